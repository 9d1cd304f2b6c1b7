import type { Db } from "@/db/client";
import { installation } from "@/db/schema";

/** What every page says of the installation. */
export async function readOffice(db: Db): Promise<{ adopted: boolean }> {
  const [row] = await db.select({ adopted: installation.adopted }).from(installation);
  return { adopted: row?.adopted ?? false };
}

/** When the last pulse was written (epoch ms); null before the first. */
export async function readPulseAt(db: Db): Promise<number | null> {
  const [row] = await db.select({ pulseAt: installation.pulseAt }).from(installation);
  return row?.pulseAt?.getTime() ?? null;
}
