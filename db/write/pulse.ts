import { eq } from "drizzle-orm";
import { getDb } from "@/db/client";
import { installation } from "@/db/schema";

/** Proves that the database still takes writes. Throws when it does not, and then there is no pulse. `now`: epoch ms. */
export async function writePulse(now: number): Promise<void> {
  const db = await getDb();
  await db
    .update(installation)
    .set({ pulseAt: new Date(now) })
    .where(eq(installation.id, 1));
}
