import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { SLUGS } from "@/db/catalogue/founding-register";
import { connectPglite, type Db } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import { heartbeat, incident, outbox } from "@/db/schema";
import { addPerson } from "@/db/testing/databases";
import { addOutage, addProbe, addResults, addRollups, addTurn } from "@/db/testing/measured";
import { postIncident } from "@/db/write/post-incident";
import type { AnswerInput } from "@/lib/notice";
import type { Outcome } from "@/lib/probe/outcome";
import type { Settings, Target } from "@/lib/probe/settings";
import type { Verdict } from "@/lib/probe/verdict";
import { addDays, atWib, DAY, HOUR, MINUTE, parseWib, wibDay } from "@/lib/time";

/**
 * `node --import tsx e2e/measured.ts 2026-11-23T10:42` makes a folder with the database of an installation that has measured for
 * ninety days by then, for pages to be looked at, and prints where: made-up rows, past the gate. One outage goes on, one is
 * explained, one was our own fault.
 */

const text = (id: string, en: string) => ({ id, en });
const date = (ms: number) => new Date(ms);
const nothing: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };

/** Restless, and the same every time. */
const wave = (n: number) => Math.abs(Math.sin(n * 12.9898) * 43_758.5453) % 1;

type Made = {
  slug: string;
  name: { id: string; en: string };
  target: Target;
  settings: Settings;
  every?: number;
  verdict: Verdict;
  since: number;
  outcome: Outcome;
  /** How long an answer takes (ms); null: there is none to time. */
  takes: number | null;
  /** When it was bad, slow or not seen. */
  spans: { from: number; to: number; as: "bad" | "slow" | "blind" }[];
};

async function make(db: Db, personId: string, now: number, one: Made): Promise<number> {
  const every = one.every ?? 60;
  const last = now - (now % (every * 1000)) - 20_000;
  const number = await addProbe(db, one.target, {
    ...{ slug: one.slug, name: one.name, settings: one.settings, everySeconds: every, personId, createdAt: date(now - 91 * DAY) },
  });
  const seen = one.verdict === "blind" ? [{ at: one.since, outcome: "ok" as const, ms: one.takes }] : [];
  await addResults(db, number, [...seen, { at: last, outcome: one.outcome, ms: one.verdict === "up" ? one.takes : null }]);
  await addTurn(db, number, one.verdict, one.since, one.outcome);
  const seconds = (from: number, to: number) => {
    const sum = { good: 0, slow: 0, bad: 0, blind: 0 };
    for (const span of one.spans)
      sum[span.as] += Math.max(0, Math.floor((Math.min(to, span.to) - Math.max(from, span.from)) / 1000));
    sum.good = Math.max(0, Math.floor((to - from) / 1000) - sum.slow - sum.bad - sum.blind);
    return sum;
  };
  const bucket = (level: number, from: number, length: number) => {
    const sum = seconds(from, Math.min(from + length, now));
    const seen = sum.good + sum.slow > 0 && one.takes !== null;
    const slow = sum.slow > 0 ? 12 : 1;
    const p50 = seen
      ? Math.round((one.takes ?? 0) * slow * (0.8 + 0.25 * Math.sin(from / (5 * HOUR)) + 0.15 * wave(from / MINUTE)))
      : null;
    const p95 = p50 === null ? null : Math.round(p50 * (1.3 + 0.9 * wave(from / MINUTE + 1)));
    const times = { least: p50 && Math.round(p50 * 0.7), p50, p95, most: p95 && Math.round(p95 * 1.2) };
    return { probe: number, level, from: date(from), count: Math.ceil(length / (every * 1000)), ...sum, ...times };
  };
  const floor = (length: number) => Math.floor(now / length) * length;
  await addRollups(db, [
    ...Array.from({ length: 288 }, (_, n) => bucket(1, floor(5 * MINUTE) - (288 - n) * 5 * MINUTE, 5 * MINUTE)),
    ...Array.from({ length: 25 }, (_, n) => bucket(2, floor(HOUR) - (24 - n) * HOUR, HOUR)),
    ...Array.from({ length: 90 }, (_, n) => bucket(3, atWib(addDays(wibDay(now), n - 90), "00:00"), DAY)),
  ]);
  return number;
}

/** Every minute from one moment to another: good at both ends. */
const minutes = (from: number, to: number, bad: Outcome) =>
  Array.from({ length: Math.floor((to - from) / MINUTE) + 5 }, (_, n) => {
    const at = from + (n - 2) * MINUTE;
    return at >= from && at < to ? { at, outcome: bad } : { at, outcome: "ok" as const, ms: 150 + Math.round(60 * wave(n)) };
  });

async function measuredFolder(now: number): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "ktp-e2e-"));
  const connection = connectPglite(await openPglite(join(dataDir, "database")));
  const { db } = connection;
  await migrateAndImport(connection, now - 90 * DAY);
  const personId = await addPerson(connection);
  const began = now - 44 * MINUTE - 12_000;
  const [power, powerEnd] = [now - 3 * DAY - HOUR, now - 3 * DAY - 19 * MINUTE];
  const online: Target = { service: "layanan-daring" };
  const centre: Target = { system: "siak-terpusat" };
  const http = (url: string): Settings => ({
    kind: "http",
    url,
    method: "GET",
    status: [],
    text: null,
    json: null,
    certificateDays: 14,
  });
  await make(db, personId, now, {
    ...{
      slug: "situs-antrean",
      name: text("Situs antrean daring", "Online queue site"),
      target: online,
      settings: http("https://antrean.invalid/"),
    },
    ...{ verdict: "up", since: powerEnd, outcome: "ok", takes: 180 },
    spans: [
      { from: power, to: powerEnd, as: "bad" },
      { from: now - 9 * HOUR, to: now - 8.5 * HOUR, as: "slow" },
      { from: now - 15 * HOUR, to: now - 14.6 * HOUR, as: "blind" },
      { from: now - 20 * HOUR, to: now - 19.8 * HOUR, as: "bad" },
      { from: now - 31 * DAY, to: now - 30.4 * DAY, as: "bad" },
      { from: now - 62 * DAY, to: now - 61.8 * DAY, as: "slow" },
      { from: now - 90 * DAY, to: now - 84 * DAY, as: "blind" },
    ],
  });
  const siak = await make(db, personId, now, {
    ...{ slug: "sambungan-siak", name: text("Sambungan ke SIAK Terpusat", "Connection to SIAK Terpusat"), target: centre },
    ...{
      settings: { kind: "tcp", host: "siak.invalid", port: 443 },
      verdict: "down",
      since: began,
      outcome: "timed_out",
      takes: 40,
    },
    spans: [{ from: began, to: now, as: "bad" }],
  });
  await make(db, personId, now, {
    ...{ slug: "nama-situs", name: text("Nama situs di internet", "The site's name on the internet"), target: online },
    ...{
      settings: { kind: "dns", host: "antrean.invalid", type: "A", expect: [] },
      every: 300,
      verdict: "blind",
      since: now - 20 * MINUTE,
    },
    ...{ outcome: "no_network", takes: 12, spans: [{ from: now - 20 * MINUTE, to: now, as: "blind" }] },
  });
  await make(db, personId, now, {
    ...{ slug: "pintu-berbagi-berkas", name: text("Pintu berbagi berkas, dari luar", "The file-sharing door, from outside") },
    ...{
      target: { protection: SLUGS.ports },
      settings: { kind: "closed_port", host: "server.invalid", port: 445, family: null },
      every: 300,
    },
    ...{ verdict: "up", since: now - 89 * DAY, outcome: "closed_filtered", takes: null, spans: [] },
  });
  const backup = await make(db, personId, now, {
    ...{ slug: "pencadangan", name: text("Pencadangan data kependudukan", "Backup of the civil registry"), target: centre },
    ...{
      settings: { kind: "heartbeat", graceSeconds: 600 },
      every: 300,
      verdict: "up",
      since: now - 5 * DAY,
      outcome: "ok",
      takes: null,
      spans: [],
    },
  });
  await db.insert(heartbeat).values(
    Array.from({ length: 13 }, (_, n) => ({
      ...{
        probe: backup,
        at: date(now - (12 - n) * 5 * MINUTE - MINUTE),
        done: 60_000 + 2000 * n,
        total: 150_000,
        note: "rekaman",
      },
    })),
  );
  await addResults(db, siak, minutes(began, now - MINUTE, "timed_out"));
  await addOutage(db, centre, { slug: "2026-11-23-siak-terpusat-a1b2", began: date(began), after: date(began - MINUTE) });
  const posted = await postIncident(
    db,
    { now: power + 4 * MINUTE, personId, key: uuidv7(), confirmed: true },
    {
      template: "network_cut",
      scope: { services: ["layanan-daring"], locations: ["daring"] },
      timing: { when: "now", began: power },
      ...{ expectedEnd: null, nextUpdateBy: power + 2 * HOUR, fields: { handled_by: text("Diskominfo", "Diskominfo") } },
      ...{ attack: nothing, data: nothing, paper: null },
    },
  );
  if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
  const [told] = await db
    .select()
    .from(incident)
    .where(eq(incident.slug, String(posted.outcome.slug)));
  if (!told) throw new Error("It was not posted.");
  await db
    .update(incident)
    .set({ endedEarliest: date(powerEnd), endedLatest: date(powerEnd), state: "resolved", resolvedAt: date(powerEnd) })
    .where(eq(incident.id, told.id));
  await addOutage(db, online, {
    ...{ slug: "2026-11-20-layanan-daring-c3d4", began: date(power), after: date(power - MINUTE) },
    ...{ endedAfter: date(powerEnd - MINUTE), ended: date(powerEnd), incidentId: told.id },
    ...{ explainedAt: date(power + 26 * MINUTE), explainedBy: personId },
  });
  await addOutage(db, online, {
    ...{
      slug: "2026-11-09-layanan-daring-e5f6",
      effect: "disrupted",
      began: date(now - 14 * DAY),
      ended: date(now - 14 * DAY + 9 * MINUTE),
    },
    ...{ faultAt: date(now - 13.9 * DAY), faultBy: personId },
    faultReason: text(
      "Kabel jaringan di ruang server kami sendiri terlepas.",
      "The network cable in our own server room had come loose.",
    ),
  });
  await addOutage(
    db,
    { service: "ktp-pencetakan", location: "kec-curug" },
    {
      ...{
        slug: "2026-10-23-ktp-pencetakan-curug-a7b8",
        effect: "disrupted",
        began: date(now - 31 * DAY),
        after: date(now - 31 * DAY - MINUTE),
      },
      ...{ endedAfter: date(now - 30.4 * DAY - MINUTE), ended: date(now - 30.4 * DAY), lostSight: true },
    },
  );
  await db.insert(outbox).values({ at: date(now), fact: { verb: "catalogue.imported" } });
  await connection.close();
  return dataDir;
}

const now = parseWib(process.argv[2] ?? "");
if (now === null) throw new Error("Say which moment it is, such as 2026-11-23T10:42.");
console.log(await measuredFolder(now));
