import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { location } from "@/db/schema";

/** What a location's page says beside its status; null when there is no such place. */
export async function readPlace(db: Db, slug: string): Promise<{ area: string | null; unconfirmed: string[] } | null> {
  const [row] = await db
    .select({ area: location.area, unconfirmed: location.unconfirmed })
    .from(location)
    .where(eq(location.slug, slug));
  return row ?? null;
}
