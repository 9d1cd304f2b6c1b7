import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import type { Recorded } from "@/db/fact";
import { readFacts } from "@/db/read/facts";
import { readIncident, readMonth, readNewestIncidents } from "@/db/read/incidents";
import { leaf, offeringDay } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { Incident } from "@/lib/api";
import { composeBoard } from "@/lib/board";
import { atWib } from "@/lib/time";
import { correctUpdate, retractUpdate } from "./amend-update";
import { answerIncident } from "./answer-incident";
import { cancelIncident } from "./cancel-incident";
import { countAllDays } from "./count-days";
import { postIncident } from "./post-incident";
import { resolveIncident } from "./resolve-incident";
import { retractIncident } from "./retract-incident";
import { updateIncident } from "./update-incident";

const MONDAY = atWib("2026-11-23", "09:00");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const text = (id: string) => ({ id, en: null });
const nothing = { finding: "not_assessed" as const, by: null, what: null, at: null };
const NOTICE = {
  template: "network_cut",
  scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
  timing: { when: "now" as const, began: MONDAY },
  expectedEnd: null,
  nextUpdateBy: MONDAY + HOUR,
  fields: { handled_by: text("Diskominfo") },
  attack: nothing,
  data: nothing,
  paper: null,
};

onBothDatabases("putting right and taking back", (fresh) => {
  let connection: Connection;
  let sari: string;
  let n = 0;
  beforeEach(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const ctx = (now: number, confirmed = false, personId = sari) => ({ now, personId, key: `k${n++}`, confirmed });
  const slugOf = (done: Recorded): string => {
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return String(done.outcome.slug);
  };
  const codes = (done: Recorded) => (done.ok ? [] : done.refusals.map(({ code }) => code));
  const post = async (changes: object = {}) => slugOf(await postIncident(connection.db, ctx(MONDAY), { ...NOTICE, ...changes }));
  const read = async (slug: string, now: number) => (await readIncident(connection.db, slug, now)) as Incident;
  const last = async (slug: string, now: number) => (await read(slug, now)).updates.at(-1)?.id ?? "";
  async function tell(slug: string, now: number, changes: object = {}): Promise<string> {
    const said = { slug, state: "monitoring" as const, body: text("Dipantau."), expectedEnd: null, nextUpdateBy: null };
    slugOf(await updateIncident(connection.db, ctx(now), { ...said, progress: null, ...changes }));
    return last(slug, now);
  }
  const statusAt = async (now: number) => {
    const { facts } = await readFacts(connection.db, () => now);
    return composeBoard(facts, now).services.find(({ slug }) => slug === "ktp-pencetakan")?.counts.unavailable ?? 0;
  };

  test("words put right: the update reads anew, what stood there stays with the reason, twice over", async () => {
    const slug = await post();
    const update = await tell(slug, MONDAY + MINUTE, { body: text("Selesai pukul 11.00.") });
    const correct = (body: string, reason: string, at: number) =>
      correctUpdate(connection.db, ctx(at), { slug, update, body: text(body), reason: text(reason) });
    slugOf(await correct("Selesai pukul 13.00.", "Salah ketik.", MONDAY + HOUR));
    slugOf(await correct("Selesai pukul 14.00.", "Teknisi terlambat.", MONDAY + 2 * HOUR));
    const shown = (await read(slug, MONDAY + 3 * HOUR)).updates.at(-1);
    expect(shown).toMatchObject({ body: text("Selesai pukul 14.00."), body_html: { id: "<p>Selesai pukul 14.00.</p>" } });
    expect(shown?.corrections.map(({ before, reason }) => [before.id, reason.id])).toEqual([
      ["Selesai pukul 11.00.", "Salah ketik."],
      ["Selesai pukul 13.00.", "Teknisi terlambat."],
    ]);
    expect(codes(await correct("Selesai pukul 14.00.", "Sama saja.", MONDAY + 3 * HOUR))).toEqual(["nothing_changed"]);
    expect(codes(await correct("", "", MONDAY + 3 * HOUR))).toEqual(["text_required", "text_required"]);
    await expectWholeWorld(connection);
  });

  test("an update taken back promises nothing more, and the state is that of the one before", async () => {
    const slug = await post();
    const end = MONDAY + 3 * HOUR;
    const update = await tell(slug, MONDAY + MINUTE, { expectedEnd: end, nextUpdateBy: end });
    expect(await read(slug, MONDAY + MINUTE)).toMatchObject({ state: "monitoring", expected_end: new Date(end).toISOString() });
    const taken = await retractUpdate(connection.db, ctx(MONDAY + 2 * MINUTE), { slug, update, reason: text("Terlalu cepat.") });
    slugOf(taken);
    const after = await read(slug, end + HOUR);
    expect(after).toMatchObject({ state: "identified", expected_end: null, missed_estimates: [] });
    expect(after.updates.at(-1)).toMatchObject({ body: text("Dipantau."), retracted: { reason: text("Terlalu cepat.") } });
    const again = await retractUpdate(connection.db, ctx(end, true), { slug, update, reason: text("Lagi.") });
    expect(codes(again)).toEqual(["already_retracted"]);
  });

  test("an end taken back: it goes on as if never ended, and the days since are counted anew", async () => {
    const slug = await post();
    const ended = MONDAY + HOUR;
    slugOf(await resolveIncident(connection.db, ctx(ended), { slug, endedAt: ended, body: text("Pulih."), working: false }));
    const update = await last(slug, ended);
    expect(await statusAt(ended + MINUTE)).toBe(0);
    const tuesday = MONDAY + 24 * HOUR;
    await countAllDays(connection.db, tuesday);
    const before = await connection.db.select().from(offeringDay);
    const taken = await retractUpdate(connection.db, ctx(tuesday, true), { slug, update, reason: text("Belum diperiksa.") });
    slugOf(taken);
    expect(await read(slug, tuesday)).toMatchObject({ phase: "ongoing", state: "identified", ended: null });
    expect(await statusAt(tuesday)).toBe(1);
    await countAllDays(connection.db, tuesday);
    const sum = (rows: typeof before) => rows.reduce((all, row) => all + row.unavailable, 0);
    expect(sum(before)).toBe(3600);
    expect(sum(await connection.db.select().from(offeringDay))).toBeGreaterThan(3600);
    await expectWholeWorld(connection);
  });

  test("a pause called off by mistake is planned again while it lies ahead, and its moved end moves back", async () => {
    const times = { when: "ahead" as const, begins: MONDAY + 5 * HOUR, ends: MONDAY + 6 * HOUR };
    const pause = { template: "backup_ordered", fields: { ordered_by: text("Ditjen Dukcapil") }, timing: times };
    const slug = await post(pause);
    const moved = await tell(slug, MONDAY + MINUTE, { state: "identified", expectedEnd: MONDAY + 8 * HOUR });
    slugOf(await retractUpdate(connection.db, ctx(MONDAY + 2 * MINUTE), { slug, update: moved, reason: text("Salah jam.") }));
    expect((await read(slug, MONDAY + HOUR)).expected_end).toBe(new Date(times.ends).toISOString());
    slugOf(await cancelIncident(connection.db, ctx(MONDAY + HOUR), { slug, body: text("Tidak jadi.") }));
    const call = { slug, update: await last(slug, MONDAY + HOUR), reason: text("Salah pilih.") };
    expect(codes(await retractUpdate(connection.db, ctx(times.begins, true), call))).toEqual(["already_begun"]);
    slugOf(await retractUpdate(connection.db, ctx(MONDAY + 2 * HOUR, true), call));
    expect(await read(slug, MONDAY + 2 * HOUR)).toMatchObject({ phase: "planned", announced: true, ended: null });
  });

  test("a whole notice taken back changes no status of any time, and stays readable with the reason", async () => {
    const slug = await post();
    expect(await statusAt(MONDAY + MINUTE)).toBe(1);
    const tuesday = MONDAY + 24 * HOUR;
    await countAllDays(connection.db, tuesday);
    slugOf(await retractIncident(connection.db, ctx(tuesday, true), { slug, reason: text("Salah lokasi.") }));
    expect(await statusAt(tuesday)).toBe(0);
    await countAllDays(connection.db, tuesday);
    expect((await connection.db.select().from(offeringDay)).reduce((all, row) => all + row.unavailable, 0)).toBe(0);
    const after = await read(slug, tuesday);
    expect(after).toMatchObject({ phase: "retracted", retracted: { reason: text("Salah lokasi.") } });
    expect((await readNewestIncidents(connection.db, tuesday)).map((each) => each.slug)).toContain(slug);
    expect((await readMonth(connection.db, "2026-11", tuesday)).map((each) => each.slug)).toContain(slug);
    const further = [
      await updateIncident(connection.db, ctx(tuesday), {
        ...{ slug, state: "monitoring", body: text("Lagi."), expectedEnd: null, nextUpdateBy: null, progress: null },
      }),
      await retractIncident(connection.db, ctx(tuesday, true), { slug, reason: text("Lagi.") }),
      await correctUpdate(connection.db, ctx(tuesday), {
        ...{ slug, update: after.updates[0]?.id ?? "", body: text("Lain."), reason: text("Lagi.") },
      }),
    ];
    expect(further.map(codes)).toEqual([["already_ended"], ["already_retracted"], ["already_retracted"]]);
    await expectWholeWorld(connection);
  });

  test("within a minute whoever said it undoes it; later, or another, must prove once more who they are", async () => {
    const budi = await addPerson(connection, "Budi");
    const slug = await post();
    const update = await tell(slug, MONDAY + MINUTE);
    const take = (at: number, confirmed = false, who = sari) =>
      retractUpdate(connection.db, ctx(at, confirmed, who), { slug, update, reason: text("Keliru.") });
    expect(codes(await take(MONDAY + 2 * MINUTE, false, budi))).toEqual(["confirm_again"]);
    expect(codes(await take(MONDAY + 2 * MINUTE + 1))).toEqual(["confirm_again"]);
    const whole = await retractIncident(connection.db, ctx(MONDAY + 2 * MINUTE), { slug, reason: text("Keliru.") });
    expect(codes(whole)).toEqual(["confirm_again"]);
    const before = await connection.db.select().from(leaf);
    expect(codes(await take(MONDAY + 2 * MINUTE))).toEqual([]);
    expect(await connection.db.select().from(leaf)).toHaveLength(before.length + 1);
  });

  test("the first update goes only with the whole, and entries of the two answers only through the answers", async () => {
    const slug = await post();
    const first = await last(slug, MONDAY);
    expect(codes(await retractUpdate(connection.db, ctx(MONDAY), { slug, update: first, reason: text("x") }))).toEqual([
      "retract_whole",
    ]);
    const checked = { finding: "being_checked" as const, by: text("Diskominfo"), what: null, at: null };
    slugOf(await answerIncident(connection.db, ctx(MONDAY + MINUTE), { slug, attack: checked, data: nothing }));
    const answer = await last(slug, MONDAY + MINUTE);
    const given = { slug, update: answer, reason: text("x") };
    expect(codes(await retractUpdate(connection.db, ctx(MONDAY + MINUTE), given))).toEqual(["not_amendable"]);
    expect(codes(await correctUpdate(connection.db, ctx(MONDAY + MINUTE), { ...given, body: text("Bukan serangan.") }))).toEqual([
      "not_amendable",
    ]);
    expect((await read(slug, BORN + 30 * 24 * HOUR)).attack.finding).toBe("being_checked");
  });
});
