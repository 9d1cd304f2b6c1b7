import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { NewResult } from "@/db/write/results";
import type { Look } from "@/lib/probe/outcome";
import { bad, GOOD, rowOf, START, settled, world } from "./testing/world";

const MINUTE = 60_000;

type Seen = { number: number; at: number };

/** The gaps between the looks of each probe, ms. */
function gapsOf(seen: readonly Seen[]): number[] {
  const last = new Map<number, number>();
  return seen.flatMap(({ number, at }) => {
    const before = last.get(number);
    last.set(number, at);
    return before === undefined ? [] : [at - before];
  });
}

/** How many looks began at the moment at which most did. */
function mostAtOnce(seen: readonly Seen[]): number {
  const begun = new Map<number, number>();
  for (const { at } of seen) begun.set(at, (begun.get(at) ?? 0) + 1);
  return Math.max(...begun.values());
}

describe("turns", () => {
  test("every probe is looked at within half a minute and then an interval apart, and no thousand of them at once", async () => {
    const { pass, seen } = world({ rows: Array.from({ length: 1000 }, (_, index) => rowOf(index + 1)) });
    await pass(5 * MINUTE);
    const first = seen.filter(({ at }) => at <= 30_200);
    expect(new Set(first.map(({ number }) => number)).size).toBe(1000);
    expect(Math.max(...gapsOf(seen))).toBeLessThanOrEqual(30_200);
    expect(mostAtOnce(seen)).toBeLessThan(10);
  });

  test("no turn is missed, whatever the intervals, the numbers and the steps of the timer", async () => {
    const probe = fc.record({ number: fc.integer({ min: 1, max: 10_000 }), everySeconds: fc.integer({ min: 10, max: 600 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(probe, { minLength: 1, maxLength: 8, selector: ({ number }) => number }),
        fc.integer({ min: 50, max: 1500 }),
        async (probes, stepMs) => {
          const rows = probes.map(({ number, everySeconds }) => rowOf(number, { pace: { everySeconds } }));
          const { pass, seen } = world({ rows });
          await pass(30 * MINUTE, stepMs);
          for (const { number, everySeconds } of probes) {
            const own = seen.filter((each) => each.number === number);
            expect(own[0]?.at).toBeLessThanOrEqual(Math.min(everySeconds * 1000, 30_000) + 2 * stepMs);
            expect(own.length).toBeGreaterThanOrEqual(Math.floor((30 * 60 - 31) / everySeconds) - 1);
            const gaps = gapsOf(own);
            expect(gaps[0] ?? 0).toBeLessThanOrEqual(1500 * everySeconds + stepMs);
            for (const gap of gaps.slice(1)) expect(Math.abs(gap - everySeconds * 1000)).toBeLessThanOrEqual(stepMs);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test("a probe is never looked at twice at a time, however long a look takes", async () => {
    const open = new Set<number>();
    const finish: (() => void)[] = [];
    const { pass, runner, rows } = world({
      rows: [rowOf(1, { pace: { everySeconds: 10 } })],
      see: (number) => {
        expect(open.has(number)).toBe(false);
        open.add(number);
        return new Promise<Look>((done) =>
          finish.push(() => {
            open.delete(number);
            done(GOOD);
          }),
        );
      },
    });
    await pass(MINUTE);
    expect(finish).toHaveLength(1);
    rows[0] = rowOf(1, { askedAt: START + 1, pace: { everySeconds: 11 } });
    await runner.refresh();
    await pass(MINUTE);
    expect(finish).toHaveLength(1);
    finish.shift()?.();
    await settled();
    await pass(200);
    expect(finish).toHaveLength(1);
  });

  test("no more looks are made at once than may be; those that wait are counted, and how late they come", async () => {
    const finish: (() => void)[] = [];
    let open = 0;
    const { pass, runner } = world({
      rows: Array.from({ length: 10 }, (_, index) => rowOf(index + 1, { pace: { everySeconds: 60 } })),
      atOnce: 4,
      see: () => {
        open += 1;
        return new Promise<Look>((done) =>
          finish.push(() => {
            open -= 1;
            done(GOOD);
          }),
        );
      },
    });
    await pass(35_000);
    expect(open).toBe(4);
    expect(runner.stats()).toMatchObject({ waiting: 6, looks: 0 });
    while (finish.length > 0) {
      finish.shift()?.();
      await settled();
      expect(open).toBeLessThanOrEqual(4);
    }
    expect(runner.stats()).toMatchObject({ waiting: 0, looks: 10 });
    expect(runner.stats().worstLagMs).toBeGreaterThan(5000);
    await pass(2.5 * MINUTE);
    expect(runner.stats().worstLagMs).toBeLessThanOrEqual(200);
  });

  test("a look that is asked for is made at once, once, and the turns stay as they were", async () => {
    const { pass, runner, rows, seen } = world({ rows: [rowOf(1, { pace: { everySeconds: 600 } })] });
    await pass(MINUTE);
    const before = seen.length;
    rows[0] = rowOf(1, { askedAt: START + 5, pace: { everySeconds: 600 } });
    await runner.refresh();
    await settled();
    expect(seen).toHaveLength(before + 1);
    await pass(MINUTE);
    expect(seen).toHaveLength(before + 1);
    await pass(10 * MINUTE);
    expect(seen).toHaveLength(before + 2);
  });

  test("a clock that is set neither brings a storm nor silence", async () => {
    const jumps = fc.array(fc.integer({ min: -7 * 24 * 60, max: 7 * 24 * 60 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(jumps, async (minutes) => {
        const one = world({ rows: Array.from({ length: 20 }, (_, index) => rowOf(index + 1)) });
        for (const jump of minutes) {
          one.clockIsAhead += jump * MINUTE;
          await one.pass(2 * MINUTE, 500);
        }
        for (const gap of gapsOf(one.seen)) expect(Math.abs(gap - 30_000)).toBeLessThanOrEqual(500);
      }),
      { numRuns: 20 },
    );
  });

  test("a machine that stood still for hours takes everything up again within half a minute, spread", async () => {
    const one = world({ rows: Array.from({ length: 300 }, (_, index) => rowOf(index + 1)) });
    await one.pass(MINUTE);
    one.passed += 5 * 60 * MINUTE;
    const woke = one.passed;
    await one.pass(31_000);
    const after = one.seen.filter(({ at }) => at > woke);
    expect(new Set(after.map(({ number }) => number)).size).toBe(300);
    expect(mostAtOnce(after)).toBeLessThan(10);
  });

  test("what cannot be read leaves the probes that are known, and is said once", async () => {
    let broken = false;
    const one = world({
      load: async () => {
        if (broken) throw new Error("database is closed");
        return [rowOf(1)];
      },
    });
    await one.pass(MINUTE);
    broken = true;
    await one.pass(MINUTE);
    broken = false;
    await one.pass(MINUTE);
    expect(Math.max(...gapsOf(one.seen))).toBeLessThanOrEqual(30_100);
    expect(one.log).toEqual(["probes: load: database is closed", "probes: load: works again"]);
  });
});

describe("results", () => {
  test("a result has the time at which its look began", async () => {
    const { pass, stored, seen } = world({ rows: [rowOf(7)] });
    await pass(2 * MINUTE);
    expect(stored.map(({ at }) => at)).toEqual(seen.map(({ at }) => START + at));
    expect(stored[0]).toEqual({ probe: 7, at: expect.any(Number), outcome: "ok", ms: 20, detail: null });
  });

  test("no two results of a probe have the same time", async () => {
    const one = world({ rows: [rowOf(1, { askedAt: START })] });
    await one.pass(30_000);
    one.rows[0] = rowOf(1, { askedAt: START + 1 });
    await one.runner.refresh();
    await settled();
    one.rows[0] = rowOf(1, { askedAt: START + 2 });
    await one.runner.refresh();
    await settled();
    await one.pass(2000);
    const times = one.stored.map(({ at }) => at);
    expect(new Set(times).size).toBe(times.length);
    expect(times.length).toBeGreaterThanOrEqual(3);
  });

  test("what is paused or changed while it is looked at leaves no result", async () => {
    const finish: (() => void)[] = [];
    const one = world({
      rows: [rowOf(1), rowOf(2), rowOf(3)],
      see: () => new Promise<Look>((done) => finish.push(() => done(GOOD))),
    });
    await one.pass(31_000);
    one.rows.splice(0, 2, rowOf(2, { settings: { kind: "tcp", host: "2.example", port: 2 } }));
    await one.runner.refresh();
    for (const end of finish.splice(0)) end();
    await one.pass(2000);
    expect(one.stored.map(({ probe }) => probe)).toEqual([3]);
  });

  test("a probe of which only the past is told anew keeps its turns, and what is seen of it", async () => {
    const row = (since: number) => rowOf(1, { since, pace: { everySeconds: 3600 } });
    const one: ReturnType<typeof world> = world({
      rows: [row(START)],
      see: () => {
        one.rows = [row(one.now())];
        return bad("address_refused");
      },
    });
    await one.pass(4 * 60 * MINUTE, 1000);
    expect(one.stored.length).toBeGreaterThanOrEqual(3);
    expect(one.stored.length).toBeLessThanOrEqual(5);
    expect(one.runner.stats().looks).toBe(one.stored.length);
  });

  test("nothing is lost while the store fails and heals, up to what is kept; beyond that the oldest goes and is counted", async () => {
    const fails = fc.array(fc.boolean(), { minLength: 10, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fails, fc.integer({ min: 5, max: 200 }), async (script, mostKept) => {
        const stored: NewResult[] = [];
        let second = 0;
        const one = world({
          rows: Array.from({ length: 20 }, (_, index) => rowOf(index + 1, { pace: { everySeconds: 10 } })),
          mostKept,
          store: async (results) => {
            if (script[second++] ?? false) throw new Error("disk full");
            stored.push(...results);
          },
        });
        await one.pass(script.length * 1000, 250);
        second = script.length;
        await one.pass(1500, 250);
        const { looks, dropped, kept } = one.runner.stats();
        expect(stored.length + dropped + kept).toBe(looks);
        expect(new Set(stored.map(({ probe, at }) => `${probe} ${at}`)).size).toBe(stored.length);
        if (looks <= mostKept) expect(dropped).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test("a store that fails is said once, and that it works again", async () => {
    let broken = true;
    const one = world({
      rows: [rowOf(1)],
      store: async () => {
        if (broken) throw new Error("disk full");
      },
    });
    await one.pass(MINUTE);
    broken = false;
    await one.pass(MINUTE);
    expect(one.log).toEqual(["probes: store: disk full", "probes: store: works again"]);
  });

  test("stopping abandons the looks that run without a result, and stores what there is", async () => {
    const one = world({
      rows: [rowOf(1), rowOf(2)],
      see: (number, _, signal) =>
        number === 1 ? GOOD : new Promise<Look>((done) => signal.addEventListener("abort", () => done(bad("not_looked")))),
    });
    await one.pass(MINUTE, MINUTE / 2);
    await one.pass(30_000, 10_000);
    const before = one.stored.length + one.runner.stats().kept;
    await one.runner.stop();
    expect(one.stored).toHaveLength(before);
    expect(one.stored.every(({ probe }) => probe === 1)).toBe(true);
    const { looks } = one.runner.stats();
    await one.pass(MINUTE);
    expect(one.runner.stats().looks).toBe(looks);
  });

  test("stopping does not wait for what does not end", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const one = world({ rows: [rowOf(1)], see: () => new Promise<Look>(() => undefined) });
    await one.pass(31_000);
    const stopped = one.runner.stop();
    await vi.advanceTimersByTimeAsync(1000);
    await stopped;
    vi.useRealTimers();
  });
});

describe("our own network", () => {
  test("its going and its coming back are each told once, however many probes see it", async () => {
    let online = true;
    const one = world({
      rows: Array.from({ length: 50 }, (_, index) => rowOf(index + 1)),
      see: () => (online ? GOOD : bad("timed_out")),
    });
    await one.pass(MINUTE);
    online = false;
    one.sight = { ways: false, names: false };
    await one.pass(5 * MINUTE);
    expect(one.runner.stats()).toMatchObject({ online: false, blindSince: one.turns[0]?.at });
    online = true;
    one.sight = { ways: true, names: true };
    await one.pass(5 * MINUTE);
    expect(one.turns).toEqual([
      { blind: true, at: expect.any(Number) },
      { blind: false, at: expect.any(Number) },
    ]);
    expect(one.runner.stats()).toMatchObject({ online: true, blindSince: null });
    const [gone, back] = one.turns.map(({ at }) => at) as [number, number];
    const outcomes = (from: number, to: number) =>
      new Set(one.stored.filter(({ at }) => at > from && at < to).map(({ outcome }) => outcome));
    expect(outcomes(gone, back - 6000)).toEqual(new Set(["no_network"]));
    expect(one.stored.some(({ outcome }) => outcome === "timed_out")).toBe(false);
  });

  test("a lag of the event loop is admitted", async () => {
    const one = world({ rows: [rowOf(1)], see: () => bad() });
    one.lagMs = 501;
    await one.pass(MINUTE);
    expect(new Set(one.stored.map(({ outcome }) => outcome))).toEqual(new Set(["lagged"]));
  });
});

describe("what is told rather than looked at", () => {
  const heartbeat = (lastBeatAt: number | null, since = START) =>
    rowOf(1, { settings: { kind: "heartbeat", graceSeconds: 30 }, pace: { everySeconds: 60 }, lastBeatAt, since });
  const outcomes = (stored: NewResult[]) => stored.map(({ at, outcome }) => [Math.floor((at - START) / MINUTE), outcome]);

  test("a heartbeat that never came is late from its interval and grace on, once an interval", async () => {
    const { pass, stored } = world({ rows: [heartbeat(null)] });
    await pass(5 * MINUTE);
    expect(outcomes(stored).slice(0, 3)).toEqual([
      [expect.any(Number), "late"],
      [expect.any(Number), "late"],
      [expect.any(Number), "late"],
    ]);
    expect(stored[0]?.at).toBeGreaterThan(START + 90_000);
    expect(stored[0]?.at).toBeLessThanOrEqual(START + 90_000 + 36_000);
    for (const [index, { at }] of stored.slice(1).entries()) expect(at - (stored[index]?.at ?? 0)).toBeGreaterThanOrEqual(60_000);
  });

  test("a heart that beats says nothing more, and one that beats again is no longer late", async () => {
    const one = world({ rows: [heartbeat(null)] });
    for (let minute = 0; minute < 5; minute++) {
      one.rows = [heartbeat(one.now())];
      await one.pass(MINUTE);
    }
    expect(one.stored).toEqual([]);
    await one.pass(4 * MINUTE);
    const late = one.stored.length;
    expect(late).toBeGreaterThan(1);
    one.rows = [heartbeat(one.now())];
    await one.pass(6000);
    const stored = one.stored.length;
    await one.pass(80_000);
    expect(one.stored).toHaveLength(stored);
  });

  test("after a resumed probe, a start, a jump of the clock or a still machine the waiting begins anew", async () => {
    const old = START - 24 * 60 * MINUTE;
    const resumed = world({ rows: [heartbeat(old, old)] });
    await resumed.pass(80_000);
    expect(resumed.stored).toEqual([]);
    const jumped = world({ rows: [heartbeat(START)] });
    await jumped.pass(60_000);
    jumped.clockIsAhead = 60 * MINUTE;
    await jumped.pass(80_000);
    expect(jumped.stored).toEqual([]);
    const still = world({ rows: [heartbeat(START)] });
    await still.pass(60_000);
    still.passed += 60 * MINUTE;
    await still.pass(80_000);
    expect(still.stored).toEqual([]);
  });

  test("what nobody could have heard is not late", async () => {
    const one = world({ rows: [heartbeat(START)] });
    one.sight = { ways: false, names: true };
    await one.pass(5 * MINUTE);
    expect(new Set(one.stored.map(({ outcome }) => outcome))).toEqual(new Set(["no_network"]));
    one.sight = { ways: true, names: true };
    await one.pass(6000);
    const before = one.stored.length;
    await one.pass(80_000);
    expect(one.stored).toHaveLength(before);
    await one.pass(3 * MINUTE);
    expect(one.stored.at(-1)?.outcome).toBe("late");
  });

  test("beats that could not be read, or not be kept while nothing could be read, are not late", async () => {
    let [isBroken, beat] = [false, START];
    const one: ReturnType<typeof world> = world({
      load: async () => {
        if (isBroken) throw new Error("database is closed");
        return [heartbeat(beat)];
      },
    });
    await one.pass(MINUTE);
    beat = one.now();
    isBroken = true;
    await one.pass(10 * MINUTE);
    isBroken = false;
    await one.pass(80_000);
    expect(one.stored).toEqual([]);
    await one.pass(MINUTE);
    expect(one.stored.at(-1)?.outcome).toBe("late");
  });

  test("a probe of staff who say nothing for an interval was not looked at", async () => {
    const manual = (lastBeatAt: number | null) =>
      rowOf(1, { settings: { kind: "manual" }, pace: { everySeconds: 60 }, lastBeatAt });
    const one = world({ rows: [manual(START)] });
    await one.pass(59_000);
    expect(one.stored).toEqual([]);
    await one.pass(4 * MINUTE);
    expect(new Set(one.stored.map(({ outcome }) => outcome))).toEqual(new Set(["not_looked"]));
    expect(one.stored.length).toBeGreaterThanOrEqual(3);
  });
});
