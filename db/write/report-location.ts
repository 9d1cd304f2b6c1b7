import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { readCatalogue } from "@/db/read/catalogue";
import { Refused } from "@/db/refused";
import { report } from "@/db/schema";
import { Left } from "@/lib/api";
import { REPORTED } from "@/lib/report";
import { nextMidnight } from "@/lib/time";
import type { Context } from "./context";
import { tapTime } from "./tap";

/** What staff may tell of a place today; null: nothing of it is said. Of a queue "enough" would be no answer. */
export const Reports = z.object({ blanks: Left.nullable(), quota: Left.refine((left) => left !== "enough").nullable() });
export type Reports = z.infer<typeof Reports>;
export const NO_REPORTS: Reports = { blanks: null, quota: null };

/** `tapped`: when it was said (epoch ms), where it arrives later; null: now. */
export const ReportInput = z.object({
  location: z.string(),
  reports: Reports,
  tapped: z.number().int().nullable().default(null),
});
export type ReportInput = z.input<typeof ReportInput>;

/** How many card blanks a place has, and how many more may queue there today; nothing about its services. */
export async function reportLocation(db: Db, ctx: Context, input: ReportInput): Promise<Recorded> {
  const { tapped, ...said } = ReportInput.parse(input);
  // The time of a tap is not part of the request: what was sent at once and again from a device's memory is one post.
  return record(db, { ...ctx, verb: "location.reported", request: said }, async (tx) => {
    const place = (await readCatalogue(tx)).locations.find(({ slug }) => slug === said.location);
    if (!place) throw new Refused([{ field: "location", code: "no_location" }]);
    if (!isSaid(said.reports)) throw new Refused([{ field: "blanks", code: "nothing_said" }]);
    const at = await tapTime(tx, { now: ctx.now, tapped, location: place, named: [] });
    await insertReports(tx, place.id, said.reports, { at, personId: ctx.personId });
    return {
      subject: `location:${place.id}`,
      places: [place.id],
      type: "statement",
      fields: { location: said.location, reports: said.reports, ...lateness(tapped) },
      fact: { verb: "location.reported", location: said.location },
      outcome: { location: said.location, ...lateness(tapped) },
    };
  });
}

export const isSaid = (reports: Reports): boolean => REPORTED.some((kind) => reports[kind] !== null);

/** When it was made, for leaf and audit line, whose own time is that of the arrival. Nothing where both are one. */
export const lateness = (tapped: number | null): { tapped?: string } =>
  tapped === null ? {} : { tapped: new Date(tapped).toISOString() };

/** Keeps what is said, each until the end of its WIB day. */
export async function insertReports(
  tx: Tx,
  locationId: string,
  reports: Reports,
  { at, personId }: { at: number; personId: string },
): Promise<void> {
  const validUntil = new Date(nextMidnight(at));
  const values = REPORTED.flatMap((kind) => {
    const left = reports[kind];
    return left === null ? [] : [{ id: uuidv7(), locationId, kind, left, at: new Date(at), validUntil, personId }];
  });
  if (values.length > 0) await tx.insert(report).values(values);
}
