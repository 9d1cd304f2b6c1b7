import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { toIncidentFacts } from "@/db/read/incident-facts";
import { Refused } from "@/db/refused";
import { incident } from "@/db/schema";
import { type IncidentFact, isOver, phaseOf } from "@/lib/incident";
import { refuseWords } from "@/lib/notice";
import type { Refusal } from "@/lib/refusal";
import type { Text } from "@/lib/text";

/** The office's own incident at an address, which must not have ended. Throws Refused otherwise. */
export async function openIncident(tx: Tx, slug: string, now: number): Promise<IncidentFact> {
  const rows = await tx.select().from(incident).where(eq(incident.slug, slug)).for("update");
  const [fact] = await toIncidentFacts(tx, rows);
  if (fact?.origin !== "office") throw new Refused([{ field: "slug", code: "not_found" }]);
  if (isOver(phaseOf(fact, now))) throw new Refused([{ field: "slug", code: "already_ended" }]);
  return fact;
}

/** What is wrong with the words of an update, an end or a cancelling. */
export function refuseBody({ id, en }: Text): Refusal[] {
  if (id === "") return [{ field: "body", code: "text_required" }];
  return refuseWords({ id, en }, "body");
}
