import { ACCOUNT_FIELDS, FIELDS } from "@/lib/register/fields";
import { NOUNS } from "@/lib/register/noun";
import { TEMPLATES } from "@/lib/words/templates";

/** The fields of all forms of the desk, each form's from its top to its end; `fields` are the blanks of a template. */
const ORDER = [
  "services",
  "blanks",
  "blanks.count",
  "quota",
  "quota.count",
  "body",
  "state",
  "endedAt",
  "working",
  "end.body",
  "template.button",
  "template.about",
  "template.effect",
  "template.cause",
  "template.title",
  "template.body",
  "template.actions",
  "begin.body",
  "cancel.body",
  "other",
  "merge.body",
  "split.body",
  "reason",
  "retract.reason",
  "effect",
  "scope.reach",
  "scope.services",
  "scope.locations",
  "location",
  "from",
  "to",
  "how",
  "spans",
  "correct",
  "service",
  "ownWeek",
  "week",
  "week.mon",
  "week.tue",
  "week.wed",
  "week.thu",
  "week.fri",
  "week.sat",
  "week.sun",
  "weekFrom",
  "weekReason",
  "year",
  "decree",
  "dates",
  "every",
  "weekday",
  "nth",
  "begins",
  "minutes",
  "firstDay",
  "lastDay",
  "holidays",
  "ends",
  "timing.when",
  "timing.began",
  "expectedEnd",
  "timing.begins",
  "timing.ends",
  "timing.waits",
  "timing.byHand",
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
  "passkey",
  "name",
  "acts",
  "place",
  "days",
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
  "entry",
  "document.title",
  "document.file",
  "withdraw.reason",
  "standing.reason",
  "standing.password",
  "attack.finding",
  "attack.by",
  "attack.what",
  "attack.at",
  "password",
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
  const [group = "", name = "", index, part] = field.split(".");
  if (group === "entry") return ORDER.indexOf("entry") + placeInEntry(name, index, part);
  const blank = Object.keys(TEMPLATES[template]?.blanks ?? {}).indexOf(name);
  return group === "fields" ? ORDER.indexOf("fields") + (blank + 1) / 100 : ORDER.indexOf(field);
}

/** The fields of all entries of the register, each kind's from its top to its end; the accounts of a claim stand by their number. */
const IN_ENTRY = NOUNS.reduce<string[]>((order, noun) => {
  const names = FIELDS[noun].flatMap(({ name }) => (noun === "claim" && name === "archived" ? [name, "accounts"] : [name]));
  for (const [index, name] of names.entries())
    if (!order.includes(name)) order.splice(order.indexOf(names[index - 1] ?? "") + 1, 0, name);
  return order;
}, []).concat("how", "reason");

/** Between 0 and 1. */
function placeInEntry(name: string, index = "0", part = ""): number {
  const account = (Number(index) * 100 + 1 + ACCOUNT_FIELDS.findIndex((field) => field.name === part)) / 100_000;
  return (1 + IN_ENTRY.indexOf(name) + (name === "accounts" ? account : 0)) / 1000;
}
