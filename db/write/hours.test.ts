import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readFacts } from "@/db/read/facts";
import { readHours } from "@/db/read/hours";
import { readCorrections } from "@/db/read/hours-desk";
import { readCounted } from "@/db/read/uptime";
import { holiday, location } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { composeBoard, composeLocation } from "@/lib/board";
import { hoursOn } from "@/lib/hours";
import { atWib, type Day } from "@/lib/time";
import { openTotal } from "@/lib/uptime";
import { countAllDays } from "./count-days";
import { changeHours, changeOwnWeek, changeWeek, enterHolidays, type HoursInput, previewHours, withdrawHours } from "./hours";

/** A Wednesday; the database began on the Friday before. */
const NOW = atWib("2026-11-25", "09:00");
const text = (id: string) => ({ id, en: null });
const INPUT: HoursInput = {
  ...{ location: "kec-curug", from: "2026-11-26", to: "2026-11-27", rule: "spans", spans: [["08:00", "11:00"]] },
  ...{ reason: text("Rapat kerja."), source: "Surat 1/2026", correct: false },
};

onBothDatabases("changing hours", (fresh) => {
  let connection: Connection;
  let sari: string;
  let n = 0;
  beforeEach(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
    await countAllDays(connection.db, NOW);
  });
  afterEach(() => connection.close());

  const ctx = (now = NOW) => ({ now, personId: sari, key: `h${n++}` });
  const change = (changes: Partial<HoursInput>) => changeHours(connection.db, ctx(), { ...INPUT, ...changes });
  const codes = (done: { ok: boolean; refusals?: { code: string }[] }) => (done.refusals ?? []).map(({ code }) => code);
  async function spansOn(slug: string, day: Day) {
    const [row] = (await connection.db.select().from(location)).filter((each) => each.slug === slug);
    const hours = hoursOn((await readHours(connection.db))(row as typeof location.$inferSelect), day);
    return hours.known ? hours.spans.map(({ from, to }) => [from, to]) : null;
  }
  /** The counted open seconds of a place on a day, over all it offers. */
  async function counted(slug: string, day: Day): Promise<number> {
    const sums = (await readCounted(connection.db, { from: day, to: day })).locations.get(slug)?.get(day);
    return sums ? openTotal(sums) : 0;
  }

  test("some days ahead are other at that place alone, told beforehand day by day, and can be taken back", async () => {
    const shown = await previewHours(connection.db, NOW, INPUT);
    if (!shown.ok) throw new Error(JSON.stringify(shown.refusals));
    expect(shown.effect.past).toBe(0);
    expect(shown.effect.places.map(({ slug, changed }) => [slug, changed.map(({ day }) => day)])).toEqual([
      ["kec-curug", ["2026-11-26", "2026-11-27"]],
    ]);
    const before = await spansOn("kec-curug", "2026-11-26");
    const done = await change({});
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    const span = [atWib("2026-11-26", "08:00"), atWib("2026-11-26", "11:00")];
    expect(await spansOn("kec-curug", "2026-11-26")).toEqual([span]);
    expect(await spansOn("kec-legok", "2026-11-26")).toEqual(before);
    const exception = String(done.outcome.exception);
    expect(codes(await withdrawHours(connection.db, ctx(NOW + 24 * 3600_000), { exception }))).toEqual(["already_in_force"]);
    expect(await withdrawHours(connection.db, ctx(), { exception })).toMatchObject({ ok: true });
    expect(await spansOn("kec-curug", "2026-11-26")).toEqual(before);
    expect(codes(await withdrawHours(connection.db, ctx(), { exception }))).toEqual(["not_found"]);
    await expectWholeWorld(connection);
  });

  test("days that are past do not change unasked: refused, and not a second is counted otherwise", async () => {
    const before = await counted("kec-curug", "2026-11-23");
    expect(before).toBeGreaterThan(0);
    const past = { from: "2026-11-23", to: "2026-11-26", spans: [] };
    const shown = await previewHours(connection.db, NOW, { ...INPUT, ...past });
    expect(shown).toMatchObject({ ok: true, effect: { past: 2 } });
    expect(codes(await change(past))).toEqual(["past_days"]);
    await countAllDays(connection.db, NOW);
    expect(await counted("kec-curug", "2026-11-23")).toBe(before);
    await expectWholeWorld(connection);
  });

  test("a correction of the past is a fact of its own, and counts just those days of just that place anew", async () => {
    const [curug, legok] = [await counted("kec-curug", "2026-11-23"), await counted("kec-legok", "2026-11-23")];
    const done = await change({ from: "2026-11-23", to: "2026-11-23", spans: [], correct: true });
    expect(done).toMatchObject({ ok: true });
    await countAllDays(connection.db, NOW);
    expect(curug).toBeGreaterThan(0);
    expect(await counted("kec-curug", "2026-11-23")).toBe(0);
    expect(await counted("kec-curug", "2026-11-24")).toBe(curug);
    expect(await counted("kec-legok", "2026-11-23")).toBe(legok);
    expect((await readCorrections(connection.db)).map(({ from, place, reason }) => [from, place?.id, reason.id])).toEqual([
      ["2026-11-23", "Curug", "Rapat kerja."],
    ]);
    await expectWholeWorld(connection);
  });

  test("what cannot be is refused with every reason at once, and nothing is written", async () => {
    const before = await expectWholeWorld(connection);
    expect(codes(await change({ location: "antah", from: "2026-12-02", to: "2026-12-01", reason: text("") }))).toEqual([
      "no_location",
      "days_reversed",
      "field_required",
    ]);
    expect(codes(await change({ to: "2036-11-26" }))).toEqual(["too_many_days"]);
    const overlapping: HoursInput["spans"] = [
      ["08:00", "12:00"],
      ["11:00", "15:00"],
    ];
    expect(codes(await change({ spans: overlapping }))).toEqual(["spans_unreadable"]);
    await expect(change({ spans: [["25:00", "26:00"]] })).rejects.toThrow();
    expect(await expectWholeWorld(connection)).toEqual(before);
  });

  test("a week changes from tomorrow on at every place with its profile; today and what is past keep theirs", async () => {
    const day: [string, string][] = [["09:00", "12:00"]];
    const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
    const change = (from: Day) => changeWeek(connection.db, ctx(), { profile: "office", from, week, reason: "SK contoh" });
    expect(codes(await change("2026-11-25"))).toEqual(["only_from_tomorrow"]);
    const [today, tomorrow] = [await spansOn("kec-curug", "2026-11-25"), await spansOn("kec-curug", "2026-11-26")];
    const before = await counted("kec-curug", "2026-11-23");
    expect(await change("2026-11-27")).toMatchObject({ ok: true });
    expect(await spansOn("kec-curug", "2026-11-25")).toEqual(today);
    expect(await spansOn("kec-curug", "2026-11-26")).toEqual(tomorrow);
    const other = [[atWib("2026-11-27", "09:00"), atWib("2026-11-27", "12:00")]];
    expect(await spansOn("kec-curug", "2026-11-27")).toEqual(other);
    expect(await spansOn("kec-legok", "2026-11-27")).toEqual(other);
    await countAllDays(connection.db, NOW);
    expect(await counted("kec-curug", "2026-11-23")).toBe(before);
    await expectWholeWorld(connection);
  });

  test("one service at one place keeps a week of its own from tomorrow on: its page, its status and its counted seconds by it alone", async () => {
    const morning: [string, string][] = [["08:00", "12:00"]];
    const week = { mon: [], tue: morning, wed: [], thu: [], fri: [], sat: [], sun: [] };
    const own = { service: "ktp-perekaman", location: "kec-curug", from: "2026-11-26", week, reason: "SK contoh" };
    const change = (changes: object) => changeOwnWeek(connection.db, ctx(), { ...own, ...changes });
    expect(codes(await change({ from: "2026-11-25" }))).toEqual(["only_from_tomorrow"]);
    expect(codes(await change({ location: "antah" }))).toEqual(["no_location"]);
    expect(codes(await change({ service: "antah" }))).toEqual(["not_offered_there"]);
    expect(codes(await change({ reason: "" }))).toEqual(["field_required"]);
    expect(await change({})).toMatchObject({ ok: true });
    const thursday = atWib("2026-11-26", "09:00");
    const { facts, at } = await readFacts(connection.db, () => thursday);
    const view = composeLocation(facts, "kec-curug", at);
    const row = (slug: string) => view?.offerings.find(({ service }) => service.slug === slug);
    expect(row("ktp-perekaman")).toMatchObject({ status: "closed", own_hours: { id: "Selasa 08.00–12.00" } });
    expect(row("ktp-pencetakan")).toMatchObject({ status: "unknown", own_hours: null });
    // One that rests closes neither its place nor the front page.
    expect(view?.row.status).toBe("unknown");
    expect(composeBoard(facts, at).verdict.status).toBe("unknown");
    const legok = composeLocation(facts, "kec-legok", at)?.offerings.find(({ service }) => service.slug === "ktp-perekaman");
    expect(legok?.own_hours).toBeNull();
    await countAllDays(connection.db, atWib("2026-11-27", "09:00"));
    const [curug, other] = [await counted("kec-curug", "2026-11-26"), await counted("kec-legok", "2026-11-26")];
    const offered = (slug: string) => composeLocation(facts, slug, at)?.offerings.length ?? 0;
    // Thursday has no hour of it, and every other service there all of them.
    expect(curug / (offered("kec-curug") - 1)).toBe(other / offered("kec-legok"));
    expect(await changeOwnWeek(connection.db, ctx(), { ...own, from: "2026-11-27", week: null })).toMatchObject({ ok: true });
    await expectWholeWorld(connection);
  });

  test("one place keeps a week of its own from tomorrow on, in place of its profile's, and then that again", async () => {
    const week = { mon: [], tue: [["09:00", "14:00"]] as [string, string][], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const own = { service: null, location: "kec-curug", from: "2026-11-26", week, reason: "SK contoh" };
    const change = (changes: object) => changeOwnWeek(connection.db, ctx(), { ...own, ...changes });
    const legok = await spansOn("kec-legok", "2026-12-01");
    const today = await spansOn("kec-curug", "2026-11-25");
    const before = await counted("kec-curug", "2026-11-23");
    expect(codes(await change({ from: "2026-11-25" }))).toEqual(["only_from_tomorrow"]);
    expect(codes(await change({ location: "antah", reason: "" }))).toEqual(["field_required", "no_location"]);
    expect(await change({})).toMatchObject({ ok: true, outcome: { service: null, place: "kec-curug" } });
    expect(await spansOn("kec-curug", "2026-11-25")).toEqual(today);
    expect(await spansOn("kec-curug", "2026-11-26")).toEqual([]);
    expect(await spansOn("kec-curug", "2026-12-01")).toEqual([[atWib("2026-12-01", "09:00"), atWib("2026-12-01", "14:00")]]);
    expect(await spansOn("kec-legok", "2026-12-01")).toEqual(legok);
    await countAllDays(connection.db, NOW);
    expect(await counted("kec-curug", "2026-11-23")).toBe(before);
    expect(await change({ from: "2026-11-30", week: null })).toMatchObject({ ok: true });
    expect(await spansOn("kec-curug", "2026-12-01")).toEqual(legok);
    await expectWholeWorld(connection);
  });

  test("the holidays of a year are as its decree lists them from tomorrow on; days until then stay as they were", async () => {
    const before = (await connection.db.select().from(holiday)).filter(({ day }) => day <= "2026-11-25");
    const done = await enterHolidays(connection.db, ctx(), {
      ...{ year: 2026, decree: "SKB contoh", source: null },
      days: [
        { day: "2026-11-23", name: "Kemarin dulu", kind: "national" },
        { day: "2026-12-10", name: "Libur contoh", kind: "joint_leave" },
      ],
    });
    expect(done).toMatchObject({ ok: true, outcome: { entered: 1, left: 1 } });
    const after = await connection.db.select().from(holiday);
    expect(after.filter(({ day }) => day <= "2026-11-25")).toEqual(before);
    expect(after.filter(({ day }) => day > "2026-11-25" && day <= "2026-12-31").map(({ day }) => day)).toEqual(["2026-12-10"]);
    expect(await spansOn("kec-curug", "2026-12-10")).toEqual([]);
    await expectWholeWorld(connection);
  });
});
