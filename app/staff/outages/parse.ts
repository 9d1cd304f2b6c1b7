import { one, type Values } from "@/components/desk/form-state";
import type { ExplainOutageInput, FaultOutageInput } from "@/db/write/outage";
import { formReader, type Parsed } from "../fields";

/** Which notice tells of an outage, as `explainOutage` takes it. */
export function parseExplanation(values: Values): Parsed<ExplainOutageInput> {
  const form = formReader(values);
  if (one(values, "outage.incident") === "") form.refuse("outage.incident", "choice_required");
  return form.done({ outage: form.slug("outage"), incident: form.slug("outage.incident") });
}

/** Why it was our own measuring, as `faultOutage` takes it. */
export function parseFault(values: Values): Parsed<FaultOutageInput> {
  const form = formReader(values);
  return form.done({ outage: form.slug("outage"), reason: form.requiredText("outage.reason") });
}
