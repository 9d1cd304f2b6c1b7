import type { Bucket, Measurement, OutageList, OutageView } from "@/lib/api";
import { dayShown } from "@/lib/measurement";
import type { Looks } from "@/lib/outages";
import { addDays, atWib, MINUTE } from "@/lib/time";
import { iso, NOW, TODAY, text } from "./testing";

/** Whole, made-up measurements and outages, each with its `changes`. It is Monday 23 November 2026, 09.30 WIB. */

const NOW_MS = Date.parse(NOW);

export const outageOf = (changes: Partial<OutageView> = {}): OutageView => ({
  slug: "2026-11-23-antrean-ab12",
  url: "/outages/2026-11-23-antrean-ab12",
  origin: "measured",
  target: { kind: "service", name: text("Antrean daring", "Online queue"), href: "/services/antrean" },
  effect: "unavailable",
  after: iso("07:58"),
  began: iso("07:59"),
  known_at: iso("08:00"),
  ended_after: null,
  ended: null,
  lost_sight: false,
  incident: null,
  explained_at: null,
  fault: null,
  withdrawn_at: null,
  first_word_at: null,
  elapsed_seconds: 5460,
  ...changes,
});

export const EXPLAINED = outageOf({
  slug: "2026-11-20-antrean-cd34",
  url: "/outages/2026-11-20-antrean-cd34",
  after: iso("09:58", -3),
  began: iso("09:59", -3),
  known_at: iso("10:00", -3),
  ended_after: iso("10:40", -3),
  ended: iso("10:41", -3),
  incident: { slug: "2026-11-20-listrik-ef56", title: text("Listrik padam di Tigaraksa", "Power cut at Tigaraksa") },
  first_word_at: iso("10:03", -3),
  explained_at: iso("10:30", -3),
  elapsed_seconds: 2520,
});

export const FAULT = outageOf({
  ...EXPLAINED,
  slug: "2026-11-18-antrean-gh78",
  url: "/outages/2026-11-18-antrean-gh78",
  effect: "disrupted",
  incident: null,
  first_word_at: null,
  explained_at: null,
  fault: { at: iso("13:00", -3), reason: text("Kabel jaringan kami sendiri terlepas.", "Our own network cable had come loose.") },
});

export const DECLARED = outageOf({
  slug: "2026-11-12-cetak-ij90",
  url: "/incidents/2026-11-12-cetak-ij90",
  origin: "declared",
  target: { kind: "scope", name: text("Cetak KTP-el di Curug dan Legok", "e-KTP printing at Curug and Legok"), href: null },
  after: null,
  began: iso("08:30", -11),
  known_at: iso("08:40", -11),
  ended: iso("14:00", -11),
  incident: { slug: "2026-11-12-cetak-ij90", title: text("Printer rusak", "Printer broken") },
  first_word_at: iso("08:40", -11),
  explained_at: iso("08:40", -11),
  elapsed_seconds: 19_800,
});

export const listOf = (changes: Partial<OutageList> = {}): OutageList => ({
  sample: false,
  as_of: NOW,
  valid_until: iso("09:33"),
  stale: false,
  open: [outageOf()],
  open_total: 1,
  months: [
    {
      month: "2026-11",
      count: 3,
      first_word_seconds: { median: 600, worst: 600 },
      explanation_seconds: { median: 1860, worst: 1860 },
      silent: 1,
      unexplained: 1,
      outages: [outageOf(), EXPLAINED, FAULT, DECLARED],
    },
    {
      month: "2026-09",
      count: 1,
      first_word_seconds: { median: 0, worst: 0 },
      explanation_seconds: null,
      silent: 0,
      unexplained: 1,
      outages: [outageOf({ slug: "lama", url: "/outages/lama", began: iso("10:00", -70), ended: iso("10:20", -70) })],
    },
  ],
  ...changes,
});

export const LOOKS: Looks = {
  probes: [{ slug: "antrean-daring", name: text("Situs antrean daring", "Online queue site") }],
  looks: (["ok", "timed_out", "refused", "no_network", "slow", "ok"] as const).map((outcome, index) => ({
    at: Date.parse(iso("07:58")) + index * MINUTE,
    slug: "antrean-daring",
    outcome,
    ms: outcome === "ok" ? 182 : outcome === "slow" ? 4210 : null,
  })),
  gap: null,
};

const bucketOf = (at: number, seconds: number, changes: Partial<Bucket> = {}): Bucket => ({
  ...{ from: new Date(at).toISOString(), count: 5, good: seconds, slow: 0, bad: 0, blind: 0 },
  ...{ least: 60, p50: 120, p95: 240, most: 400 },
  ...changes,
});

/** A day of five minutes each, restless but the same every time: an hour that was bad, some slow, half an hour not seen. */
const BUCKETS = Array.from({ length: 288 }, (_, place) => place)
  .filter((place) => place < 60 || place > 66)
  .map((place) => {
    const at = dayShown(NOW_MS).from + place * 5 * MINUTE;
    const p50 = 140 + Math.round(50 * Math.sin(place / 20) + 12 * Math.sin(place * 3));
    if (place >= 200 && place < 212) return bucketOf(at, 0, { bad: 300, least: null, p50: null, p95: null, most: null });
    if (place === 150) return bucketOf(at, 180, { slow: 120, p50, p95: 2100, most: 2400 });
    return bucketOf(at, 300, { p50, p95: p50 * 2 + Math.round(40 * Math.sin(place * 7)), most: 900 });
  });

export const HOURS = [0, 1, 2].map((index) =>
  bucketOf(NOW_MS - (3 - index) * 60 * MINUTE, index === 1 ? 3000 : 3600, index === 1 ? { bad: 600 } : {}),
);

const DAYS = Array.from({ length: 80 }, (_, index) => {
  const at = atWib(addDays(TODAY, index - 80), "00:00");
  if (index === 40) return bucketOf(at, 80_000, { bad: 6400 });
  if (index === 55) return bucketOf(at, 70_000, { slow: 10_000, blind: 6400 });
  return bucketOf(at, 86_400);
});

export const measurementOf = (changes: Partial<Measurement> = {}): Measurement => ({
  slug: "antrean-daring",
  name: text("Situs antrean daring", "Online queue site"),
  kind: "http",
  every_seconds: 60,
  measured_since: iso("08:00", -80),
  target: { kind: "service", name: text("Antrean daring", "Online queue"), href: "/services/antrean" },
  verdict: "up",
  since: iso("08:41", -3),
  last: { at: iso("09:29"), outcome: "ok" },
  paused_at: null,
  ended_at: null,
  progress: null,
  verified: null,
  last_24_hours: BUCKETS,
  last_90_days: DAYS,
  ...changes,
});

export const WORK: Measurement["progress"] = {
  ...{ done: 84_000, total: 150_000, note: "rekaman kecamatan", at: iso("09:28"), per_hour: 24_000 },
  estimate: iso("12:15"),
};

export const DOOR = measurementOf({
  slug: "pintu-server",
  name: text("Pintu server dari luar", "The server's door from outside"),
  kind: "closed_port",
  every_seconds: 3600,
  target: { kind: "protection", name: text("Port ditutup", "Ports closed"), href: "/protections/port" },
  last: { at: iso("09:00"), outcome: "closed_filtered" },
  verified: { at: iso("09:00"), closed: true, outcome: "closed_filtered" },
});
