import type { Db, Tx } from "@/db/client";
import { installation } from "@/db/schema";
import type { Installation } from "@/lib/api";
import { type Day, wibDay } from "@/lib/time";

/** What every page says of the installation. */
export async function readInstallation(db: Db): Promise<Installation> {
  const [row] = await db
    .select({
      adoptedAt: installation.adoptedAt,
      office: installation.office,
      sample: installation.sample,
      twoPersons: installation.twoPersons,
    })
    .from(installation);
  return {
    adopted: row?.adoptedAt != null,
    office: row?.office ?? null,
    sample: row?.sample ?? false,
    two_persons: row?.twoPersons ?? false,
  };
}

/** When the last pulse was written (epoch ms); null before the first. */
export async function readPulseAt(db: Db): Promise<number | null> {
  const [row] = await db.select({ pulseAt: installation.pulseAt }).from(installation);
  return row?.pulseAt?.getTime() ?? null;
}

/** The installation's first WIB day: what was before it nobody recorded. */
export async function readFirstDay(db: Db | Tx): Promise<Day> {
  const [row] = await db.select({ at: installation.createdAt }).from(installation);
  if (!row) throw new Error("The installation has no row.");
  return wibDay(row.at.getTime());
}
