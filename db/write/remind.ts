import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { readOwing } from "@/db/read/outage-desk";
import { alert } from "@/db/schema";
import { remindedAt } from "@/lib/duty";

/**
 * Has staff reminded of the outages that nobody has explained, once for each moment at which they are. `now`: epoch ms. Whether
 * anything was added.
 */
export async function remindOfUnexplained(db: Db, now: number): Promise<boolean> {
  const at = remindedAt(
    (await readOwing(db)).map(({ knownAt }) => knownAt),
    now,
  );
  if (at === null) return false;
  const [last] = await db
    .select({ at: alert.at })
    .from(alert)
    .where(eq(alert.kind, "unexplained"))
    .orderBy(desc(alert.at))
    .limit(1);
  // Once some are explained an earlier moment may be the last of the others: it is over.
  if (last && last.at.getTime() >= at) return false;
  const added = await db
    .insert(alert)
    .values({ kind: "unexplained", at: new Date(at), nextAt: new Date(now) })
    .onConflictDoNothing()
    .returning({ seq: alert.seq });
  return added.length > 0;
}
