import { and, eq, gt, gte, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { placesOf } from "@/db/authority";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { readCatalogue } from "@/db/read/catalogue";
import { readHolidays } from "@/db/read/hours";
import { Refused } from "@/db/refused";
import { incident, series, update } from "@/db/schema";
import { type NoticeInput, Scope, Written } from "@/lib/notice";
import type { Refusal } from "@/lib/refusal";
import { fromRule, nextOccurrences, occurrences, type SeriesNotice, type SeriesTimes, spanOn } from "@/lib/series";
import { addDays, type Day, wibDay } from "@/lib/time";
import type { Context } from "./context";
import { resolveNotice, resolveOfferings } from "./notice";
import { refuseBody } from "./open-incident";
import { insertNotice } from "./post-incident";

const OnDay = z.iso.date();

export const SeriesInput = z.object({
  template: z.string(),
  scope: Scope,
  fields: z.record(z.string(), Written),
  paper: Written.nullable(),
  rule: z.string().refine((rule) => fromRule(rule) !== null),
  firstDay: OnDay,
  lastDay: OnDay.nullable(),
  begins: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.number().int(),
  skipHolidays: z.boolean(),
  endsByHand: z.boolean(),
  /** The series it takes the place of from `firstDay` on, and what readers are told of that. Left out: of none. */
  replaces: z.object({ series: z.uuid(), body: Written }).optional(),
});
export type SeriesInput = z.infer<typeof SeriesInput>;
export const EndSeriesInput = z.object({ series: z.uuid(), body: Written });
export type EndSeriesInput = z.infer<typeof EndSeriesInput>;

/** How far ahead occurrences are made, in days: readers plan their way weeks before, and a home page has room for few. */
export const AHEAD_DAYS = 60;
const SHORTEST = 5;
const LONGEST = 24 * 60;
const NOT_ASSESSED = { finding: "not_assessed" as const, by: null, what: null, at: null };

/**
 * Plans a pause that comes again, or changes one from a day on: what comes before that day stays as it was. What of it lies
 * within `AHEAD_DAYS` is announced at once, the rest in its time.
 */
export async function planSeries(db: Db, ctx: Context, input: SeriesInput): Promise<Recorded> {
  const said = SeriesInput.parse(input);
  const verb = said.replaces ? ("series.changed" as const) : ("series.planned" as const);
  const done = await record(db, { ...ctx, verb, request: said }, async (tx) => {
    const { times } = await judge(tx, said, ctx.now);
    const before = said.replaces && (await endBefore(tx, ctx, said.firstDay, said.replaces));
    const id = uuidv7();
    const { template, scope, fields, paper, endsByHand } = said;
    const notice = { template, scope, fields, paper };
    await tx.insert(series).values({ id, ...times, endsByHand, notice, plannedAt: new Date(ctx.now), personId: ctx.personId });
    const own = await placesIn(tx, scope);
    const theirs = before ? await placesIn(tx, before.scope) : [];
    return {
      subject: `series:${id}`,
      // Whoever changes one touches its places, too.
      ...(own && theirs && { places: [...new Set([...own, ...theirs])] }),
      type: "statement",
      fields: { ...notice, ...times, ends_by_hand: endsByHand, ...(before && { replaces: before.told }) },
      fact: { verb, series: id },
      outcome: { series: id },
    };
  });
  if (done.ok) await planOccurrences(db, ctx.now);
  return done;
}

/** The first days a series would come on, or why it cannot be planned. Nothing is written. */
export async function previewSeries(
  db: Db,
  now: number,
  input: SeriesInput,
): Promise<{ ok: true; days: Day[] } | { ok: false; refusals: Refusal[] }> {
  try {
    return { ok: true, days: await db.transaction(async (tx) => (await judge(tx, SeriesInput.parse(input), now)).days) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/** Ends a series: no occurrence is made any more, and those announced that have not begun are called off with `body`. */
export async function endSeries(db: Db, ctx: Context, input: EndSeriesInput): Promise<Recorded> {
  const said = EndSeriesInput.parse(input);
  return record(db, { ...ctx, verb: "series.ended", request: said }, async (tx) => {
    const row = await runningSeries(tx, said);
    await tx
      .update(series)
      .set({ endedAt: new Date(ctx.now) })
      .where(eq(series.id, row.id));
    const cancelled = await callOff(tx, ctx, said);
    return {
      subject: `series:${row.id}`,
      places: await placesIn(tx, row.notice.scope),
      type: "statement",
      fields: { body: said.body, cancelled },
      fact: { verb: "series.ended", series: row.id },
      outcome: { series: row.id, cancelled: cancelled.length },
    };
  });
}

/** A series makes way for another from `day` on, which lies ahead. @throws Refused */
async function endBefore(tx: Tx, ctx: Context, day: Day, said: EndSeriesInput) {
  if (day <= wibDay(ctx.now)) throw new Refused([{ field: "firstDay", code: "only_from_tomorrow" }]);
  const row = await runningSeries(tx, said);
  const lastDay = addDays(day, -1);
  // One of which nothing is left to come is over now.
  const left = nextOccurrences({ ...row, lastDay }, await readHolidays(tx), wibDay(ctx.now), 1);
  const over = left.length === 0 ? { endedAt: new Date(ctx.now) } : {};
  const earlier = row.lastDay === null || row.lastDay > lastDay ? { lastDay } : {};
  await tx
    .update(series)
    .set({ ...earlier, ...over })
    .where(eq(series.id, row.id));
  const cancelled = await callOff(tx, ctx, said, day);
  return { scope: row.notice.scope, told: { series: row.id, body: said.body, cancelled } };
}

/** The series that is to end. @throws Refused when there is none that runs, or nothing is said of why */
async function runningSeries(tx: Tx, { series: id, body }: EndSeriesInput) {
  const [row] = await tx.select().from(series).where(eq(series.id, id)).for("update");
  if (!row) throw new Refused([{ field: "series", code: "not_found" }]);
  if (row.endedAt) throw new Refused([{ field: "series", code: "series_over" }]);
  const refusals = refuseBody(body);
  if (refusals.length > 0) throw new Refused(refusals);
  return row;
}

/** Calls off what of a series is announced and has not begun, from `day` on where one is given. Ids of the incidents. */
async function callOff(tx: Tx, { now, personId }: Context, { series: id, body }: EndSeriesInput, day?: Day): Promise<string[]> {
  const at = new Date(now);
  const open = and(eq(incident.seriesId, id), isNull(incident.cancelledAt), isNull(incident.retractedAt));
  const from = day === undefined ? undefined : gte(incident.seriesDay, day);
  const ahead = await tx
    .update(incident)
    .set({ cancelledAt: at })
    .where(and(open, from, gt(incident.beganEarliest, at), isNull(incident.endedLatest)))
    .returning({ id: incident.id });
  for (const each of ahead) await tx.insert(update).values({ id: uuidv7(), incidentId: each.id, at, personId, body });
  return ahead.map((each) => each.id);
}

/**
 * Announces the occurrences of every series that lie ahead and are not announced yet; one that the catalogue no longer allows
 * is left out. Each is a fact of its own. Returns how many it announced: the same again announces none.
 */
export async function planOccurrences(db: Db, now: number): Promise<number> {
  const rows = await db.select().from(series).where(isNull(series.endedAt));
  if (rows.length === 0) return 0;
  const holidays = await readHolidays(db);
  const made = await db
    .select({ seriesId: incident.seriesId, day: incident.seriesDay })
    .from(incident)
    .where(gt(incident.seriesDay, addDays(wibDay(now), -1)));
  const known = new Set(made.map(({ seriesId, day }) => `${seriesId} ${day}`));
  let count = 0;
  for (const row of rows) {
    const days = occurrences(row, holidays, wibDay(now), addDays(wibDay(now), AHEAD_DAYS));
    for (const day of days.filter((each) => !known.has(`${row.id} ${each}`))) {
      if (spanOn(row, day).begins <= now) continue;
      const meta = { now, personId: null, key: `series:${row.id}:${day}`, verb: "incident.scheduled" as const };
      const done = await record(db, meta, async (tx) => {
        // Ended meanwhile, and what was announced called off: one announced now would stand for good.
        const open = and(eq(series.id, row.id), isNull(series.endedAt));
        const [still] = await tx.select({ lastDay: series.lastDay }).from(series).where(open).for("update");
        if (!still || (still.lastDay !== null && still.lastDay < day))
          throw new Refused([{ field: "series", code: "series_over" }]);
        const occurrence = { seriesId: row.id, seriesDay: day };
        const { id, slug, fields } = await insertNotice(tx, noticeOf(row, day), now, null, occurrence);
        const fact = { verb: "incident.scheduled" as const, incident: slug };
        return { subject: `incident:${id}`, type: "statement", fields, fact, outcome: { slug } };
      });
      if (done.ok && !done.replayed) count += 1;
      if (!done.ok)
        console.error(`The series ${row.id} has no notice for ${day}: ${done.refusals.map(({ code }) => code).join()}`);
    }
  }
  return count;
}

/** One occurrence as a notice. */
function noticeOf(
  { notice, endsByHand, ...times }: Pick<SeriesTimes, "begins" | "minutes"> & { notice: SeriesNotice; endsByHand: boolean },
  day: Day,
): NoticeInput {
  const span = spanOn(times, day);
  return {
    ...notice,
    timing: { when: "ahead", ...span, byHand: endsByHand },
    expectedEnd: null,
    nextUpdateBy: span.begins,
    attack: NOT_ASSESSED,
    data: NOT_ASSESSED,
  };
}

/** @throws Refused with every reason at once why a series cannot be planned */
async function judge(tx: Tx, said: SeriesInput, now: number) {
  const { rule, firstDay, lastDay, begins, minutes, skipHolidays } = said;
  const times: SeriesTimes = { rule, firstDay, lastDay, begins, minutes, skipHolidays };
  const refusals: Refusal[] = [];
  if (minutes < SHORTEST || minutes > LONGEST) refusals.push({ field: "minutes", code: "too_long_pause" });
  const days = nextOccurrences(times, await readHolidays(tx), wibDay(now), 7).filter((day) => spanOn(times, day).begins > now);
  const first = days[0];
  if (first === undefined) refusals.push({ field: "firstDay", code: "no_occurrence" });
  if (first === undefined || refusals.length > 0) throw new Refused(refusals);
  const { template, scope, fields, paper } = said;
  await resolveNotice(tx, noticeOf({ ...said, notice: { template, scope, fields, paper } }, first), now);
  return { times, days: days.slice(0, 6) };
}

/** Ids of the places a series touches; undefined: everything. */
async function placesIn(tx: Tx, scope: Scope): Promise<string[] | undefined> {
  if ("system" in scope) return undefined;
  return placesOf(tx, { offerings: resolveOfferings(scope, await readCatalogue(tx)).offerings, systems: [] });
}
