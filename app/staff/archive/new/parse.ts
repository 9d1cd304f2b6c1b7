import { one, type Values } from "@/components/desk/form-state";
import type { BackfillInput } from "@/db/write/backfill-incident";
import type { PastMoment } from "@/lib/past";
import type { Text } from "@/lib/text";
import { formReader, type Parsed } from "../../fields";
import { type Places, readScope } from "../../new/[template]/parse";

const EFFECTS = ["disrupted", "unavailable", "paused"] as const;

/** A typed incident that is over as `backfillIncident` takes it. */
export function parseBackfill(values: Values, places: Places): Parsed<BackfillInput> {
  const form = formReader(values);
  const moment = (name: "began" | "ended"): PastMoment => {
    const earliest = form.requiredTime(name);
    const latest = form.time(`${name}.latest`);
    return { earliest, latest: latest ?? earliest, words: form.line(`${name}.words`) };
  };
  const needed = (name: "title" | "source"): Text => {
    const text = form.line(name);
    if (text === null && !form.refusals.some(({ field }) => field === name)) form.refuse(name, "field_required");
    return text ?? { id: "", en: null };
  };
  const cause = one(values, "cause");
  return form.done({
    effect: form.choice("effect", EFFECTS, "disrupted"),
    scope: readScope(values, { ...places, words: undefined }, form) as BackfillInput["scope"],
    began: moment("began"),
    ended: moment("ended"),
    title: needed("title"),
    body: form.requiredText("account"),
    // What is no code of the catalogue is not asked of it.
    cause: cause === "" ? null : /^[a-z_]{1,60}$/.test(cause) ? cause : "-",
    source: needed("source"),
  });
}
