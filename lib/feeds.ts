import ICAL from "ical.js";
import { v5 as uuidv5 } from "uuid";
import type { Incident } from "./api";
import { type Locale, localised, pick } from "./text";
import { essence, whenSentences } from "./words/essence";
import { FEEDS } from "./words/feeds";
import { titled } from "./words/sample";
import { dayTime } from "./words/time";

/** `address`: the whole address of a path as readers use it; null where the site does not know its own. */
type Feed = { title: string; locale: Locale; sample: boolean; address: (path: string) => string | null };

const PLANNED = ["pause", "check"];
/** Names what this site feeds, so that its ids are nobody else's (RFC 9562, 5.5). */
const SPACE = "4dd0bd9a-61f0-4f0b-9d3c-1a7c4d0b2c17";
// A line has at most 75 octets (RFC 5545, 3.1). The library does not count the space that begins a continued one.
ICAL.foldLength = 74;

/**
 * The pauses on purpose among `incidents` as a calendar (RFC 5545; its name and refreshing by RFC 7986). A called-off one
 * stays in it, cancelled: a calendar that has it takes it out only so. The bytes change only when what is said does.
 */
export function maintenanceCalendar(incidents: Incident[], { title, locale, sample, address }: Feed): string {
  const calendar = new ICAL.Component(["vcalendar", [], []]);
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("prodid", `-//ktp-status//maintenance//${locale.toUpperCase()}`);
  calendar.updatePropertyWithValue("calscale", "GREGORIAN");
  for (const name of ["name", "x-wr-calname"]) calendar.updatePropertyWithValue(name, titled(title, sample, locale));
  const refresh = calendar.updatePropertyWithValue("refresh-interval", ICAL.Duration.fromString("PT1H"));
  refresh.setParameter("value", "DURATION");
  const planned = incidents.filter(
    ({ kind, entered_at, origin }) => PLANNED.includes(kind) && entered_at === null && origin === "office",
  );
  for (const incident of planned) calendar.addSubcomponent(eventOf(incident, { title, locale, sample, address }));
  return `${calendar.toString()}\r\n`;
}

function eventOf(incident: Incident, { locale, sample, address }: Feed): ICAL.Component {
  const event = new ICAL.Component("vevent");
  const set = (name: string, value: string | ICAL.Time) => event.updatePropertyWithValue(name, value);
  const changed = changedAt(incident);
  const off = ["cancelled", "retracted", "merged"].includes(incident.phase);
  // A called-off one keeps the time it was planned for: that is the entry to be taken out.
  const end = off ? incident.expected_end : (incident.ended?.latest ?? incident.expected_end);
  const url = address(localised(incident.url, locale));
  const title = pick(incident.title, locale).value;
  set("uid", `${incident.slug}@ktp-status`);
  set("dtstamp", utc(changed));
  set("last-modified", utc(changed));
  set("created", utc(incident.published_at));
  set("sequence", String(revisionOf(incident)));
  set("dtstart", utc(incident.began.earliest));
  if (end) set("dtend", utc(end));
  set("summary", titled(title, sample, locale));
  set("description", [`${pick(incident.scope.text, locale).value}.`, ...whenSentences(incident, locale)].join("\n"));
  set("status", off ? "CANCELLED" : "CONFIRMED");
  set("transp", "TRANSPARENT");
  if (url) set("url", url);
  return event;
}

/** Incidents as a feed (RFC 4287): an entry for each, its updates the newest first. */
export function incidentFeed(incidents: Incident[], path: string, { title, locale, sample, address }: Feed): string {
  const updated = incidents.map(changedAt).sort().at(-1) ?? "1970-01-01T00:00:00.000Z";
  const self = address(localised(path, locale)) ?? localised(path, locale);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>urn:uuid:${uuidv5(localised(path, locale), SPACE)}</id>`,
    `<title>${xml(titled(title, sample, locale))}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(address(localised("/", locale)) ?? localised("/", locale))}"/>`,
    `<author><name>${xml(FEEDS[locale].office)}</name></author>`,
    ...incidents.map((incident) => entryOf(incident, { title, locale, sample, address })),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(incident: Incident, { locale, sample, address }: Feed): string {
  const url = localised(incident.url, locale);
  const title = pick(incident.title, locale).value;
  const updates = incident.updates.toReversed().flatMap(({ at, body_html: html, retracted }) => {
    const body = pick(html, locale).value;
    return [`<p><time datetime="${at}">${dayTime(Date.parse(at), locale)}</time></p>${retracted ? `<del>${body}</del>` : body}`];
  });
  const said = [...essence(incident, locale), ...(incident.retracted ? [pick(incident.retracted.reason, locale).value] : [])];
  const content = `<p>${xml(pick(incident.scope.text, locale).value)}.</p><p>${xml(said.join(" "))}</p>${updates.join("")}`;
  return [
    "<entry>",
    `<id>urn:uuid:${uuidv5(incident.slug, SPACE)}</id>`,
    `<title>${xml(titled(title, sample, locale))}</title>`,
    `<published>${incident.published_at}</published>`,
    `<updated>${changedAt(incident)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(address(url) ?? url)}"/>`,
    `<summary>${xml(essence(incident, locale).join(" "))}</summary>`,
    `<content type="html">${xml(content)}</content>`,
    "</entry>",
  ].join("\n");
}

/** When anything was last said of it, ISO 8601. */
function changedAt({ published_at, updates, retracted, merged_into: merged }: Incident): string {
  const times = updates.flatMap((update) => [update.at, update.retracted?.at, ...update.corrections.map(({ at }) => at)]);
  return (
    [published_at, retracted?.at, merged?.at, ...times]
      .filter((at) => at !== undefined)
      .sort()
      .at(-1) ?? published_at
  );
}

/** How often what was said of it has changed since it was published. */
function revisionOf({ updates, retracted, merged_into: merged }: Incident): number {
  const amended = updates.reduce((sum, update) => sum + update.corrections.length + (update.retracted ? 1 : 0), 0);
  return Math.max(0, updates.length - 1) + amended + (retracted ? 1 : 0) + (merged ? 1 : 0);
}

const utc = (iso: string) => ICAL.Time.fromJSDate(new Date(iso), true);

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML cannot hold, not even escaped (XML 1.0, 2.2): one such character and no reader opens the feed. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const xml = (text: string): string => text.replace(NOT_XML, "").replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
