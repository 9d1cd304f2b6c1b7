import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readFacts } from "@/db/read/facts";
import { readIncident, readMonths, readNewestIncidents } from "@/db/read/incidents";
import { readCounted, readVersions } from "@/db/read/uptime";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { atWib, HOUR } from "@/lib/time";
import { answerIncident } from "./answer-incident";
import { type BackfillInput, backfillIncident } from "./backfill-incident";
import { confirmLocation } from "./confirm-location";
import { countAllDays } from "./count-days";

const MONDAY = atWib("2026-11-23", "08:30");
const TUESDAY = atWib("2026-11-24", "10:00");
const at = (clock: string) => atWib("2026-11-23", clock);
const text = (id: string) => ({ id, en: null });
const exact = (ms: number) => ({ earliest: ms, latest: ms, words: null });

const morning: BackfillInput = {
  effect: "unavailable",
  scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
  began: exact(at("10:00")),
  ended: { earliest: at("11:00"), latest: at("11:30"), words: text("menjelang siang") },
  title: { id: "Cetak KTP-el terhenti di Curug", en: "e-KTP printing stopped at Curug" },
  body: text("Listrik padam."),
  cause: "power_cut",
  source: text("menurut buku catatan loket"),
};

onBothDatabases("entering what is over", (fresh) => {
  let connection: Connection;
  let personId: string;
  let keys = 0;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const enter = (changes: Partial<BackfillInput> = {}, now = TUESDAY) =>
    backfillIncident(connection.db, { now, personId, key: `key-${keys++}` }, { ...morning, ...changes });
  const slugOf = async (entered: ReturnType<typeof enter>) => {
    const outcome = await entered;
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return String(outcome.outcome.slug);
  };
  const codes = async (entered: ReturnType<typeof enter>) => {
    const outcome = await entered;
    return outcome.ok ? [] : outcome.refusals.map(({ field, code }) => `${field}: ${code}`);
  };
  const curug = async (day: string) =>
    (await readCounted(connection.db, { from: day, to: day })).locations.get("kec-curug")?.get(day);

  test("it is the office's word, over, marked with the day of its entry, and with its source", async () => {
    const slug = await slugOf(enter());
    expect(slug).toMatch(/^2026-11-23-catatan-[0-9a-f]{6}$/);
    expect(await readIncident(connection.db, slug, TUESDAY)).toMatchObject({
      origin: "office",
      phase: "ended",
      announced: false,
      entered_at: new Date(TUESDAY).toISOString(),
      ended: { words: { id: "menjelang siang" } },
      elapsed_seconds: { min: 3600, max: 5400 },
      according_to: { id: "menurut buku catatan loket" },
      updates: [{ state: "resolved", body: { id: "Listrik padam." } }],
    });
    await expectWholeWorld(connection);
  });

  test("a pause entered afterwards was never announced", async () => {
    const slug = await slugOf(enter({ effect: "paused" }));
    expect(await readIncident(connection.db, slug, TUESDAY)).toMatchObject({ kind: "pause", announced: false });
  });

  test("it takes its seconds out of the days that were counted, and of no other place or day", async () => {
    const services = ["ktp-pencetakan"];
    for (const location of ["kec-curug", "kec-legok"])
      await confirmLocation(connection.db, { now: MONDAY, personId, key: `key-${keys++}` }, { location, services });
    await countAllDays(connection.db, TUESDAY);
    const before = await curug("2026-11-23");
    const versions = await readVersions(connection.db);
    await slugOf(enter());
    await countAllDays(connection.db, TUESDAY);
    const after = await curug("2026-11-23");
    expect(after?.unavailable).toBe((before?.unavailable ?? 0) + 1.5 * 3600);
    expect(after?.operational).toBeLessThan(before?.operational ?? 0);
    expect(await readVersions(connection.db)).not.toEqual(versions);
    const whole = (sums: typeof after) => Object.values(sums ?? {}).reduce((sum, seconds) => sum + seconds, 0);
    expect(whole(after)).toBe(whole(before));
  });

  test("what was over before the first day is in the history, and nothing is counted anew", async () => {
    await countAllDays(connection.db, TUESDAY);
    const versions = await readVersions(connection.db);
    const slug = await slugOf(enter({ began: exact(atWib("2024-05-06", "08:00")), ended: exact(atWib("2024-05-06", "09:00")) }));
    expect((await readMonths(connection.db, TUESDAY)).of[slug]).toEqual(["2024-05"]);
    expect(await readVersions(connection.db)).toEqual(versions);
  });

  test("it says nothing of now: no status changes, no word of the office is younger for it, and it is not the newest", async () => {
    await confirmLocation(
      connection.db,
      { now: TUESDAY - HOUR, personId, key: "confirmed" },
      { location: "kec-curug", services: ["ktp-pencetakan"] },
    );
    const facts = async () => (await readFacts(connection.db, () => TUESDAY)).facts;
    const before = await facts();
    const slug = await slugOf(enter({ began: exact(atWib("2025-05-06", "08:00")), ended: exact(atWib("2025-05-06", "09:00")) }));
    const after = await facts();
    expect(after.lastNoticeAt).toBe(before.lastNoticeAt);
    expect(after.incidents).toEqual(before.incidents);
    const newest = (await readNewestIncidents(connection.db, TUESDAY)).map((one) => one.slug);
    expect(newest).toHaveLength(2);
    expect(newest.at(-1)).toBe(slug);
  });

  test("only answers may follow", async () => {
    const slug = await slugOf(enter());
    const answer = { finding: "not_assessed" as const, by: null, what: null, at: null };
    const answered = await answerIncident(
      connection.db,
      { now: TUESDAY, personId, key: "answer", confirmed: true },
      {
        slug,
        attack: { ...answer, finding: "no_sign", by: text("Diskominfo"), what: text("server"), at: at("12:00") },
        data: answer,
      },
    );
    expect(answered).toMatchObject({ ok: true });
    await expectWholeWorld(connection);
  });

  test("everything that is missing or wrong is named at once, and nothing is written", async () => {
    const before = await expectWholeWorld(connection);
    expect(
      await codes(
        enter({
          scope: { services: [], locations: ["kec-curug"] },
          ended: exact(TUESDAY + 1),
          title: text(" "),
          body: text(""),
          source: text(""),
          cause: "nothing_like_it",
        }),
      ),
    ).toEqual([
      "scope.services: no_service",
      "ended: end_in_future",
      "title: field_required",
      "body: text_required",
      "source: field_required",
      "cause: cause_unknown",
    ]);
    expect(await expectWholeWorld(connection)).toEqual(before);
  });

  test("the database itself keeps what is not over from being entered as past", async () => {
    const later = await slugOf(enter());
    await expect(
      connection.db.execute(`update incident set ended_latest = entered_at + interval '1 second' where slug = '${later}'`),
    ).rejects.toThrow();
  });
});
