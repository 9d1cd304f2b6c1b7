import type { Values } from "@/components/desk/form-state";
import type { FormChoices } from "@/components/desk/scope-fields";
import { toLocalField } from "@/components/desk/wib-field";
import type { readForm } from "@/db/read/desk";
import { scopeAsked } from "@/lib/notice";

type Form = NonNullable<Awaited<ReturnType<typeof readForm>>>;

/** What the form offers. Districts stand apart: one tick takes them all. */
export function choicesOf(form: Form): FormChoices {
  const option = ({ slug, short }: Form["locations"][number]) => ({ value: slug, label: short.id });
  return {
    services: form.services.map(({ slug, label }) => ({ value: slug, label: label.id })),
    districts: form.locations.filter(({ kind }) => kind === "district").map(option),
    places: form.locations.filter(({ kind }) => kind !== "district").map(option),
    system: form.words.system,
    blanks: form.words.blanks,
    asks: scopeAsked(form.template),
    canWait: form.template.effect === "paused",
    canAnnounce: form.template.effect === "paused" || form.template.effect === null,
  };
}

/** What a link to the form fills in: slugs, of which only those count that the form offers. */
export type Scope = { services: string[]; locations: string[] };

/** A measured outage that the notice will explain: by slug, since when (epoch ms), and the system it is of, if it is of one. */
export type Explains = { outage: string; began: number; system: string | null };

/**
 * The form as it opens at `now` (epoch ms): what is usually so is chosen, nothing is claimed. `key` makes sending it twice one
 * post. `scope`: what whoever comes here has already said of it, or what the outage that it `explains` touches.
 */
export function startNotice(form: Form, now: number, key: string, scope?: Scope, explains?: Explains): Values {
  const services = form.services.map(({ slug }) => slug).filter((slug) => scope?.services.includes(slug));
  const locations = form.locations.map(({ slug }) => slug).filter((slug) => scope?.locations.includes(slug));
  const said = services.length > 0 && locations.length > 0;
  // What is of the very system that the form is about is told of the system.
  const bySystem = form.words.system !== null && (!said || explains?.system === form.words.system);
  return {
    key: [key],
    ...(explains && { outage: [explains.outage] }),
    opened: [toLocalField(now)],
    template: [form.template.code],
    "scope.reach": [bySystem ? "system" : "hand"],
    "scope.services": said ? services : form.suggested,
    "scope.locations": said ? locations : [],
    "timing.when": ["now"],
    "timing.waits": ["no"],
    "timing.byHand": ["no"],
    "timing.began": [toLocalField(explains?.began ?? now)],
    "attack.finding": ["not_assessed"],
    "data.finding": ["not_assessed"],
  };
}
