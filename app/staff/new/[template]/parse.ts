import { one, type Values } from "@/components/desk/form-state";
import type { NoticeInput } from "@/lib/notice";
import type { TemplateWords } from "@/lib/words/templates";
import { formReader, type Parsed } from "../../fields";
import { readNextUpdate } from "../../next-update";

/** What a choice of "every district" means: those that offer one of the chosen services. */
export type Places = { districts: string[]; offerings: [service: string, location: string][] };
/** What the form offered: its places, and what its template asks; no words for a template that is none. */
export type Offer = Places & { words: TemplateWords | undefined };

/** A typed notice as `postIncident` takes it. Whether it may be published is the verb's to judge. */
export function parseNotice(values: Values, offer: Offer): Parsed<NoticeInput> {
  const form = formReader(values);
  const timing = readTiming(values, form);
  const expectedEnd = timing.when === "now" ? form.time("expectedEnd") : null;
  const nextUpdateBy = readNextUpdate(values, form, timing.when === "ahead" ? timing.begins : null);
  const { template, fields } = readBlanks(values, form, offer.words);
  const paper = form.line("paper");
  return form.done({
    template,
    scope: readScope(values, offer, form),
    timing,
    expectedEnd,
    nextUpdateBy,
    fields,
    attack: form.answer("attack"),
    data: form.answer("data"),
    paper,
  });
}

type Form = ReturnType<typeof formReader>;

/** The template of a form, and what fills its blanks. */
export function readBlanks(
  values: Values,
  form: Form,
  words: TemplateWords | undefined,
): Pick<NoticeInput, "template" | "fields"> {
  // Whatever else stands there is no code: the verb finds none, and no database is asked for it.
  const template = words ? one(values, "template") : "";
  const fields = Object.fromEntries(
    Object.entries(words?.blanks ?? {}).flatMap(([name, { options: known }]) => {
      const text = form.line(`fields.${name}`);
      // Of a choice both languages are known; other words than those offered are none.
      const said = known ? known.find(({ id }) => id === text?.id) : text;
      return said ? [[name, said]] : [];
    }),
  );
  return { template, fields };
}

/** The chosen services and places; every district means those that offer one of the services. */
export function readScope(values: Values, offer: Offer, form: Form): NoticeInput["scope"] {
  const system = offer.words?.system;
  if (system && form.choice("scope.reach", ["system", "hand"], "hand") === "system") return { system };
  const services = form.chosen("scope.services");
  const named = form.chosen("scope.locations");
  if (one(values, "scope.districts") !== "all") return { services, locations: named };
  const offering = new Set(offer.offerings.filter(([service]) => services.includes(service)).map(([, location]) => location));
  // A district ticked before "every district" hid it is covered by that, or offers nothing chosen.
  const others = named.filter((slug) => !offer.districts.includes(slug));
  return { services, locations: [...others, ...offer.districts.filter((slug) => offering.has(slug))] };
}

function readTiming(values: Values, form: Form): NoticeInput["timing"] {
  const when = form.choice("timing.when", ["now", "ahead"], "now");
  if (when === "now") return { when, began: form.requiredTime("timing.began") };
  const [begins, ends] = [form.requiredTime("timing.begins"), form.requiredTime("timing.ends")];
  const byHand = one(values, "timing.byHand") === "yes" && { byHand: true };
  const waits = one(values, "timing.waits") === "yes" && { waits: true };
  return { when, begins, ends, ...byHand, ...waits };
}
