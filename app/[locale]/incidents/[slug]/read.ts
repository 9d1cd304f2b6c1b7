import { cache } from "react";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readSteps } from "@/db/read/incident-revisions";
import { readIncident, readMeasure } from "@/db/read/incidents";
import { readInstallation } from "@/db/read/installation";
import { readOutagesOf } from "@/db/read/outages";
import { rememberRegister } from "@/db/read/register";
import { incoming } from "@/lib/register/entry";
import { relatedOf, titlesIn } from "@/lib/register/page";
import { rowsOf } from "@/lib/timeline";

/** What every page and picture of an incident says, of this request's moment; null where there is no such incident. */
export const readPage = cache(async (slug: string) => {
  const db = await getDb();
  const at = now();
  const [incident, installation, register, steps, outages] = await Promise.all([
    readIncident(db, slug, at),
    readInstallation(db),
    rememberRegister(db),
    readSteps(db, slug),
    readOutagesOf(db, slug, at),
  ]);
  if (!incident) return null;
  const related = relatedOf(
    incoming(register, "incidents", slug),
    titlesIn(register, { incidents: new Map(), documents: [] }),
    register,
  );
  return { incident, installation, related, steps, outages, at, rows: rowsOf(incident, await readMeasure(db, incident), at) };
});
