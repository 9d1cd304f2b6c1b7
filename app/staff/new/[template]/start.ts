import type { Values } from "@/components/desk/form-state";
import type { FormChoices } from "@/components/desk/scope-fields";
import { toLocalField } from "@/components/desk/wib-field";
import type { readForm } from "@/db/read/desk";
import { TEMPLATES } from "@/lib/words/templates";

type Form = NonNullable<Awaited<ReturnType<typeof readForm>>>;

/** What the form offers. Districts stand apart: one tick takes them all. */
export function choicesOf(form: Form): FormChoices {
  const option = ({ slug, short }: Form["locations"][number]) => ({ value: slug, label: short.id });
  return {
    services: form.services.map(({ slug, label }) => ({ value: slug, label: label.id })),
    districts: form.locations.filter(({ kind }) => kind === "district").map(option),
    places: form.locations.filter(({ kind }) => kind !== "district").map(option),
    system: TEMPLATES[form.template.code]?.system ?? null,
    canAnnounce: form.template.effect === "paused",
  };
}

/** The form as it opens at `now` (epoch ms): what is usually so is chosen, nothing is claimed. `key` makes sending it twice one post. */
export function startNotice(form: Form, now: number, key: string): Values {
  return {
    key: [key],
    opened: [toLocalField(now)],
    template: [form.template.code],
    "scope.reach": [TEMPLATES[form.template.code]?.system ? "system" : "hand"],
    "scope.services": form.suggested,
    "timing.when": ["now"],
    "timing.began": [toLocalField(now)],
    "attack.finding": ["not_assessed"],
    "data.finding": ["not_assessed"],
  };
}
