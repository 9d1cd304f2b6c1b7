import { NIL } from "uuid";
import { z } from "zod";
import { one, type Values } from "@/components/desk/form-state";
import type { CorrectInput, RetractUpdateInput } from "@/db/write/amend-update";
import type { MergeInput, SplitInput } from "@/db/write/join-incidents";
import type { RetractInput } from "@/db/write/retract-incident";
import { formReader, type Parsed } from "../../../fields";

/** What can be no update's id is none of this incident, and the verb says so. */
const updateOf = (values: Values): string => z.uuid().safeParse(one(values, "update")).data ?? NIL;

/** Words put right, as `correctUpdate` takes them. */
export function parseCorrection(values: Values): Parsed<CorrectInput> {
  const form = formReader(values);
  return form.done({
    slug: form.slug("slug"),
    update: updateOf(values),
    body: form.requiredText("body"),
    reason: form.requiredText("reason"),
  });
}

/** An update taken back, as `retractUpdate` takes it. */
export function parseRetraction(values: Values): Parsed<RetractUpdateInput> {
  const form = formReader(values);
  return form.done({ slug: form.slug("slug"), update: updateOf(values), reason: form.requiredText("retract.reason") });
}

/** The whole notice taken back, as `retractIncident` takes it. */
export function parseWhole(values: Values): Parsed<RetractInput> {
  const form = formReader(values);
  return form.done({ slug: form.slug("slug"), reason: form.requiredText("reason") });
}

/** Two notices made one, as `mergeIncidents` takes them. */
export function parseMerge(values: Values): Parsed<MergeInput> {
  const form = formReader(values);
  if (one(values, "other") === "") form.refuse("other", "choice_required");
  return form.done({ slug: form.slug("slug"), other: form.slug("other"), body: form.requiredText("merge.body") });
}

/** One notice made two, as `splitIncident` takes it. */
export function parseSplit(values: Values): Parsed<SplitInput> {
  const form = formReader(values);
  return form.done({
    slug: form.slug("slug"),
    scope: { services: form.chosen("scope.services"), locations: form.chosen("scope.locations") },
    title: form.requiredText("title"),
    body: form.requiredText("split.body"),
  });
}
