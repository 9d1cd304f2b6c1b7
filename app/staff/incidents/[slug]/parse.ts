import { NIL } from "uuid";
import { z } from "zod";
import { one, type Values } from "@/components/desk/form-state";
import type { AnswersInput } from "@/db/write/answer-incident";
import type { BeginInput } from "@/db/write/begin-incident";
import type { CancelInput } from "@/db/write/cancel-incident";
import type { DecisionInput } from "@/db/write/decide-answer";
import type { ResolveInput } from "@/db/write/resolve-incident";
import type { UpdateInput } from "@/db/write/update-incident";
import { formReader, type Parsed } from "../../fields";
import { readNextUpdate } from "../../next-update";

/** A typed update as `updateIncident` takes it. */
export function parseUpdate(values: Values): Parsed<UpdateInput> {
  const form = formReader(values);
  if (one(values, "nextUpdateBy.choice") === "") form.refuse("nextUpdateBy", "choice_required");
  const done = form.count("progress.done", "progress");
  const total = form.count("progress.total", "progress");
  const unit = form.line("progress.unit");
  const any = done !== null || total !== null;
  if (any && (done === null || total === null || unit === null)) form.refuse("progress", "progress_incomplete");
  return form.done({
    slug: form.slug("slug"),
    state: form.choice("state", ["investigating", "identified", "monitoring"], "investigating"),
    body: form.requiredText("body"),
    expectedEnd: form.time("expectedEnd"),
    nextUpdateBy: readNextUpdate(values, form, null),
    progress: done !== null && total !== null && unit !== null ? { done, total, unit } : null,
  });
}

/** Typed answers as `answerIncident` takes them. */
export function parseAnswers(values: Values): Parsed<AnswersInput> {
  const form = formReader(values);
  return form.done({ slug: form.slug("slug"), attack: form.answer("attack"), data: form.answer("data") });
}

/** Which waiting answer is decided. A proposal that can be none is not found by the verb. */
export function parseDecision(values: Values): Parsed<DecisionInput> {
  const form = formReader(values);
  return form.done({ slug: form.slug("slug"), proposal: z.uuid().safeParse(one(values, "proposal")).data ?? NIL });
}

/** A pause that begins, as `beginIncident` takes it. */
export function parseBegin(values: Values): Parsed<BeginInput> {
  const form = formReader(values);
  return form.done({ slug: form.slug("slug"), body: form.requiredText("begin.body") });
}

/** A pause called off, as `cancelIncident` takes it. */
export function parseCancel(values: Values): Parsed<CancelInput> {
  const form = formReader(values);
  return form.done({ slug: form.slug("slug"), body: form.requiredText("cancel.body") });
}

/** A typed end as `resolveIncident` takes it. Whether services work again is asked, never assumed. */
export function parseResolve(values: Values): Parsed<ResolveInput> {
  const form = formReader(values);
  const endedAt = form.requiredTime("endedAt");
  const working = form.choice("working", ["yes", "no"], "no") === "yes";
  return form.done({ slug: form.slug("slug"), endedAt, body: form.requiredText("end.body"), working });
}
