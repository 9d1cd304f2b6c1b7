import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { Incident, IncidentUpdate } from "./api";
import { incidentFeed, maintenanceCalendar } from "./feeds";
import { incidentView } from "./incident-view";
import type { Locale } from "./text";

const PATH = "/feeds/incidents.atom";
const HOSTILE = `Padam; "malam", <b>\\n & ]]> BEGIN:VEVENT\nEND:VCALENDAR`;

const said = (at: string, html = "<p>Sedang diperiksa.</p>", changes: Partial<IncidentUpdate> = {}): IncidentUpdate => ({
  id: at,
  at,
  state: "identified",
  body: { id: "Sedang diperiksa.", en: null },
  body_html: { id: html, en: null },
  expected_end: null,
  next_update_by: null,
  progress: null,
  source: null,
  corrections: [],
  retracted: null,
  ...changes,
});

const pause = (changes: Partial<Incident> = {}): Incident =>
  incidentView({
    kind: "pause",
    effect: "paused",
    title: { id: "Pencadangan data", en: "Backup" },
    phase: "planned",
    announced: true,
    published_at: "2026-12-01T02:00:00.000Z",
    began: { earliest: "2026-12-09T06:00:00.000Z", latest: "2026-12-09T06:00:00.000Z", words: null },
    expected_end: "2026-12-09T07:30:00.000Z",
    announced_end: "2026-12-09T07:30:00.000Z",
    updates: [said("2026-12-01T02:00:00.000Z")],
    ...changes,
  });

const feed = (locale: Locale = "id", sample = false) => ({ title: "Judul", locale, sample, address: () => null });
const titled = (id: string) => pause({ title: { id, en: null } });
const calendar = (incidents: Incident[]) => maintenanceCalendar(incidents, feed());
const eventsOf = (file: string) => new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
const entryOf = (file: string) => new XMLParser().parse(file).feed.entry;

test("no line of the calendar is longer than 75 octets, the space of a continued one included, and nothing is lost by it", () => {
  for (const title of ["a".repeat(500), "é".repeat(300), "漢".repeat(200), "😀".repeat(120), `x${"😀é漢".repeat(60)}`]) {
    const file = calendar([titled(title)]);
    const longest = Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)));
    expect(longest).toBeLessThanOrEqual(75);
    expect(eventsOf(file)[0]?.getFirstPropertyValue("summary")).toBe(title);
  }
});

test("every line of the calendar ends with CR and LF, and a title cannot begin a line of its own", () => {
  const file = calendar([titled(HOSTILE)]);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(file.split("\r\n").filter((line) => line === "BEGIN:VEVENT" || line === "END:VCALENDAR")).toHaveLength(2);
  expect(eventsOf(file)[0]?.getFirstPropertyValue("summary")).toBe(HOSTILE);
});

test("what is called off keeps its name and its time, is cancelled, and is newer than what it takes out", () => {
  const [before] = eventsOf(calendar([pause()]));
  const off = pause({ phase: "cancelled", updates: [...pause().updates, said("2026-12-08T02:00:00.000Z")] });
  const [after] = eventsOf(calendar([off]));
  for (const name of ["uid", "dtstart", "dtend"])
    expect(String(after?.getFirstPropertyValue(name))).toBe(String(before?.getFirstPropertyValue(name)));
  expect([before, after].map((event) => event?.getFirstPropertyValue("status"))).toEqual(["CONFIRMED", "CANCELLED"]);
  expect([before, after].map((event) => event?.getFirstPropertyValue("sequence"))).toEqual([0, 1]);
  expect(String(after?.getFirstPropertyValue("last-modified"))).toBe("2026-12-08T02:00:00Z");
});

test("what became part of another is cancelled, and newer than what it takes out", () => {
  const merged_into = { slug: "lain", title: { id: "Lain", en: null }, at: "2026-12-08T03:00:00.000Z" };
  const [before, after] = [pause(), pause({ phase: "merged", merged_into })].map((each) => eventsOf(calendar([each]))[0]);
  expect(after?.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect([before, after].map((event) => event?.getFirstPropertyValue("sequence"))).toEqual([0, 1]);
  expect(String(after?.getFirstPropertyValue("last-modified"))).toBe("2026-12-08T03:00:00Z");
});

test("the feed stays XML whatever a title has in it, and says it word for word but for what XML cannot hold", () => {
  const file = incidentFeed([titled(`${HOSTILE}\uFFFE\uFFFF\u000B`)], PATH, feed());
  expect(XMLValidator.validate(file)).toBe(true);
  expect(file).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  expect(new XMLParser({ trimValues: false }).parse(file).feed.entry.title).toBe(HOSTILE);
});

test("an entry tells its times as a reader of the page has them, and what was taken back is struck out", () => {
  const gone = said("2026-12-08T03:30:00.000Z", "<p>Keliru.</p>", {
    retracted: { at: "2026-12-08T04:00:00.000Z", reason: { id: "Salah kirim.", en: null } },
  });
  const told = pause({ updates: [...pause().updates, gone] });
  const { content, updated } = entryOf(incidentFeed([told], PATH, feed()));
  expect(content).toContain('<time datetime="2026-12-08T03:30:00.000Z">Selasa 8 Desember 2026, 10.30 WIB</time>');
  expect(content).toContain("<del><p>Keliru.</p></del>");
  expect(content.indexOf("Keliru.")).toBeLessThan(content.indexOf("Sedang diperiksa."));
  expect(updated).toBe("2026-12-08T04:00:00.000Z");
});

test("a sample says so in every title, in either language, and an entry keeps its id across them", () => {
  const [id, en] = (["id", "en"] as const).map((locale) => incidentFeed([pause()], PATH, feed(locale, true)));
  expect(entryOf(id ?? "").title).toBe("[Contoh] Pencadangan data");
  expect(entryOf(en ?? "").title).toBe("[Sample] Backup");
  expect(entryOf(id ?? "").id).toBe(entryOf(en ?? "").id);
});
