import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readDesk } from "@/db/read/desk";
import { readFacts } from "@/db/read/facts";
import { readIncident, readMonth, readMonths } from "@/db/read/incidents";
import { incident, update } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { composeBoard, composeLocation } from "@/lib/board";
import type { AnswerInput, NoticeInput } from "@/lib/notice";
import { atWib } from "@/lib/time";
import { answerIncident } from "./answer-incident";
import { cancelIncident } from "./cancel-incident";
import { confirmLocation } from "./confirm-location";
import { postIncident, previewIncident } from "./post-incident";
import { resolveIncident } from "./resolve-incident";
import { updateIncident } from "./update-incident";

const FRIDAY = atWib("2026-11-20", "15:20");
const MONDAY = atWib("2026-11-23", "08:00");
const MONDAY_NOON = atWib("2026-11-23", "11:30");
const MINUTE = 60_000;

const text = (id: string) => ({ id, en: null });
const notAssessed: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };

const announced: NoticeInput = {
  template: "backup_ordered",
  scope: { services: ["ktp-pencetakan", "ktp-penggantian"], locations: ["kec-curug", "kec-legok", "kec-panongan"] },
  timing: { when: "ahead", begins: MONDAY, ends: MONDAY_NOON },
  expectedEnd: null,
  nextUpdateBy: atWib("2026-11-23", "09:00"),
  fields: { ordered_by: text("Ditjen Dukcapil Kemendagri") },
  attack: notAssessed,
  data: notAssessed,
  paper: null,
};

const national: NoticeInput = {
  ...announced,
  template: "national_fault",
  scope: { system: "siak-terpusat" },
  timing: { when: "now", began: FRIDAY - 10 * MINUTE },
  nextUpdateBy: FRIDAY + 60 * MINUTE,
  fields: { reported_to: text("Ditjen Dukcapil") },
};

onBothDatabases("posting", (fresh) => {
  let connection: Connection;
  let personId: string;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const ctx = (key: string, now = FRIDAY) => ({ now, personId, key });
  const slugOf = (outcome: Awaited<ReturnType<typeof postIncident>>): string => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return String(outcome.outcome.slug);
  };
  const boardAt = async (now: number) => composeBoard((await readFacts(connection.db, () => now)).facts, now);

  test("nothing is operational before anyone confirmed it", async () => {
    const board = await boardAt(FRIDAY);
    expect(board.services.length).toBeGreaterThan(15);
    expect(board.services.filter(({ status }) => status === "operational")).toEqual([]);
    expect(board.verdict.status).toBe("unknown");
    expect(board.installation.adopted).toBe(false);
    expect(board.services.filter(({ confirmed }) => !confirmed).map(({ slug }) => slug)).toContain("layanan-daring");
  });

  test("an announced pause is planned, begins and ends by the clock, and leaves its services unknown until confirmed", async () => {
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), announced));
    expect(await readIncident(connection.db, slug, FRIDAY)).toMatchObject({ phase: "planned", announced: true });
    const during = await boardAt(MONDAY + MINUTE);
    expect(during.services.find(({ slug }) => slug === "ktp-pencetakan")).toMatchObject({
      status: "paused",
      announced: true,
      counts: { paused: 3 },
    });
    expect(await readIncident(connection.db, slug, MONDAY)).toMatchObject({ phase: "ongoing", announced: true });
    const after = await boardAt(MONDAY_NOON);
    expect(await readIncident(connection.db, slug, MONDAY_NOON)).toMatchObject({ phase: "ended", state: "resolved" });
    expect(after.services.find(({ slug }) => slug === "ktp-pencetakan")).toMatchObject({ status: "unknown" });
    await expectWholeWorld(connection);
  });

  test("a pause posted after its own start is never announced", async () => {
    const late: NoticeInput = {
      ...announced,
      timing: { when: "now", began: FRIDAY - MINUTE },
      nextUpdateBy: FRIDAY + 30 * MINUTE,
    };
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), late));
    expect(await readIncident(connection.db, slug, FRIDAY)).toMatchObject({ phase: "ongoing", announced: false });
  });

  test("a denial of an attack without who, what and when is refused with the reasons and changes nothing", async () => {
    const before = await expectWholeWorld(connection);
    const denial: NoticeInput = { ...announced, attack: { ...notAssessed, finding: "no_sign" } };
    const outcome = await postIncident(connection.db, ctx("k1"), denial);
    expect(outcome).toEqual({
      ok: false,
      refusals: [
        { field: "attack.by", code: "answer_needs_who" },
        { field: "attack.what", code: "answer_needs_what" },
        { field: "attack.at", code: "answer_needs_when" },
      ],
    });
    expect(await expectWholeWorld(connection)).toEqual(before);
  });

  test("the same key posts once and gets the same answer; the same key with other words is refused", async () => {
    const first = await postIncident(connection.db, ctx("k1"), announced);
    const world = await expectWholeWorld(connection);
    const again = await postIncident(connection.db, ctx("k1", FRIDAY + 5 * MINUTE), announced);
    expect(again).toEqual({ ...first, replayed: true });
    const other = await postIncident(connection.db, ctx("k1"), { ...announced, paper: text("Surat 12") });
    expect(other).toEqual({ ok: false, refusals: [{ field: "key", code: "key_reused" }] });
    expect(await expectWholeWorld(connection)).toEqual(world);
  });

  test("twenty taps at once with one key post one notice", async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => postIncident(connection.db, ctx("k1"), announced)));
    expect(new Set(outcomes.map(slugOf)).size).toBe(1);
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.replayed)).toHaveLength(1);
    expect((await expectWholeWorld(connection)).incidents).toBe(2);
  });

  test("a national fault marks every offering that depends on the system and no other", async () => {
    slugOf(await postIncident(connection.db, ctx("k1"), national));
    const board = await boardAt(FRIDAY);
    expect(board.services.find(({ slug }) => slug === "ktp-perekaman")).toMatchObject({
      status: "unavailable",
      counts: { unavailable: 30 },
    });
    expect(board.services.find(({ slug }) => slug === "ktp-pengambilan")?.status).not.toBe("unavailable");
  });

  test("a confirmation makes its services operational until closing and ends with the next incident", async () => {
    const confirmed = await confirmLocation(connection.db, ctx("k1"), {
      location: "kec-curug",
      services: ["ktp-pencetakan", "kk"],
    });
    expect(confirmed).toMatchObject({ ok: true });
    const at = async (now: number) => {
      const view = composeLocation((await readFacts(connection.db, () => now)).facts, "kec-curug", now);
      return view?.offerings.find(({ service }) => service.slug === "ktp-pencetakan")?.status;
    };
    expect(await at(FRIDAY + MINUTE)).toBe("operational");
    expect(await at(atWib("2026-11-20", "16:00"))).toBe("closed");
    expect(await at(MONDAY + MINUTE)).toBe("unknown");
    const cut: NoticeInput = { ...announced, timing: { when: "now", began: FRIDAY }, nextUpdateBy: FRIDAY + 30 * MINUTE };
    const slug = slugOf(await postIncident(connection.db, ctx("k2", FRIDAY + MINUTE), cut));
    expect(await at(FRIDAY + 2 * MINUTE)).toBe("paused");
    const resolved = { slug, endedAt: FRIDAY + 3 * MINUTE, body: text("Jaringan tersambung lagi."), working: false };
    expect(await resolveIncident(connection.db, ctx("k3", FRIDAY + 4 * MINUTE), resolved)).toMatchObject({ ok: true });
    expect(await at(FRIDAY + 5 * MINUTE)).toBe("unknown");
    await expectWholeWorld(connection);
  });

  test("staff who vouch for the services at the end make them operational", async () => {
    const cut: NoticeInput = { ...announced, timing: { when: "now", began: FRIDAY }, nextUpdateBy: FRIDAY + 30 * MINUTE };
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), cut));
    await resolveIncident(connection.db, ctx("k2", FRIDAY + 10 * MINUTE), {
      slug,
      endedAt: FRIDAY + 9 * MINUTE,
      body: text("Sudah jalan."),
      working: true,
    });
    const now = FRIDAY + 11 * MINUTE;
    const view = composeLocation((await readFacts(connection.db, () => now)).facts, "kec-curug", now);
    expect(view?.offerings.find(({ service }) => service.slug === "ktp-pencetakan")).toMatchObject({
      status: "operational",
      basis: "staff",
    });
    expect(view?.offerings.find(({ service }) => service.slug === "kk")?.status).toBe("unknown");
  });

  test("a word given before staff said that it was over is worth nothing after it, even where it ended earlier", async () => {
    await confirmLocation(connection.db, ctx("k0", FRIDAY - 60 * MINUTE), {
      location: "kec-curug",
      services: ["ktp-pencetakan"],
    });
    const began = FRIDAY - 120 * MINUTE;
    const late: NoticeInput = { ...announced, timing: { when: "now", began }, nextUpdateBy: FRIDAY + 30 * MINUTE };
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), late));
    const end = { slug, endedAt: FRIDAY - 90 * MINUTE, body: text("Sudah sejak tadi."), working: false };
    await resolveIncident(connection.db, ctx("k2", FRIDAY + MINUTE), end);
    const now = FRIDAY + 2 * MINUTE;
    const view = composeLocation((await readFacts(connection.db, () => now)).facts, "kec-curug", now);
    expect(view?.offerings.find(({ service }) => service.slug === "ktp-pencetakan")?.status).toBe("unknown");
  });

  test("a desk opened before an outage cannot confirm what the outage touches", async () => {
    slugOf(await postIncident(connection.db, ctx("k1"), national));
    const outcome = await confirmLocation(connection.db, ctx("k2", FRIDAY + MINUTE), {
      location: "kec-curug",
      services: ["ktp-pengambilan", "ktp-perekaman"],
    });
    expect(outcome).toEqual({ ok: false, refusals: [{ field: "services", code: "incident_open" }] });
  });

  test("the end of a national fault brings back only the counters that had spoken today", async () => {
    await confirmLocation(connection.db, ctx("k0", FRIDAY - 20 * MINUTE), { location: "kec-curug", services: ["ktp-perekaman"] });
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), national));
    await resolveIncident(connection.db, ctx("k2", FRIDAY + MINUTE), {
      slug,
      endedAt: FRIDAY,
      body: text("Pulih."),
      working: true,
    });
    const board = await boardAt(FRIDAY + 2 * MINUTE);
    const row = board.services.find(({ slug }) => slug === "ktp-perekaman");
    expect(row).toMatchObject({ status: "unknown", counts: { operational: 1, unknown: 29 } });
  });

  test("a pause called off before it begins never changes a status and stays in the record", async () => {
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), announced));
    const sunday = atWib("2026-11-22", "19:00");
    expect(await cancelIncident(connection.db, ctx("k2", sunday), { slug, body: text("Pencadangan batal.") })).toMatchObject({
      ok: true,
    });
    expect(await readIncident(connection.db, slug, MONDAY + MINUTE)).toMatchObject({ phase: "cancelled" });
    expect((await boardAt(MONDAY + MINUTE)).services.find((each) => each.slug === "ktp-pencetakan")?.status).toBe("unknown");
    await expectWholeWorld(connection);
  });

  test("a pause that has begun cannot be called off", async () => {
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), announced));
    const outcome = await cancelIncident(connection.db, ctx("k2", MONDAY + MINUTE), { slug, body: text("Batal.") });
    expect(outcome).toEqual({ ok: false, refusals: [{ field: "slug", code: "already_begun" }] });
  });

  test("a closed counter cannot be confirmed", async () => {
    const sunday = atWib("2026-11-22", "10:00");
    expect(await confirmLocation(connection.db, ctx("k1", sunday), { location: "kec-curug", services: ["kk"] })).toEqual({
      ok: false,
      refusals: [{ field: "location", code: "outside_hours" }],
    });
  });

  test("updates stay, in order, with progress; an ended incident takes no more", async () => {
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), announced));
    const said = { slug, state: "identified" as const, expectedEnd: null, nextUpdateBy: null, progress: null };
    const progress = { done: 84_000, total: 150_000, unit: { id: "rekaman", en: "records" } };
    await updateIncident(connection.db, ctx("k2", MONDAY + MINUTE), { ...said, body: text("Mulai."), progress });
    await updateIncident(connection.db, ctx("k3", MONDAY + 60 * MINUTE), {
      ...said,
      body: text("Diundur."),
      expectedEnd: MONDAY_NOON + 60 * MINUTE,
    });
    const view = await readIncident(connection.db, slug, MONDAY_NOON);
    expect(view).toMatchObject({ phase: "ongoing", progress: { done: 84_000 } });
    expect(view?.updates.map(({ body }) => body.id).slice(1)).toEqual(["Mulai.", "Diundur."]);
    const late = await updateIncident(connection.db, ctx("k4", MONDAY_NOON + 61 * MINUTE), { ...said, body: text("Terlambat.") });
    expect(late).toEqual({ ok: false, refusals: [{ field: "slug", code: "already_ended" }] });
    await expectWholeWorld(connection);
  });

  test("two who end the same incident at once: one does, the other is told", async () => {
    const cut: NoticeInput = { ...announced, timing: { when: "now", began: FRIDAY }, nextUpdateBy: FRIDAY + 30 * MINUTE };
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), cut));
    const end = { slug, endedAt: FRIDAY + MINUTE, body: text("Selesai."), working: false };
    const outcomes = await Promise.all([
      resolveIncident(connection.db, ctx("a", FRIDAY + 2 * MINUTE), end),
      resolveIncident(connection.db, ctx("b", FRIDAY + 2 * MINUTE), end),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await expectWholeWorld(connection);
  });

  test("a later answer joins the incident and both stand in the leaves", async () => {
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), announced));
    const attack: AnswerInput = {
      finding: "no_sign",
      by: text("Diskominfo"),
      what: text("server cetak"),
      at: MONDAY + 75 * MINUTE,
    };
    const sure = { ...ctx("k2", MONDAY + 80 * MINUTE), confirmed: true };
    const outcome = await answerIncident(connection.db, sure, { slug, attack, data: notAssessed });
    expect(outcome).toMatchObject({ ok: true });
    expect((await readIncident(connection.db, slug, MONDAY_NOON))?.attack).toMatchObject({
      finding: "no_sign",
      by: { id: "Diskominfo" },
    });
    await expectWholeWorld(connection);
  });

  test("a preview shows what would appear and writes nothing", async () => {
    const before = await expectWholeWorld(connection);
    const preview = await previewIncident(connection.db, FRIDAY, announced);
    expect(preview).toMatchObject({
      ok: true,
      incident: { phase: "planned", announced: true, scope: { locations: [{}, {}, {}] } },
    });
    expect(await expectWholeWorld(connection)).toEqual(before);
  });

  test("a change that fails half-way leaves no trace", async () => {
    const before = await expectWholeWorld(connection);
    await connection.db.execute(sql`alter table outbox add constraint broken check (seq < 0) not valid`);
    await expect(postIncident(connection.db, ctx("k1"), announced)).rejects.toThrow();
    await connection.db.execute(sql`alter table outbox drop constraint broken`);
    expect(await expectWholeWorld(connection)).toEqual(before);
    expect(await postIncident(connection.db, ctx("k1"), announced)).toMatchObject({ ok: true, replayed: false });
  });

  test("the founding case stands in May 2017 with its rough end and whose hours were counted", async () => {
    const [record] = await readMonth(connection.db, "2017-05", FRIDAY);
    expect(record).toMatchObject({ origin: "archive", announced: false, phase: "ended", ended: { words: { id: "siang" } } });
    expect(record?.elapsed_seconds).toEqual({ min: 21 * 3600, max: 25 * 3600 });
    expect(record?.open_seconds).toMatchObject({ min: 5 * 3600, max: 8 * 3600, hours_confirmed: false });
    expect(record?.open_seconds?.hours_of.en).toBe("Main office");
    expect(record?.attack.finding).toBe("not_assessed");
    expect((await readMonths(connection.db, FRIDAY)).months).toEqual([
      { month: "2026-11", incidents: 0 },
      { month: "2017-05", incidents: 1 },
    ]);
  });

  test("the archive cannot be updated or ended from the desk", async () => {
    const [record] = await readMonth(connection.db, "2017-05", FRIDAY);
    const outcome = await resolveIncident(connection.db, ctx("k1"), {
      slug: record?.slug ?? "",
      endedAt: FRIDAY,
      body: text("x"),
      working: false,
    });
    expect(outcome).toEqual({ ok: false, refusals: [{ field: "slug", code: "not_found" }] });
  });

  test("the desk lists what is open and planned, and which counters may be confirmed", async () => {
    slugOf(await postIncident(connection.db, ctx("k1"), announced));
    slugOf(await postIncident(connection.db, ctx("k2"), national));
    const desk = await readDesk(connection.db, FRIDAY);
    expect([desk.open.length, desk.planned.length]).toEqual([1, 1]);
    expect(desk.locations.find(({ slug }) => slug === "kec-curug")).toMatchObject({ openNow: true, confirmedAt: null });
    expect(desk.locations.find(({ slug }) => slug === "daring")?.openNow).toBeNull();
  });

  test("what was said is only ever added to", async () => {
    const slug = slugOf(await postIncident(connection.db, ctx("k1"), announced));
    const [row] = await connection.db.select({ id: incident.id }).from(incident).where(eq(incident.slug, slug));
    const before = await connection.db
      .select()
      .from(update)
      .where(eq(update.incidentId, row?.id ?? ""));
    await updateIncident(connection.db, ctx("k2"), {
      slug,
      state: "identified",
      body: text("Tambahan."),
      expectedEnd: null,
      nextUpdateBy: null,
      progress: null,
    });
    const after = await connection.db
      .select()
      .from(update)
      .where(eq(update.incidentId, row?.id ?? ""));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
  });
});
