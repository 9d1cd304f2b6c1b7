import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { count } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { connectPglite } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import type { RunningProbe } from "@/db/read/running-probes";
import { person, probe, probeResult, system } from "@/db/schema";
import { readRanges } from "@/lib/probe/address";
import type { Settings } from "@/lib/probe/settings";
import { openEyes } from "@/worker/probe/eyes";
import { liveThroughADay } from "@/worker/probe/testing/day";
import { startWatch } from "@/worker/probe/watch";
import type { Figure } from "./figure";
import type { StubPorts } from "./probe-stubs";

const PROBES = 1000;
const EVERY_SECONDS = 30;
/** The first looks begin within half a minute; after that everything goes its way. */
const WARM_UP_MS = 35_000;
const MEASURED_MS = 60_000;
/** Long enough for sums of five minutes to be worked out. */
const KEPT_MS = 330_000;
const MB = 1024 * 1024;

/** What a thousand probes cost the process that looks, when all is well and when nobody answers; and what a day of them leaves in memory. */
export async function* probes(): AsyncGenerator<Figure> {
  const stubs = fork(join(import.meta.dirname, "probe-stubs.ts"), { execArgv: ["--import", "tsx"] });
  try {
    const [ports] = (await once(stubs, "message")) as [StubPorts];
    yield* await looking("all well", (number) =>
      number % 2 === 0 ? httpAt(ports.http) : { kind: "tcp", host: "127.0.0.1", port: ports.tcp },
    );
    yield* await looking("nobody answers", () => httpAt(ports.silent));
    yield* await keeping(ports);
  } finally {
    stubs.kill();
  }
  yield* await remembering();
}

const httpAt = (port: number): Settings => ({
  kind: "http",
  url: `http://127.0.0.1:${port}/`,
  method: "GET",
  status: [],
  text: "berjalan",
  json: null,
  certificateDays: null,
});

async function looking(when: string, settings: (number: number) => Settings): Promise<Figure[]> {
  const rows = Array.from(
    { length: PROBES },
    (_, index): RunningProbe => ({
      number: index + 1,
      settings: settings(index + 1),
      pace: { everySeconds: EVERY_SECONDS, timeoutMs: 10_000, slowMs: 1000, failAfter: 2, recoverAfter: 2 },
      since: Date.now(),
      askedAt: null,
      lastBeatAt: null,
    }),
  );
  const outcomes = new Map<string, number>();
  const eyes = openEyes({
    allow: readRanges("127.0.0.0/8"),
    anchors: [],
    now: Date.now,
    load: async () => rows,
    store: async (results) => {
      for (const { outcome } of results) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    },
    onSight: () => undefined,
    log: console.error,
  });
  await pause(WARM_UP_MS);
  outcomes.clear();
  const before = eyes.stats().looks;
  const began = performance.now();
  const cpu = process.cpuUsage();
  await pause(MEASURED_MS);
  const { user, system } = process.cpuUsage(cpu);
  const share = (user + system) / 1000 / (performance.now() - began);
  const { worstLagMs, looks } = eyes.stats();
  await eyes.stop();
  const came = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
  const name = `${PROBES} probes every ${EVERY_SECONDS} s, ${when}`;
  return [
    {
      what: `${name}: share of one core`,
      value: share,
      budget: { atMost: 0.5 },
      beside: `${looks - before} looks in a minute; ${came}`,
    },
    { what: `${name}: worst lag of a look after its turn`, value: worstLagMs, unit: "ms", budget: { atMost: 1000 } },
  ];
}

/** The same with everything that is done with a result: kept, judged and summed up in the embedded database of the same process. */
async function keeping(ports: StubPorts): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "ktp-probes-"));
  const connection = connectPglite(await openPglite(join(folder, "database")));
  const { db } = connection;
  await migrateAndImport(connection, Date.now());
  const personId = uuidv7();
  const since = { createdAt: new Date(), updatedAt: new Date() };
  await db.insert(person).values({ id: personId, name: "Sari", email: "sari@contoh.test", ...since });
  const [siak] = await db.select({ id: system.id }).from(system).limit(1);
  const pace = { everySeconds: EVERY_SECONDS, timeoutMs: 10_000, slowMs: 1000, failAfter: 2, recoverAfter: 2 };
  for (let number = 1; number <= PROBES; number += 1) {
    const settings: Settings = number % 2 === 0 ? httpAt(ports.http) : { kind: "tcp", host: "127.0.0.1", port: ports.tcp };
    const about = { systemId: siak?.id ?? null, effect: "disrupted" as const, vouches: false };
    const made = { id: uuidv7(), slug: `probe-${number}`, name: { id: `${number}`, en: null }, createdAt: new Date(), personId };
    await db.insert(probe).values({ ...made, ...about, ...pace, settings });
  }
  const watch = startWatch({
    ...{ db: async () => db, holder: "bench", now: Date.now, log: console.error },
    ...{ allow: readRanges("127.0.0.0/8"), anchors: [] },
  });
  const jobs = [
    setInterval(() => void watch.takeTold(Date.now()), 2000),
    setInterval(() => void watch.persist(), 10_000),
    setInterval(() => void watch.rollUp(Date.now()), 60_000),
  ];
  await pause(WARM_UP_MS);
  const before = watch.stats().looks;
  const began = performance.now();
  const cpu = process.cpuUsage();
  await pause(KEPT_MS);
  const { user, system: kernel } = process.cpuUsage(cpu);
  const share = (user + kernel) / 1000 / (performance.now() - began);
  const { worstLagMs, looks } = watch.stats();
  for (const job of jobs) clearInterval(job);
  await watch.stop();
  const [row] = await db.select({ count: count() }).from(probeResult);
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
  const name = `${PROBES} probes every ${EVERY_SECONDS} s, kept and judged in the embedded database`;
  return [
    {
      what: `${name}: share of one core`,
      value: share,
      budget: { atMost: 0.5 },
      beside: `${looks - before} looks in ${KEPT_MS / 1000} s; ${row?.count} results kept`,
    },
    { what: `${name}: worst lag of a look after its turn`, value: worstLagMs, unit: "ms", budget: { atMost: 1000 } },
  ];
}

/** What the heap holds after each quarter of a day of 1,000 probes; it may not grow from the first to the last. */
async function remembering(): Promise<Figure[]> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const heap = new Map<number, number>();
  const { stats } = await liveThroughADay(PROBES, {
    onHour: (hour) => {
      if (hour % 6 !== 0) return;
      collect();
      heap.set(hour, process.memoryUsage().heapUsed / MB);
    },
  });
  const all = [...heap].map(([hour, mb]) => `${hour} h ${mb.toFixed(1)} MB`).join(", ");
  return [
    {
      what: `a day of ${PROBES} probes: heap grown from its 6th hour to its end`,
      value: (heap.get(24) ?? Number.NaN) - (heap.get(6) ?? Number.NaN),
      unit: "MB",
      budget: { atMost: 2 },
      beside: `${all}; ${stats.looks} looks`,
    },
  ];
}
