import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import type { Recorded } from "@/db/fact";
import { readFacts } from "@/db/read/facts";
import { readIncident, readMonth } from "@/db/read/incidents";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { composeBoard } from "@/lib/board";
import type { AnswerInput, NoticeInput } from "@/lib/notice";
import { remindersOf } from "@/lib/reminders";
import { atWib, HOUR, MINUTE } from "@/lib/time";
import { beginIncident } from "./begin-incident";
import { cancelIncident } from "./cancel-incident";
import { postIncident } from "./post-incident";
import { reportProgress } from "./report-progress";
import { resolveIncident } from "./resolve-incident";
import { updateIncident } from "./update-incident";

const FRIDAY = atWib("2026-11-20", "15:20");
const EIGHT = atWib("2026-11-23", "08:00");
const text = (id: string) => ({ id, en: null });
const notAssessed: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };
const waiting: NoticeInput = {
  template: "backup_ordered",
  scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
  timing: { when: "ahead", begins: EIGHT, ends: EIGHT + 3 * HOUR, waits: true },
  expectedEnd: null,
  nextUpdateBy: EIGHT,
  fields: { ordered_by: text("Ditjen Dukcapil Kemendagri") },
  attack: notAssessed,
  data: notAssessed,
  paper: null,
};

onBothDatabases("by hand and by machine", (fresh) => {
  let connection: Connection;
  let personId: string;
  let keys = 0;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(async () => {
    await expectWholeWorld(connection);
    await connection.close();
  });

  const ctx = (now: number) => ({ now, personId, key: `key-${keys++}` });
  const done = (recorded: Recorded) => {
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusals));
    return String(recorded.outcome.slug);
  };
  const refused = (recorded: Recorded) => (recorded.ok ? [] : recorded.refusals.map(({ code }) => code));
  const post = async (notice = waiting) => done(await postIncident(connection.db, ctx(FRIDAY), notice));
  const printingAt = async (now: number) => {
    const { facts, at } = await readFacts(connection.db, () => now);
    return composeBoard(facts, at).services.find(({ slug }) => slug === "ktp-pencetakan");
  };
  const seen = async (slug: string, now: number) => {
    const incident = await readIncident(connection.db, slug, now);
    if (!incident) throw new Error(slug);
    return incident;
  };

  test("what waits for staff stops nothing when its hour comes and none of its seconds count, even after its planned end", async () => {
    const slug = await post();
    for (const now of [EIGHT + HOUR, EIGHT + 5 * HOUR, EIGHT + 30 * HOUR]) {
      const incident = await seen(slug, now);
      expect([incident.phase, incident.begins_by_hand, incident.elapsed_seconds.max]).toEqual(["planned", true, 0]);
      expect(remindersOf([incident], now).map(({ kind }) => kind)).toEqual(["begin_due"]);
      expect((await readMonth(connection.db, "2026-11", now)).map((each) => each.slug)).toContain(slug);
    }
    expect((await printingAt(EIGHT + HOUR))?.status).toBe("unknown");
  });

  test("it begins when staff say so, counts from then on, and was still announced", async () => {
    const slug = await post();
    const began = EIGHT + 40 * MINUTE;
    done(await beginIncident(connection.db, ctx(began), { slug, body: text("Penghentian dimulai.") }));
    const incident = await seen(slug, began + 10 * MINUTE);
    expect(incident).toMatchObject({ phase: "ongoing", begins_by_hand: false, announced: true });
    expect(Date.parse(incident.began.earliest)).toBe(began);
    expect(incident.elapsed_seconds.max).toBe(600);
    expect((await printingAt(began + 10 * MINUTE))?.status).toBe("paused");
    expect(refused(await beginIncident(connection.db, ctx(began + HOUR), { slug, body: text("Lagi.") }))).toEqual([
      "already_begun",
    ]);
  });

  test("also what the clock would begin may begin earlier by hand", async () => {
    const slug = await post({ ...waiting, timing: { when: "ahead", begins: EIGHT, ends: EIGHT + 3 * HOUR } });
    done(await beginIncident(connection.db, ctx(EIGHT - HOUR), { slug, body: text("Mulai lebih awal.") }));
    expect((await seen(slug, EIGHT - HOUR + MINUTE)).phase).toBe("ongoing");
  });

  test("it does not begin after the end that the clock keeps, until a new end is announced; it can be called off", async () => {
    const slug = await post();
    const late = EIGHT + 4 * HOUR;
    const body = text("Mulai.");
    expect(refused(await beginIncident(connection.db, ctx(late), { slug, body }))).toEqual(["planned_end_past"]);
    const other = await post();
    const moved = { slug, state: "identified" as const, body: text("Diundur."), nextUpdateBy: null, progress: null };
    done(await updateIncident(connection.db, ctx(late), { ...moved, expectedEnd: late + HOUR }));
    done(await beginIncident(connection.db, ctx(late + MINUTE), { slug, body }));
    expect((await seen(slug, late + 2 * MINUTE)).phase).toBe("ongoing");
    done(await cancelIncident(connection.db, ctx(late), { slug: other, body: text("Tidak jadi.") }));
    expect((await seen(other, late)).phase).toBe("cancelled");
  });

  test("a machine tells how far it is; pace and end follow, and are gone when it falls silent or it is over", async () => {
    const slug = await post({ ...waiting, timing: { when: "now", began: FRIDAY } });
    const tell = async (minutes: number, count: number, more = {}) =>
      reportProgress(connection.db, ctx(EIGHT + minutes * MINUTE), { slug, done: count, total: null, unit: null, ...more });
    expect(refused(await tell(0, 72_000))).toEqual(["progress_untold"]);
    done(await tell(0, 72_000, { total: 150_000, unit: text("rekaman") }));
    done(await tell(30, 78_000));
    done(await tell(60, 84_000));
    expect((await seen(slug, EIGHT + 61 * MINUTE)).progress).toMatchObject({
      ...{ done: 84_000, total: 150_000, by_machine: true, per_hour: 12_000 },
      estimate: new Date(EIGHT + 6.5 * HOUR).toISOString(),
    });
    expect((await seen(slug, EIGHT + 6 * HOUR)).progress).toMatchObject({ done: 84_000, per_hour: null, estimate: null });
    const end = { slug, endedAt: EIGHT + 61 * MINUTE, body: text("Selesai."), working: false };
    done(await resolveIncident(connection.db, ctx(EIGHT + 61 * MINUTE), end));
    expect((await seen(slug, EIGHT + 62 * MINUTE)).progress).toMatchObject({ done: 84_000, per_hour: null });
    expect(refused(await tell(90, 90_000))).toEqual(["already_ended"]);
  });

  test("figures that cannot be are refused, and so is a machine that tells them in a loop", async () => {
    const slug = await post({ ...waiting, timing: { when: "now", began: FRIDAY } });
    const tell = async (now: number, count: number, total: number) =>
      reportProgress(connection.db, ctx(now), { slug, done: count, total, unit: text("rekaman") });
    expect(refused(await tell(EIGHT, 3, 2))).toEqual(["progress_out_of_range"]);
    expect(refused(await tell(EIGHT, 0, 0))).toEqual(["progress_out_of_range"]);
    done(await tell(EIGHT, 1, 2));
    expect(refused(await tell(EIGHT + MINUTE / 2 - 1, 2, 2))).toEqual(["progress_too_soon"]);
    expect((await seen(slug, EIGHT + MINUTE)).progress?.done).toBe(1);
  });

  test("an update told after the machine is the newest word, and the machine goes on from its total", async () => {
    const slug = await post({ ...waiting, timing: { when: "now", began: FRIDAY } });
    const told = { done: 50, total: 100, unit: text("kotak") };
    const moved = { slug, state: "identified" as const, body: text("Separuh."), nextUpdateBy: null, expectedEnd: null };
    done(await updateIncident(connection.db, ctx(EIGHT), { ...moved, progress: told }));
    done(await reportProgress(connection.db, ctx(EIGHT + HOUR), { slug, done: 60, total: null, unit: null }));
    expect((await seen(slug, EIGHT + HOUR)).progress).toMatchObject({ done: 60, total: 100, unit: text("kotak"), per_hour: 10 });
  });
});
