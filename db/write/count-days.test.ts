import { asc, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readCatalogue } from "@/db/read/catalogue";
import { readCounted, readUptime, readVersions } from "@/db/read/uptime";
import { offering, offeringDay, service } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { AnswerInput, NoticeInput } from "@/lib/notice";
import { addDays, atWib, DAY, HOUR, MINUTE, wibDay } from "@/lib/time";
import { addSums } from "@/lib/uptime";
import { confirmLocation } from "./confirm-location";
import { countAllDays, countDays } from "./count-days";
import { postIncident } from "./post-incident";
import { resolveIncident } from "./resolve-incident";

const FRIDAY = "2026-11-20";
const PRINTING = "ktp-pencetakan";
const text = (id: string) => ({ id, en: null });
const notAssessed: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };

const outage = (began: number, now: number, locations: string[]): NoticeInput => ({
  template: "network_cut",
  scope: { services: [PRINTING], locations },
  timing: { when: "now", began },
  expectedEnd: null,
  nextUpdateBy: now + HOUR,
  fields: { handled_by: text("Diskominfo") },
  attack: notAssessed,
  data: notAssessed,
  paper: null,
});

onBothDatabases("counting days", (fresh) => {
  let connection: Connection;
  let personId: string;
  let keys = 0;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const ctx = (now: number) => ({ now, personId, key: `key-${keys++}` });
  const post = async (began: number, now: number, locations = ["kec-curug"]) => {
    const posted = await postIncident(connection.db, ctx(now), outage(began, now, locations));
    if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
    return String(posted.outcome.slug);
  };
  const resolve = (slug: string, endedAt: number, now: number) =>
    resolveIncident(connection.db, ctx(now), { slug, endedAt, body: text("Selesai."), working: false });
  const countAll = (now: number) => countAllDays(connection.db, now);
  const printingAtCurug = async (day: string) =>
    (await readCounted(connection.db, { from: day, to: day })).locations.get("kec-curug")?.get(day);

  test("only whole days are counted, once, from the installation's first day on", async () => {
    const offerings = (await readCatalogue(connection.db)).offerings.length;
    expect(await countAll(BORN)).toBe(0);
    expect(await countAll(atWib(FRIDAY, "24:00") - 1)).toBe(0);
    expect(await countAll(atWib(FRIDAY, "24:00"))).toBe(offerings);
    expect(await countAll(atWib(FRIDAY, "24:00") + HOUR)).toBe(0);
    const days = await connection.db.selectDistinct({ day: offeringDay.day }).from(offeringDay);
    expect(days).toEqual([{ day: FRIDAY }]);
  });

  test("an outage told days later is counted in the days it was in", async () => {
    const monday = atWib("2026-11-23", "10:00");
    await countAll(monday);
    const before = await printingAtCurug(FRIDAY);
    expect(before).toMatchObject({ unavailable: 0 });
    const versions = await readVersions(connection.db);
    // Friday 13.00-16.00 is 3 h of one service of Curug: 10,800 s.
    const slug = await post(atWib(FRIDAY, "13:00"), monday);
    expect(await printingAtCurug(FRIDAY)).toBeUndefined();
    expect(await readVersions(connection.db)).not.toEqual(versions);
    await countAll(monday);
    expect(await printingAtCurug(FRIDAY)).toEqual({
      ...before,
      unavailable: 10_800,
      unknown: (before?.unknown ?? 0) - 10_800,
    });
    // It had ended on Friday at 14.00 already: 3,600 s.
    await resolve(slug, atWib(FRIDAY, "14:00"), monday + MINUTE);
    await countAll(monday + MINUTE);
    expect(await printingAtCurug(FRIDAY)).toMatchObject({ unavailable: 3600 });
    await expectWholeWorld(connection);
  });

  test("a group of which an offering is not counted has no day, and its figures are not published", async () => {
    const monday = atWib("2026-11-23", "10:00");
    await countAll(monday);
    const [{ id } = { id: "" }] = await connection.db
      .select({ id: offering.id })
      .from(offering)
      .innerJoin(service, eq(service.id, offering.serviceId))
      .where(eq(service.slug, PRINTING));
    expect((await readUptime(connection.db, "2026-11-23")).services[PRINTING]?.uptime.month).not.toBeNull();
    await connection.db.update(offering).set({ countedTo: FRIDAY }).where(eq(offering.id, id));
    await connection.db.execute(sql`update counted_month set version = version + 1`);
    const { all, services } = await readUptime(connection.db, "2026-11-23");
    expect(services[PRINTING]?.uptime).toEqual({ last_90_days: null, month: null, year: null });
    expect(all.uptime.month).toBeNull();
    expect(Object.values(services).some(({ uptime }) => uptime.month !== null)).toBe(true);
  });

  test("figures begin with the installation, end with the last whole day, and add up over services and over locations", async () => {
    const monday = atWib("2026-11-23", "10:00");
    await confirmLocation(connection.db, ctx(BORN), { location: "kec-curug", services: [PRINTING] });
    await countAll(monday);
    const { all, services, locations } = await readUptime(connection.db, "2026-11-23");
    expect(all.uptime.last_90_days).toMatchObject({ from: FRIDAY, to: "2026-11-22" });
    expect(all.uptime.month).toEqual(all.uptime.last_90_days);
    // Confirmed on Friday at 10.00 until 16.00, with 11.30-13.00 closed: 1.5 h + 3 h = 16,200 s.
    expect(all.uptime.month?.seconds.operational).toBe(16_200);
    expect(services[PRINTING]?.uptime.month?.percent).toMatchObject({ operational: 99.999 });
    const total = (rows: typeof services) =>
      Object.values(rows).reduce((sum, { uptime }) => sum + (uptime.month?.seconds.unknown ?? Number.NaN), 0);
    expect([total(services), total(locations)]).toEqual(Array(2).fill(all.uptime.month?.seconds.unknown));
  });

  test("a clock that ran ahead and was set back leaves no day that nobody has lived through", async () => {
    await countAll(atWib("2026-11-25", "10:00"));
    const monday = atWib("2026-11-23", "10:00");
    await countDays(connection.db, monday);
    const ahead = await readCounted(connection.db, { from: "2026-11-24", to: "2026-11-24" });
    expect(ahead.all.get("2026-11-24")).toBeUndefined();
    await confirmLocation(connection.db, ctx(monday), { location: "kec-curug", services: [PRINTING] });
    await countAll(atWib("2026-11-24", "10:00"));
    expect(await printingAtCurug("2026-11-23")).toMatchObject({ operational: expect.any(Number) });
    expect((await printingAtCurug("2026-11-23"))?.operational).toBeGreaterThan(0);
  });

  test("whatever was told in whatever order, counting bit by bit comes to what counting everything anew does", async () => {
    const step = fc.record({
      does: fc.constantFrom("confirm", "post", "resolve", "count", "wait"),
      where: fc.constantFrom("kec-curug", "kec-legok", "kec-panongan"),
      back: fc.integer({ min: 0, max: 4 * 24 * 60 }),
      wait: fc.integer({ min: 10, max: 30 * 60 }),
    });
    const rows = () => connection.db.select().from(offeringDay).orderBy(asc(offeringDay.offeringId), asc(offeringDay.day));
    let now = BORN;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20 }), async (steps) => {
        const open: { slug: string; began: number }[] = [];
        for (const { does, where, back, wait } of steps) {
          now += wait * MINUTE;
          const then = Math.max(BORN, now - back * MINUTE);
          if (does === "confirm") await confirmLocation(connection.db, ctx(now), { location: where, services: [PRINTING] });
          if (does === "post") open.push({ slug: await post(then, now, [where]), began: then });
          const one = does === "resolve" ? open.pop() : undefined;
          if (one) expect(await resolve(one.slug, Math.max(one.began, then), now)).toMatchObject({ ok: true });
          if (does === "count") await countDays(connection.db, now);
        }
        for (const { slug } of open) await resolve(slug, now, now);
        await countAll(now);
        const bitByBit = await rows();
        await connection.db.update(offering).set({ countedTo: null });
        await connection.db.delete(offeringDay);
        await countAll(now);
        expect(bitByBit).toEqual(await rows());
        const last = addDays(wibDay(now), -1);
        const { all } = await readCounted(connection.db, { from: FRIDAY, to: last });
        expect(addSums([...all.values()])).toEqual(addSums(bitByBit.map(({ offeringId, day, ...sums }) => sums)));
      }),
      { numRuns: 5, seed: 20170515 },
    );
    expect(now).toBeGreaterThan(BORN + 10 * DAY);
  }, 120_000);
});
