import { and, inArray, isNotNull, lte } from "drizzle-orm";
import type { Db } from "@/db/client";
import { alert, probe } from "@/db/schema";

/** Calls staff, once, when this machine cannot look at anything any longer, and once when it can again. `at`: epoch ms. */
export async function callForSight(db: Db, blind: boolean, at: number): Promise<void> {
  const when = new Date(at);
  await db.insert(alert).values({ kind: blind ? "blind" : "sighted", at: when, nextAt: when });
}

/** What staff asked to be looked at out of turn before `at` (epoch ms) was looked at. */
export async function answerAsked(db: Db, probes: number[], at: number): Promise<void> {
  if (probes.length === 0) return;
  await db
    .update(probe)
    .set({ askedAt: null })
    .where(and(inArray(probe.number, probes), isNotNull(probe.askedAt), lte(probe.askedAt, new Date(at))));
}
