import { cache } from "react";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readIncident, readMeasure } from "@/db/read/incidents";
import { readInstallation } from "@/db/read/installation";
import { rowsOf } from "@/lib/timeline";

/** What every page and picture of an incident says, of this request's moment; null where there is no such incident. */
export const readPage = cache(async (slug: string) => {
  const db = await getDb();
  const at = now();
  const [incident, installation] = await Promise.all([readIncident(db, slug, at), readInstallation(db)]);
  if (!incident) return null;
  return { incident, installation, at, rows: rowsOf(incident, await readMeasure(db, incident), at) };
});
