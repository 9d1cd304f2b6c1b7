import { one, type Since, type Values } from "@/components/desk/form-state";
import { merge } from "@/components/desk/merge";
import type { Db } from "@/db/client";
import { readIncident } from "@/db/read/incidents";
import { readSince, readStand } from "@/db/read/since";
import type { Incident } from "@/lib/api";
import { fieldLabel } from "@/lib/words/labels";
import { partText } from "@/lib/words/since";
import { baseIn, baseOf } from "../../base";
import type { Told } from "./start";

/** Brings a form about an incident up to what was said of it since; `told` is what the form repeats. Null: there is no incident. */
export function renewer(told: Told) {
  return async (db: Db, now: number, typed: Values): Promise<{ values: Values; since: Since } | null> => {
    const slug = one(typed, "slug");
    // First how it stands, then what it says: what comes in between is told the next time, never left out.
    const stand = await readStand(db, slug);
    const incident = await readIncident(db, slug, now);
    if (stand === null || incident === null) return null;
    const theirs = told(incident, now);
    const { values, taken, clashes } = merge(baseOf(typed), typed, theirs);
    const steps = await readSince(db, slug, one(typed, "seen"), stand);
    return {
      values: { ...values, seen: [stand], base: baseIn(theirs) },
      since: {
        steps: steps.map(({ at, sentence, said }) => ({ at, sentence, said: said?.id ?? null })),
        parts: [...taken, ...clashes].map((part) => toPart(part, incident, clashes.includes(part))),
      },
    };
  };
}

const toPart = (part: string, incident: Incident, clash: boolean): Since["parts"][number] => ({
  label: fieldLabel(part, ""),
  now: partText(part, incident),
  clash,
});
