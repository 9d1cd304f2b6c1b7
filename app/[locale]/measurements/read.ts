import { cache } from "react";
import { isSample, isStale } from "@/app/edition";
import { now } from "@/clock";
import { type Db, getDb } from "@/db/client";
import { readMeasurement, readMeasurementNames, readMeasurements } from "@/db/read/measurements";
import { readOutagesAt } from "@/db/read/outages";
import type { MeasurementDocument, MeasurementList } from "@/lib/api";
import { growingOf, measuredUntil, printedEvery } from "@/lib/measurement";

/** What the page and the data of everything that is measured say, of this request's moment and edition. */
export async function answerMeasurements(): Promise<MeasurementList> {
  const at = now();
  const [db, stale, sample] = await Promise.all([getDb(), isStale(), isSample()]);
  const measurements = await readMeasurements(db, at, stale);
  return { sample, as_of: new Date(at).toISOString(), valid_until: await believedUntil(db, at), stale, measurements };
}

/** The same of one measurement, with its day by the hour; null: there is none. */
export const answerMeasurement = cache(async (slug: string) => {
  const at = now();
  const [db, stale, sample] = await Promise.all([getDb(), isStale(), isSample()]);
  const found = await readMeasurement(db, slug, at, stale);
  if (!found) return null;
  const { measurement, hours, pointer } = found;
  const answer: MeasurementDocument = {
    sample,
    as_of: new Date(at).toISOString(),
    valid_until: measurement.ended_at === null ? await believedUntil(db, at) : null,
    stale,
    measurement,
    outages: await readOutagesAt(db, pointer, at),
  };
  return { answer, hours };
});

/** Until the press has surely printed it again. */
const believedUntil = async (db: Db, at: number): Promise<string> =>
  measuredUntil(at, printedEvery(growingOf(await readMeasurementNames(db)).length));
