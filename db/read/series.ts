import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { series, template } from "@/db/schema";
import { nextOccurrences } from "@/lib/series";
import { type Day, wibDay } from "@/lib/time";
import { readHolidays } from "./hours";

/** A running series; `next`: its next three days. */
export type RunningSeries = { id: string; template: string; rule: string; begins: string; minutes: number; next: Day[] };

/** The series that go on at `now` (epoch ms), the oldest first, and the templates that one can be made of, by code. */
export async function readSeries(db: Db, now: number): Promise<{ running: RunningSeries[]; templates: string[] }> {
  const rows = await db
    .select()
    .from(series)
    .where(and(isNull(series.endedAt), or(isNull(series.lastDay), gte(series.lastDay, wibDay(now)))))
    .orderBy(asc(series.plannedAt));
  const holidays = await readHolidays(db);
  const forms = await db
    .select({ code: template.code })
    .from(template)
    .where(and(eq(template.effect, "paused"), isNull(template.retiredAt)))
    .orderBy(asc(template.position));
  return {
    running: rows.map((row) => ({
      id: row.id,
      template: row.notice.template,
      rule: row.rule,
      begins: row.begins,
      minutes: row.minutes,
      next: nextOccurrences(row, holidays, wibDay(now), 3),
    })),
    templates: forms.map(({ code }) => code),
  };
}

/** One series that runs, as it was planned; null when there is none. */
export async function readOneSeries(db: Db, id: string): Promise<typeof series.$inferSelect | null> {
  const [row] = await db
    .select()
    .from(series)
    .where(and(eq(series.id, id), isNull(series.endedAt)));
  return row ?? null;
}
