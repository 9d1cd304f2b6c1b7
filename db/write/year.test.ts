import { XMLParser } from "fast-xml-parser";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import type { Recorded } from "@/db/fact";
import { readTouching } from "@/db/read/history";
import { readHours } from "@/db/read/hours";
import { readIncident } from "@/db/read/incidents";
import { readCounted } from "@/db/read/uptime";
import { holiday, incident, location } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { CountedDay, Incident } from "@/lib/api";
import { calendarOf } from "@/lib/calendar";
import { daysIn, figureOf } from "@/lib/counted";
import { incidentFeed, maintenanceCalendar } from "@/lib/feeds";
import { type HoursRules, openSeconds } from "@/lib/hours";
import { addDays, atWib, type Day, daysBetween, wibDay } from "@/lib/time";
import { dayTime } from "@/lib/words/time";
import { cancelIncident } from "./cancel-incident";
import { confirmLocation } from "./confirm-location";
import { countAllDays } from "./count-days";
import { resolveIncident } from "./resolve-incident";
import { AHEAD_DAYS, endSeries, planOccurrences, planSeries } from "./series";
import { updateIncident } from "./update-incident";

/** A monthly pause over a year: what the calendar, the uptime, the feeds and the pages say of it is the same to the minute. */

const MINUTE = 60_000;
const PLANNED = atWib("2026-11-30", "09:00");
const HOLIDAY = "2027-02-10";
const [CANCELLED, EARLY, OVERRUN, MOVED] = ["2027-04-14", "2027-06-09", "2027-08-11", "2027-09-08"];
/** The second Wednesdays of the year but the holiday. */
const DAYS = [
  "2026-12-09",
  "2027-01-13",
  "2027-03-10",
  CANCELLED,
  "2027-05-12",
  EARLY,
  "2027-07-14",
  OVERRUN,
  MOVED,
  "2027-10-13",
  "2027-11-10",
] as Day[];
const END = atWib("2027-12-01", "08:00");
const text = (id: string) => ({ id, en: null });

/** What really happened on a day: when it stopped, when it was announced to end, when it ended. Null: it did not. */
function happened(day: Day): { began: number; announced: number; ended: number } | null {
  const at = (clock: string) => atWib(day, clock);
  if (day === CANCELLED) return null;
  if (day === EARLY) return { began: at("13:00"), announced: at("15:00"), ended: at("14:20") };
  if (day === OVERRUN) return { began: at("13:00"), announced: at("14:30"), ended: at("15:10") };
  if (day === MOVED) return { began: at("13:00"), announced: at("15:15"), ended: at("15:15") };
  return { began: at("13:00"), announced: at("14:30"), ended: at("14:30") };
}

onBothDatabases("a planned monthly pause over a year", (fresh) => {
  let connection: Connection;
  let sari: string;
  let series: string;
  let rules: HoursRules;
  let n = 0;
  const ctx = (now: number) => ({ now, personId: sari, key: `y${n++}` });
  const done = (recorded: Recorded): Recorded & { ok: true } => {
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusals));
    return recorded;
  };
  const slugOn = async (day: Day): Promise<string> => {
    const rows = await connection.db.select().from(incident);
    return rows.find(({ seriesDay }) => seriesDay === day)?.slug ?? "";
  };
  const read = async (day: Day, now = END) => (await readIncident(connection.db, await slugOn(day), now)) as Incident;
  const tell = async (day: Day, now: number, expectedEnd: number) =>
    done(
      await updateIncident(connection.db, ctx(now), {
        ...{ slug: await slugOn(day), state: "identified", body: text("Belum selesai."), expectedEnd },
        nextUpdateBy: null,
        progress: null,
      }),
    );
  const confirm = async (now: number) =>
    done(await confirmLocation(connection.db, ctx(now), { location: "kec-curug", services: ["ktp-pencetakan"] }));

  beforeAll(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
    await connection.db.insert(holiday).values({ day: HOLIDAY, kind: "national", name: "Libur contoh" });
    const planned = await planSeries(connection.db, ctx(PLANNED), {
      template: "backup_ordered",
      scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
      fields: { ordered_by: text("Ditjen Dukcapil") },
      paper: null,
      rule: "FREQ=MONTHLY;BYDAY=2WE",
      firstDay: "2026-12-01",
      lastDay: "2027-11-30",
      begins: "13:00",
      minutes: 90,
      skipHolidays: true,
      endsByHand: false,
    });
    series = String(done(planned).outcome.series);
    for (let day = wibDay(PLANNED); day < wibDay(END); day = addDays(day, 1)) {
      await planOccurrences(connection.db, atWib(day, "00:05"));
      if (!DAYS.includes(day)) continue;
      await confirm(atWib(day, "08:10"));
      if (day === CANCELLED) {
        const call = { slug: await slugOn(day), body: text("Tidak jadi bulan ini.") };
        done(await cancelIncident(connection.db, ctx(atWib(day, "09:00")), call));
        await confirm(atWib(day, "09:10"));
      }
      if (day === EARLY) {
        // Told on the day before it began: announced until three.
        await tell(day, atWib(day, "10:00"), atWib(day, "15:00"));
        const end = { slug: await slugOn(day), endedAt: atWib(day, "14:20"), body: text("Lebih cepat."), working: true };
        done(await resolveIncident(connection.db, ctx(atWib(day, "14:25")), end));
      }
      // Told while it went on: that it would last longer was not announced.
      if (day === OVERRUN) await tell(day, atWib(day, "14:25"), atWib(day, "15:10"));
      if (day === MOVED) await tell(day, atWib(addDays(day, -3), "10:00"), atWib(day, "15:15"));
      if (day !== EARLY && day !== CANCELLED) await confirm((happened(day)?.ended ?? 0) + 5 * MINUTE);
    }
    await countAllDays(connection.db, END);
    const [curug] = (await connection.db.select().from(location)).filter(({ slug }) => slug === "kec-curug");
    rules = (await readHours(connection.db))(curug as typeof location.$inferSelect);
  });
  afterAll(() => connection.close());

  test("the holiday is left out, nothing is made twice, and each was announced before it began, at most two months ahead", async () => {
    const rows = (await connection.db.select().from(incident)).filter(({ seriesId }) => seriesId === series);
    expect(rows.map(({ seriesDay }) => seriesDay).toSorted()).toEqual(DAYS);
    for (const row of rows) {
      expect(row.publishedAt.getTime()).toBeLessThan(row.beganEarliest.getTime());
      expect(daysBetween(wibDay(row.publishedAt.getTime()), row.seriesDay as Day)).toBeLessThanOrEqual(AHEAD_DAYS);
    }
    expect(await planOccurrences(connection.db, atWib("2026-12-01", "00:05"))).toBe(0);
    await expectWholeWorld(connection);
  });

  test("pages and data say of each when it began, was to end and ended", async () => {
    for (const day of DAYS) {
      const real = happened(day);
      const shown = await read(day);
      expect(shown.announced, day).toBe(true);
      expect(Date.parse(shown.began.earliest)).toBe(atWib(day, "13:00"));
      expect(shown.phase).toBe(real ? "ended" : "cancelled");
      if (real) expect(Date.parse(shown.ended?.latest ?? "")).toBe(real.ended);
    }
  });

  test("the uptime has each second of it as what it was: announced, unannounced after the end that had been announced, or none", async () => {
    const window = { from: "2026-12-01", to: "2027-11-30" };
    const days = (await readCounted(connection.db, window)).locations.get("kec-curug") ?? new Map();
    const counted = daysIn(days, window);
    const byDay = new Map(counted.map((day, at) => [addDays(window.from, at), day as CountedDay]));
    let [announced, unannounced] = [0, 0];
    for (const [day, sums] of byDay) {
      const real = DAYS.includes(day) ? happened(day) : null;
      const open = (from: number, to: number) => (from < to ? (openSeconds(rules, from, to) ?? 0) : 0);
      const said = real ? open(real.began, Math.min(real.announced, real.ended)) : 0;
      const over = real ? open(real.announced, real.ended) : 0;
      expect([day, sums.paused_announced, sums.paused_unannounced]).toEqual([day, said, over]);
      announced += said;
      unannounced += over;
    }
    expect(unannounced).toBe(40 * 60);
    const figure = figureOf(days, window, wibDay(BORN));
    expect(figure?.seconds).toMatchObject({ paused_announced: announced, paused_unannounced: unannounced });
    const { seconds, percent } = figure ?? { seconds: null, percent: null };
    if (!seconds || !percent) throw new Error("Nothing is counted.");
    const known = seconds.operational + announced + unannounced;
    const floored = (part: number, whole: number) => Math.floor((part * 100_000) / whole) / 1000;
    expect(percent.operational).toBe(floored(seconds.operational, known));
    expect(percent.usable).toBe(percent.operational);
    expect(percent.without_announced).toBe(floored(seconds.operational, known - announced));
    expect(percent.without_announced).toBeGreaterThan(percent.operational ?? 100);
  });

  test("the calendar draws the days on which it stopped, and no other", async () => {
    for (const [year, today] of [
      ["2026", "2027-01-01"],
      ["2027", "2027-12-01"],
    ] as const) {
      const window = { from: `${year}-01-01`, to: addDays(today, -1) };
      const last = year === "2026" ? "2026-12-31" : today;
      const counted = daysIn((await readCounted(connection.db, window)).locations.get("kec-curug"), window);
      const listed = await readTouching(connection.db, "locations", "kec-curug", atWib(last, "08:00"));
      const { stories } = calendarOf(last, counted, listed);
      const paused = stories.filter(({ kind }) => kind === "paused").map(({ from, to }) => [from, to]);
      const own = DAYS.filter((day) => day.startsWith(year) && happened(day));
      expect(paused).toEqual(own.map((day) => [day, day]));
    }
  });

  test("the calendar file and the feed say the same begin and end, and the called-off one is in the file as cancelled", async () => {
    const all = await Promise.all(DAYS.map((day) => read(day)));
    const feed = { title: "Kalender", locale: "id" as const, sample: false, address: () => null };
    const parsed = new ICAL.Component(ICAL.parse(maintenanceCalendar(all, feed)));
    const events = parsed.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
    expect(events).toHaveLength(DAYS.length);
    const entries = new XMLParser().parse(incidentFeed(all, "/feeds/incidents.atom", feed)).feed.entry;
    for (const [at, day] of DAYS.entries()) {
      const real = happened(day);
      const event = events[at];
      expect(event?.startDate.toJSDate().getTime(), day).toBe(atWib(day, "13:00"));
      expect(event?.endDate.toJSDate().getTime(), day).toBe(real?.ended ?? atWib(day, "14:30"));
      expect(event?.component.getFirstPropertyValue("status")).toBe(real ? "CONFIRMED" : "CANCELLED");
      const summary = String(entries[at].summary);
      if (real) expect(summary).toContain(`dari ${dayTime(real.began, "id")} sampai ${dayTime(real.ended, "id")}.`);
      else expect(summary).toContain(`Dibatalkan ${dayTime(atWib(day, "09:00"), "id")}`);
    }
  });

  test("an ended series calls off what was announced and makes no more; what is past stays", async () => {
    const again = { template: "backup_ordered", fields: { ordered_by: text("Ditjen Dukcapil") }, paper: null };
    const planned = await planSeries(connection.db, ctx(END), {
      ...{ ...again, scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] }, rule: "FREQ=WEEKLY;BYDAY=MO" },
      ...{ firstDay: wibDay(END), lastDay: null, begins: "20:00", minutes: 60, skipHolidays: false, endsByHand: false },
    });
    const id = String(done(planned).outcome.series);
    const ended = { series: id, body: text("Diganti jadwal lain.") };
    const later = atWib("2027-12-07", "09:00");
    expect(done(await endSeries(connection.db, ctx(later), ended)).outcome.cancelled).toBe(7);
    expect(await planOccurrences(connection.db, later + MINUTE)).toBe(0);
    const own = (await connection.db.select().from(incident)).filter(({ seriesId }) => seriesId === id);
    expect(own.filter(({ cancelledAt }) => cancelledAt === null).map(({ seriesDay }) => seriesDay)).toEqual(["2027-12-06"]);
    expect(await endSeries(connection.db, ctx(later), ended)).toMatchObject({ ok: false });
    await expectWholeWorld(connection);
  });
});
