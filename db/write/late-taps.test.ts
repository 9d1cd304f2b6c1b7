import { eq } from "drizzle-orm";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readFacts } from "@/db/read/facts";
import { audit, confirmation, disclosure, report } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { composeLocation } from "@/lib/board";
import type { AnswerInput, NoticeInput } from "@/lib/notice";
import { atWib, MINUTE } from "@/lib/time";
import { type ConfirmInput, confirmLocation } from "./confirm-location";
import { changeOwnWeek } from "./hours";
import { postIncident } from "./post-incident";
import { reportLocation } from "./report-location";
import { resolveIncident } from "./resolve-incident";

const on = (clock: string, day = "2026-11-23") => atWib(day, clock);
const text = (id: string) => ({ id, en: null });
const notAssessed: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };
const SAID: ConfirmInput = { location: "kec-curug", services: ["ktp-pencetakan", "kk"] };
const TOLD: ConfirmInput = { ...SAID, reports: { blanks: 120, quota: "out" } };
const cut = (began: number): NoticeInput => ({
  template: "backup_ordered",
  scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
  timing: { when: "now", began },
  expectedEnd: null,
  nextUpdateBy: began + 120 * MINUTE,
  fields: { ordered_by: text("Ditjen Dukcapil Kemendagri") },
  attack: notAssessed,
  data: notAssessed,
  paper: null,
});

onBothDatabases("late taps", (fresh) => {
  let connection: Connection;
  let personId: string;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const tell = (now: number, said: ConfirmInput, key: string = uuidv7()) =>
    confirmLocation(connection.db, { now, personId, key }, said);
  const viewAt = async (now: number) => composeLocation((await readFacts(connection.db, () => now)).facts, "kec-curug", now);
  const refused = (code: string) => ({ ok: false, refusals: [{ field: "", code }] });

  test("one tap for a place leaves out a service that rests by its own hours, and holds until each one's own closing", async () => {
    const morning: [string, string][] = [["08:00", "11:00"]];
    const own = { location: "kec-curug", from: "2026-11-23", reason: "SK contoh" };
    const yesterday = { now: on("09:00", "2026-11-22"), personId, key: uuidv7() };
    const week = { mon: morning, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const changed = await changeOwnWeek(connection.db, yesterday, { ...own, service: "ktp-pencetakan", week });
    expect(changed).toMatchObject({ ok: true });
    expect(await tell(on("08:30"), SAID)).toMatchObject({ ok: true });
    const told = async () =>
      (await connection.db.select().from(confirmation)).map(({ validUntil }) => validUntil.getTime()).sort();
    expect(await told()).toEqual([on("11:00"), on("16:00")]);
    expect(await tell(on("11:30"), SAID)).toMatchObject({ ok: true });
    expect(await told()).toEqual([on("11:00"), on("16:00"), on("16:00")]);
    const said = await connection.db.select().from(disclosure).where(eq(disclosure.name, "services"));
    expect(said.map(({ value }) => value).toSorted()).toEqual(['["kk"]', '["ktp-pencetakan","kk"]']);
    expect(await tell(on("11:40"), { ...SAID, services: ["ktp-pencetakan"] })).toEqual({
      ok: false,
      refusals: [{ field: "location", code: "outside_hours" }],
    });
  });

  test("a tap that arrives later counts from its own time, and is audited with both", async () => {
    const done = await tell(on("10:30"), { ...TOLD, tapped: on("08:05") });
    expect(done).toMatchObject({ ok: true, replayed: false });
    const rows = await connection.db.select().from(confirmation);
    expect(rows.map(({ at, validUntil }) => [at.getTime(), validUntil.getTime()])).toEqual([
      [on("08:05"), on("16:00")],
      [on("08:05"), on("16:00")],
    ]);
    const [line] = await connection.db.select().from(audit).where(eq(audit.personId, personId));
    expect(line).toMatchObject({ at: new Date(on("10:30")), detail: { tapped: "2026-11-23T01:05:00.000Z" } });
    const committed = await connection.db
      .select()
      .from(disclosure)
      .where(eq(disclosure.leafId, String(line?.detail.leaf)));
    expect(committed.find(({ name }) => name === "tapped")?.value).toBe('"2026-11-23T01:05:00.000Z"');
    expect((await viewAt(on("10:31")))?.offerings.find(({ service }) => service.slug === "kk")).toMatchObject({
      status: "operational",
      since: "2026-11-23T01:05:00.000Z",
    });
    await expectWholeWorld(connection);
  });

  test("sent at once and again from a device's memory, with its time, it is one post", async () => {
    const key = uuidv7();
    const first = await tell(on("08:05"), TOLD, key);
    expect(await tell(on("09:40"), { ...TOLD, tapped: on("08:05") }, key)).toMatchObject({
      ok: true,
      replayed: true,
      seq: first.ok ? first.seq : -1,
    });
    const both = await Promise.all([1, 2, 3].map(() => tell(on("10:00"), { ...SAID, tapped: on("09:00") }, "twice")));
    expect(both.map((each) => each.ok && each.replayed).sort()).toEqual([false, true, true]);
    expect(await connection.db.select().from(confirmation)).toHaveLength(4);
    expect(await connection.db.select().from(report)).toHaveLength(2);
    await expectWholeWorld(connection);
  });

  test("a tap of yesterday, of the future, or of before opening is refused with the reason, and leaves no trace", async () => {
    expect(await tell(on("08:10"), { ...TOLD, tapped: on("15:00", "2026-11-20") })).toEqual(refused("tap_other_day"));
    expect(await tell(on("08:10"), { ...TOLD, tapped: on("08:11") })).toEqual(refused("tap_in_future"));
    expect(await tell(on("08:10"), { ...TOLD, tapped: on("07:55") })).toEqual(refused("tap_outside_hours"));
    expect(await connection.db.select().from(confirmation)).toEqual([]);
    expect(await connection.db.select().from(report)).toEqual([]);
    expect(await connection.db.select().from(audit).where(eq(audit.personId, personId))).toEqual([]);
  });

  test("a tap denies no incident that was told since, not even one that is over; what it did not touch is confirmed", async () => {
    const posted = await postIncident(connection.db, { now: on("09:00"), personId, key: uuidv7() }, cut(on("09:00")));
    const slug = posted.ok ? String(posted.outcome.slug) : "";
    expect(await tell(on("09:30"), { ...SAID, tapped: on("08:05") })).toEqual(refused("tap_incident_since"));
    const end = { slug, endedAt: on("09:40"), body: text("Pulih."), working: false };
    expect(await resolveIncident(connection.db, { now: on("09:45"), personId, key: uuidv7() }, end)).toMatchObject({ ok: true });
    expect(await tell(on("10:00"), { ...SAID, tapped: on("08:05") })).toEqual(refused("tap_incident_since"));
    expect(await tell(on("10:00"), { ...SAID, tapped: on("09:44") })).toEqual(refused("tap_incident_since"));
    expect(await tell(on("10:00"), { ...SAID, services: ["kk"], tapped: on("08:05") })).toMatchObject({ ok: true });
    expect(await tell(on("10:00"), { ...SAID, tapped: on("09:50") })).toMatchObject({ ok: true });
  });

  test("what is told of blanks and queue stands until the day ends; without a service it asks for no opening hours", async () => {
    const said = { location: "kec-curug", reports: { blanks: "enough" as const, quota: 40 } };
    const ctx = { now: on("07:30"), personId, key: uuidv7() };
    expect(await reportLocation(connection.db, ctx, said)).toMatchObject({ ok: true });
    expect(await tell(on("09:00"), { ...SAID, reports: { blanks: "out", quota: null } })).toMatchObject({ ok: true });
    expect((await viewAt(on("23:59")))?.reports).toMatchObject({ blanks: { left: "out" }, quota: { left: 40 } });
    expect((await viewAt(on("00:00", "2026-11-24")))?.reports).toEqual({ blanks: null, quota: null });
    await expectWholeWorld(connection);
  });

  test("nothing said, or of a place that is not there, is refused", async () => {
    const ctx = { now: on("09:00"), personId, key: uuidv7() };
    const nothing = { blanks: null, quota: null };
    expect(await reportLocation(connection.db, ctx, { location: "kec-curug", reports: nothing })).toEqual({
      ok: false,
      refusals: [{ field: "blanks", code: "nothing_said" }],
    });
    expect(await reportLocation(connection.db, ctx, { location: "kec-mana", reports: { ...nothing, quota: 1 } })).toMatchObject({
      ok: false,
      refusals: [{ code: "no_location" }],
    });
  });

  test("whatever the taps and in whatever order they arrive, each key is one post and its time is the tap's", async () => {
    const minute = fc.integer({ min: 0, max: 119 }).map((n) => on("08:00") + n * MINUTE);
    const taps = fc.uniqueArray(fc.record({ key: fc.uuid(), tapped: minute }), { maxLength: 4, selector: ({ key }) => key });
    await fc.assert(
      fc.asyncProperty(taps, fc.array(fc.nat(), { maxLength: 6 }), async (made, order) => {
        const before = await connection.db.$count(confirmation);
        const sent = [...made, ...order.flatMap((n) => made[n % Math.max(1, made.length)] ?? [])];
        for (const { key, tapped } of sent) {
          expect(await tell(on("11:00"), { ...SAID, services: ["kk"], tapped }, key)).toMatchObject({ ok: true });
        }
        expect(await connection.db.$count(confirmation)).toBe(before + made.length);
        const times = (await connection.db.select().from(confirmation)).map(({ at }) => at.getTime());
        for (const { tapped } of made) expect(times).toContain(tapped);
      }),
      { numRuns: 8 },
    );
    await expectWholeWorld(connection);
  });
});
