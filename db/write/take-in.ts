import { and, asc, between, desc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { readPaces } from "@/db/read/paces";
import { utcDay } from "@/db/result-days";
import { probe, probeCheckpoint, probeResult, probeTurn } from "@/db/schema";
import { AHEAD, outcomeAt, type Result, sightOf } from "@/lib/probe/outcome";
import { foldNext, foldRests, type Paces, restedAt } from "@/lib/probe/paces";
import type { Fold, Turn } from "@/lib/probe/verdict";
import { iso, MINUTE } from "@/lib/time";
import { type NewResult, storeResults } from "./results";
import { type Turned, targetIdOf, turnTarget } from "./turn";

type Row = typeof probe.$inferSelect;
type Checkpoint = typeof probeCheckpoint.$inferInsert;
/** A probe as it is known while the site runs; the row in the database follows, at the latest with the next turn. */
type Known = {
  row: Row;
  paces: Paces;
  fold: Fold | null;
  foldedTo: number;
  dirty: boolean;
  /** What the database holds of a later time than this was judged before the clock was set back; null: nothing is. */
  setBack: number | null;
  /** Kept and not folded yet. */
  pending: Result[];
};

/** How many results are read at once while they are folded anew, and how many probes are written at once. */
const PAGE = 2000;
const AT_ONCE = 50;

/** What is told is kept within this of its own time. */
const TOLD_WITHIN = MINUTE;

/**
 * Takes in results as they come: keeps them, folds them into verdicts, and records what turned. Results that come late are folded
 * anew from where they belong, so that in whatever order they came the verdicts are those of their own order. What a clock dated
 * that was ahead and was set back says nothing until its time comes.
 * What fails is to be handed over again whole: it counts once.
 */
export class TakeIn {
  private readonly known = new Map<number, Known>();
  /** Results that are stored and not yet folded, each probe's oldest: what could not be folded anew at once. */
  private readonly late = new Map<number, number>();

  constructor(private readonly db: Db) {}

  /** What machines here saw. `now`: epoch ms. Rejects when the database failed. */
  async take(now: number, results: NewResult[]): Promise<void> {
    const numbers = [...new Set(results.map((result) => result.probe))];
    await this.load(now, numbers);
    const { added } = await storeResults(this.db, now, results);
    for (const [number, own] of added) {
      const to = this.known.get(number)?.foldedTo ?? Number.NEGATIVE_INFINITY;
      this.noteLate(
        number,
        own.map(({ at }) => at).filter((at) => at <= to),
      );
    }
    for (const number of numbers) {
      const known = this.known.get(number);
      if (known)
        known.pending = inOrder([...known.pending, ...results.filter((each) => each.probe === number && each.at <= now)], known);
    }
    await this.judge(now, numbers);
  }

  /** What others told meanwhile, and was kept as it came: heartbeats, and what staff saw. Rejects when the database failed. */
  async takeTold(now: number): Promise<void> {
    const rows = await this.db
      .select({ number: probe.number })
      .from(probe)
      .where(and(sql`${probe.settings}->>'kind' in ('heartbeat', 'manual')`, isNull(probe.endedAt)));
    const numbers = rows.map(({ number }) => number);
    await this.load(now, numbers);
    for (const number of numbers) {
      const known = this.known.get(number);
      if (!known || this.late.has(number)) continue;
      const recent = new Set(known.fold?.recent.map(({ at }) => at));
      const told = await this.readFrom(number, Math.max(known.foldedTo - TOLD_WITHIN, 0), now + AHEAD);
      const missed = told.filter(({ at, outcome }) => at <= known.foldedTo && sightOf(outcome) !== "blind" && !recent.has(at));
      this.noteLate(
        number,
        missed.map(({ at }) => at),
      );
      known.pending = inOrder([...known.pending, ...told], known);
    }
    await this.judge(now, numbers);
  }

  private noteLate(number: number, moments: number[]): void {
    if (moments.length > 0) this.late.set(number, Math.min(...moments, this.late.get(number) ?? Number.POSITIVE_INFINITY));
  }

  /** Folds what is there of some probes and records what turned. Until all of it is recorded nothing counts as folded. */
  private async judge(now: number, numbers: number[]): Promise<void> {
    const turned: Turned[] = [];
    const checkpoints: Checkpoint[] = [];
    const folded: { known: Known; fold: Fold | null; foldedTo: number }[] = [];
    for (const number of numbers) {
      const known = this.known.get(number);
      if (!known) continue;
      const from = this.late.get(number);
      if (from !== undefined) {
        const anew = await this.foldAnew(known, from, now + AHEAD);
        if (anew.changed) turned.push(anew.turned);
        folded.push({ known, ...anew.turned });
      } else if (known.pending.length > 0) {
        const step = foldDays(known, known.pending, checkpoints);
        if (step.turns.length > 0) turned.push({ probe: known.row, since: step.turns[0]?.knownAt ?? now, ...step });
        folded.push({ known, ...step });
      }
    }
    for (const group of byTarget(turned)) await turnTarget(this.db, now, group);
    await this.keepCheckpoints(checkpoints);
    for (const { known, fold, foldedTo } of folded) {
      this.set(known, fold, foldedTo);
      this.late.delete(known.row.number);
    }
  }

  /** Writes down how far each probe is folded, so that a site that starts again has little to read. */
  async persist(): Promise<void> {
    const dirty = [...this.known.values()].filter((known) => known.dirty);
    for (let at = 0; at < dirty.length; at += AT_ONCE) {
      const some = dirty.slice(at, at + AT_ONCE);
      const values = some.map(
        ({ row, fold, foldedTo, setBack }) =>
          sql`(${row.number}::int, ${JSON.stringify(fold)}::jsonb, ${iso(foldedTo)}::timestamptz, ${setBack && iso(setBack)}::timestamptz)`,
      );
      // Staff may have stopped it meanwhile, which folds it further than any result.
      await this.db.execute(sql`update ${probe} set fold = v.fold, folded_to = v.folded_to
        from (values ${sql.join(values, sql`, `)}) as v (number, fold, folded_to, set_back)
        where ${probe.number} = v.number
          and (${probe.foldedTo} is null or ${probe.foldedTo} <= v.folded_to or ${probe.foldedTo} > v.set_back)`);
      for (const known of some) Object.assign(known, { dirty: false, setBack: null });
    }
  }

  private set(known: Known, next: Fold | null, foldedTo: number): void {
    known.fold = next;
    known.foldedTo = foldedTo;
    known.dirty = true;
    known.pending = [];
  }

  /** Rows as staff left them. What is folded further in the database than here is taken from there. */
  private async load(now: number, numbers: number[]): Promise<void> {
    if (numbers.length === 0) return;
    const until = now + AHEAD;
    const rows = await this.db.select().from(probe).where(inArray(probe.number, numbers));
    const all = await readPaces(this.db, rows);
    for (const row of rows) {
      const paces = all.get(row.number);
      if (!paces) continue;
      const before = this.known.get(row.number);
      const known = before && before.foldedTo <= until ? before : undefined;
      const stored = row.foldedTo?.getTime() ?? Number.NEGATIVE_INFINITY;
      const isAhead = stored > until;
      if (known && (isAhead || known.foldedTo >= stored)) {
        Object.assign(known, { row, paces });
        continue;
      }
      const nothing = { row, paces, fold: null, foldedTo: Number.NEGATIVE_INFINITY, dirty: false, setBack: until, pending: [] };
      if (isAhead) {
        this.known.set(row.number, nothing);
        this.noteLate(row.number, [now]);
        continue;
      }
      const pending = known ? [] : await this.readFrom(row.number, Math.max(stored + 1, 0), until);
      this.known.set(row.number, { ...nothing, fold: row.fold, foldedTo: stored, setBack: null, pending });
    }
  }

  private async readFrom(number: number, from: number, until: number, limit = Number.MAX_SAFE_INTEGER): Promise<Result[]> {
    const rows = await this.db
      .select({ at: probeResult.at, outcome: probeResult.outcome, ms: probeResult.ms })
      .from(probeResult)
      .where(and(eq(probeResult.probe, number), between(probeResult.at, new Date(from), new Date(until))))
      .orderBy(asc(probeResult.at))
      .limit(limit);
    return rows.map(({ at, outcome, ms }) => ({ at: at.getTime(), outcome: outcomeAt(outcome), ms }));
  }

  /** All from the last checkpoint before a moment on until another, as if it had come in order. `changed`: some turn is another than is stored. */
  private async foldAnew({ row, paces }: Known, from: number, until: number): Promise<{ turned: Turned; changed: boolean }> {
    const [start] = await this.db
      .select()
      .from(probeCheckpoint)
      .where(and(eq(probeCheckpoint.probe, row.number), lte(probeCheckpoint.day, new Date(utcDay(from)))))
      .orderBy(desc(probeCheckpoint.day))
      .limit(1);
    const since = start?.day.getTime() ?? 0;
    const known: Known = { row, paces, fold: start?.fold ?? null, foldedTo: since - 1, dirty: false, setBack: null, pending: [] };
    const turns: Turn[] = [];
    for (let next = since; ; ) {
      const page = await this.readFrom(row.number, next, until, PAGE);
      const checkpoints: Checkpoint[] = [];
      const told = page.filter(({ at }) => !restedAt(paces, at));
      const step = foldDays(known, told, checkpoints);
      await this.keepCheckpoints(checkpoints);
      turns.push(...step.turns);
      this.set(known, step.fold, step.foldedTo);
      if (page.length < PAGE) break;
      next = (page.at(-1)?.at ?? next) + 1;
    }
    const rested = foldRests(known, paces, until);
    turns.push(...rested.turns);
    this.set(known, rested.fold, rested.foldedTo);
    const stored = await this.db
      .select()
      .from(probeTurn)
      .where(and(eq(probeTurn.probe, row.number), gte(probeTurn.knownAt, new Date(since))))
      .orderBy(asc(probeTurn.from));
    const same =
      stored.length === turns.length &&
      stored.every(({ from, knownAt, verdict }, n) => {
        const turn = turns[n];
        return turn?.from === from.getTime() && turn.knownAt === knownAt.getTime() && turn.verdict === verdict;
      });
    return { turned: { probe: row, since, turns, fold: known.fold, foldedTo: known.foldedTo }, changed: !same };
  }

  private async keepCheckpoints(rows: Checkpoint[]): Promise<void> {
    for (let at = 0; at < rows.length; at += AT_ONCE)
      await this.db
        .insert(probeCheckpoint)
        .values(rows.slice(at, at + AT_ONCE))
        .onConflictDoUpdate({
          target: [probeCheckpoint.probe, probeCheckpoint.day],
          set: { fold: sql`excluded.fold` },
        });
  }
}

/** The results that are still to be folded, each moment once: those of a probe that staff had stopped are kept, and say nothing. */
function inOrder(results: Result[], { paces, foldedTo }: Known): Result[] {
  const fresh = new Map<number, Result>();
  // Of two at one moment the first is the one that is kept.
  for (const result of results) {
    if (result.at > foldedTo && !fresh.has(result.at) && !restedAt(paces, result.at)) fresh.set(result.at, result);
  }
  return [...fresh.values()].sort((a, b) => a.at - b.at);
}

/**
 * Folds results of no rest in their order; before the first of each UTC day the fold is noted, as late ones of that day start from
 * it. A day that begins with the end of a rest has none: it is folded from the one before.
 */
function foldDays(
  { row, paces, fold: before, foldedTo }: Known,
  results: Result[],
  checkpoints: Checkpoint[],
): { fold: Fold | null; foldedTo: number; turns: Turn[] } {
  let state = { fold: before, foldedTo };
  const turns: Turn[] = [];
  for (const result of results) {
    const rested = foldRests(state, paces, result.at);
    const day = utcDay(result.at);
    const isFirst = !Number.isFinite(rested.foldedTo) || utcDay(rested.foldedTo) < day;
    if (isFirst) checkpoints.push({ probe: row.number, day: new Date(day), fold: rested.fold });
    const step = foldNext(rested, result, paces);
    turns.push(...rested.turns, ...step.turns);
    state = step;
  }
  return { fold: state.fold, foldedTo: state.foldedTo, turns };
}

function byTarget(turned: Turned[]): Turned[][] {
  const groups = new Map<string, Turned[]>();
  for (const each of turned) {
    const id = targetIdOf(each.probe);
    groups.set(id, [...(groups.get(id) ?? []), each]);
  }
  return [...groups.values()];
}
