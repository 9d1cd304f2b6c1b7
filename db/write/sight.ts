import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { alert, probe } from "@/db/schema";

/** Calls staff, once, when this machine cannot look at anything any longer, and once when it can again. `at`: epoch ms. */
export async function callForSight(db: Db, blind: boolean, at: number): Promise<void> {
  const when = new Date(at);
  await db.insert(alert).values({ kind: blind ? "blind" : "sighted", at: when, nextAt: when });
}

/** What staff asked to be looked at out of turn was looked at, where a look began after they asked. */
export async function answerAsked(db: Db, looks: { probe: number; at: number }[]): Promise<void> {
  const numbers = [...new Set(looks.map((look) => look.probe))];
  if (numbers.length === 0) return;
  const asked = await db
    .select({ number: probe.number, at: probe.askedAt })
    .from(probe)
    .where(and(inArray(probe.number, numbers), isNotNull(probe.askedAt)));
  for (const { number, at } of asked) {
    if (!at || !looks.some((look) => look.probe === number && look.at >= at.getTime())) continue;
    await db
      .update(probe)
      .set({ askedAt: null })
      .where(and(eq(probe.number, number), eq(probe.askedAt, at)));
  }
}
