import { TEMPLATES } from "@/lib/words/desk";

/** The fields of all forms of the desk, each form's from its top to its end; `fields` are the blanks of a template. */
const ORDER = [
  "body",
  "state",
  "endedAt",
  "working",
  "end.body",
  "cancel.body",
  "effect",
  "scope.reach",
  "scope.services",
  "scope.locations",
  "timing.when",
  "timing.began",
  "expectedEnd",
  "timing.begins",
  "timing.ends",
  "began",
  "began.latest",
  "began.words",
  "ended",
  "ended.latest",
  "ended.words",
  "title",
  "account",
  "cause",
  "source",
  "files",
  "zone",
  "mapping",
  "nextUpdateBy",
  "nextUpdateBy.hand",
  "progress",
  "progress.done",
  "progress.total",
  "progress.unit",
  "fields",
  "paper",
  "attack.finding",
  "attack.by",
  "attack.what",
  "attack.at",
  "data.finding",
  "data.by",
  "data.what",
  "data.at",
  "office.name",
  "office.reach",
  "office.address",
  "office.phone",
  "office.email",
  "office.reply_to",
  "office.speakers",
  "office.authority",
];

/** How far down its form a field stands; what has no field of its own comes first. */
export function placeOf(field: string, template: string): number {
  const [group = "", name = ""] = field.split(".");
  const blank = Object.keys(TEMPLATES[template]?.blanks ?? {}).indexOf(name);
  return group === "fields" ? ORDER.indexOf("fields") + (blank + 1) / 100 : ORDER.indexOf(field);
}
