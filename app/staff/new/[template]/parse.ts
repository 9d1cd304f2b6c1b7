import { one, type Values } from "@/components/desk/form-state";
import type { NoticeInput } from "@/lib/notice";
import { TEMPLATES } from "@/lib/words/templates";
import { formReader, type Parsed } from "../../fields";
import { readNextUpdate } from "../../next-update";

/** What a choice of "every district" means: those that offer one of the chosen services. */
export type Places = { districts: string[]; offerings: [service: string, location: string][] };

/** A typed notice as `postIncident` takes it. Whether it may be published is the verb's to judge. */
export function parseNotice(values: Values, places: Places): Parsed<NoticeInput> {
  const form = formReader(values);
  const timing = readTiming(values, form);
  const expectedEnd = timing.when === "now" ? form.time("expectedEnd") : null;
  const nextUpdateBy = readNextUpdate(values, form, timing.when === "ahead" ? timing.begins : null);
  const { template, fields } = readBlanks(values, form);
  const paper = form.line("paper");
  return form.done({
    template,
    scope: readScope(values, places, form),
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
export function readBlanks(values: Values, form: Form): Pick<NoticeInput, "template" | "fields"> {
  // Whatever else stands there is no code: the verb finds none, and no database is asked for it.
  const template = Object.hasOwn(TEMPLATES, one(values, "template")) ? one(values, "template") : "";
  const blanks = Object.keys(TEMPLATES[template]?.blanks ?? {});
  const fields = Object.fromEntries(
    blanks.flatMap((name) => {
      const text = form.line(`fields.${name}`);
      const known = TEMPLATES[template]?.blanks[name]?.options;
      // Of a choice both languages are known; other words than those offered are none.
      const said = known ? known.find(({ id }) => id === text?.id) : text;
      return said ? [[name, said]] : [];
    }),
  );
  return { template, fields };
}

/** The chosen services and places; every district means those that offer one of the services. */
export function readScope(values: Values, places: Places, form: Form): NoticeInput["scope"] {
  const system = TEMPLATES[one(values, "template")]?.system;
  if (system && form.choice("scope.reach", ["system", "hand"], "hand") === "system") return { system };
  const services = form.chosen("scope.services");
  const named = form.chosen("scope.locations");
  if (one(values, "scope.districts") !== "all") return { services, locations: named };
  const offering = new Set(places.offerings.filter(([service]) => services.includes(service)).map(([, location]) => location));
  // A district ticked before "every district" hid it is covered by that, or offers nothing chosen.
  const others = named.filter((slug) => !places.districts.includes(slug));
  return { services, locations: [...others, ...places.districts.filter((slug) => offering.has(slug))] };
}

function readTiming(values: Values, form: Form): NoticeInput["timing"] {
  const when = form.choice("timing.when", ["now", "ahead"], "now");
  if (when === "now") return { when, began: form.requiredTime("timing.began") };
  const [begins, ends] = [form.requiredTime("timing.begins"), form.requiredTime("timing.ends")];
  const byHand = one(values, "timing.byHand") === "yes" && { byHand: true };
  const waits = one(values, "timing.waits") === "yes" && { waits: true };
  return { when, begins, ends, ...byHand, ...waits };
}
