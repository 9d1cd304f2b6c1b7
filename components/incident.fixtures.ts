import type { Incident } from "@/lib/api";
import type { HoursRules, Span } from "@/lib/hours";
import { incidentView } from "@/lib/incident-view";
import { addDays, atWib, type Clock } from "@/lib/time";
import { rowsOf } from "@/lib/timeline";

const at = (clock: Clock, days = 0) => atWib(addDays("2026-11-23", days), clock);

const WEEKDAY: Span[] = [
  ["08:00", "12:00"],
  ["13:00", "16:00"],
];
const RULES: HoursRules = {
  week: { mon: WEEKDAY, tue: WEEKDAY, wed: WEEKDAY, thu: WEEKDAY, fri: WEEKDAY, sat: [], sun: [] },
  later: [],
  place: [],
  own: [],
  ramadan: null,
  confirmed: false,
  exceptions: [],
  holidays: {},
  years: [2017, 2026],
};

/** Incidents worth looking at, as the API tells of them on Monday 23 November 2026 at a quarter to eleven. */
export const NOW = at("10:45");

const iso = (ms: number) => new Date(ms).toISOString();
const exact = (ms: number) => ({ earliest: iso(ms), latest: iso(ms), words: null });
const basis = (finding: "no_sign" | "being_checked") => ({
  finding,
  by: { id: "Diskominfo", en: null },
  what: { id: "server cetak", en: "the print server" },
  at: iso(at("09:15")),
});
const word = (id: string, ms: number, text: string): Incident["updates"][number] => ({
  id,
  at: iso(ms),
  state: "identified",
  body: { id: text, en: null },
  body_html: { id: `<p>${text}</p>`, en: null },
  expected_end: null,
  next_update_by: null,
  progress: null,
  source: null,
  corrections: [],
  retracted: null,
});
const open = (min: number, max = min): Incident["open_seconds"] => ({
  min,
  max,
  hours_of: { id: "Kantor Kecamatan Curug", en: "Curug district office" },
  hours_confirmed: false,
});

export const INCIDENTS = {
  planned: incidentView({
    kind: "pause",
    effect: "paused",
    phase: "planned",
    announced: true,
    title: { id: "Cetak KTP-el dihentikan sementara untuk pencadangan data", en: "e-KTP printing paused for a data backup" },
    published_at: iso(at("09:00", -3)),
    began: exact(at("08:00", 1)),
    expected_end: iso(at("14:00", 1)),
    actions: [{ id: "Datang sebelum atau sesudah waktu itu.", en: "Come before or after that time." }],
    updates: [word("p", at("09:00", -3), "Besok data dicadangkan.")],
    elapsed_seconds: { min: 0, max: 0 },
    open_seconds: open(0),
  }),
  unannounced: incidentView({
    kind: "pause",
    effect: "paused",
    title: { id: "Cetak KTP-el dihentikan sementara", en: "e-KTP printing paused" },
    began: exact(at("08:20")),
    published_at: iso(at("08:40")),
    expected_end: iso(at("14:00")),
    next_update_by: iso(at("12:00")),
    progress: {
      ...{ done: 84_000, total: 150_000, unit: { id: "rekaman", en: "records" }, at: iso(at("10:40")) },
      ...{ by_machine: true, per_hour: 12_000, estimate: iso(at("16:10")) },
    },
    actions: [{ id: "Ambil kartu di Kecamatan Legok.", en: "Collect cards at Legok." }],
    attack: basis("no_sign"),
    data: basis("being_checked"),
    ordered_by: { id: "Ditjen Dukcapil", en: null },
    paper: { id: "Surat 470/123", en: null },
    cause: {
      code: "backup_ordered",
      label: { id: "Pencadangan data atas arahan pusat", en: "Data backup ordered by the centre" },
    },
    updates: [word("a", at("08:40"), "Jaringan dihentikan."), word("b", at("10:00"), "Pencadangan berjalan.")],
    elapsed_seconds: { min: 8700, max: 8700 },
    open_seconds: open(8700),
  }),
  missed: incidentView({
    phase: "ended",
    state: "resolved",
    began: exact(at("13:00", -4)),
    ended: exact(at("10:30", -3)),
    published_at: iso(at("13:10", -4)),
    missed_estimates: [
      { told_at: iso(at("13:10", -4)), expected_end: iso(at("15:00", -4)) },
      { told_at: iso(at("15:05", -4)), expected_end: iso(at("09:00", -3)) },
    ],
    updates: [word("c", at("13:10", -4), "Printer kartu rusak."), word("d", at("10:30", -3), "Sudah berjalan lagi.")],
    elapsed_seconds: { min: 77_400, max: 77_400 },
    open_seconds: open(19_800),
  }),
  cancelled: incidentView({
    kind: "pause",
    effect: "paused",
    phase: "cancelled",
    announced: true,
    began: exact(at("08:00", 1)),
    ended: exact(at("10:00")),
    published_at: iso(at("09:00")),
    updates: [word("e", at("10:00"), "Tidak jadi.")],
    elapsed_seconds: { min: 0, max: 0 },
  }),
  retracted: incidentView({
    phase: "retracted",
    began: exact(at("08:00")),
    ended: exact(at("10:00")),
    published_at: iso(at("09:00")),
    retracted: {
      at: iso(at("10:00")),
      reason: {
        id: "Salah memilih lokasi: yang terputus jaringan di Legok.",
        en: "Wrong location: it is Legok that lost its network.",
      },
    },
    updates: [word("h", at("09:00"), "Jaringan di Curug putus.")],
    elapsed_seconds: { min: 7200, max: 7200 },
  }),
  merged: incidentView({
    phase: "merged",
    ended: exact(at("10:00")),
    merged_into: {
      slug: "2026-11-23-sistem-pusat-cd34",
      title: { id: "Sistem pusat tidak tersambung", en: "The central system cannot be reached" },
      at: iso(at("10:00")),
    },
    updates: [word("k", at("09:10"), "Jaringan di Curug putus.")],
  }),
  amended: incidentView({
    updates: [
      {
        ...word("i", at("09:10"), "Printer kartu rusak. Teknisi tiba pukul 13.00."),
        corrections: [
          {
            at: iso(at("09:20")),
            before: { id: "Printer kartu rusak. Teknisi tiba pukul 11.00.", en: null },
            before_html: { id: "<p>Printer kartu rusak. Teknisi tiba pukul 11.00.</p>", en: null },
            reason: { id: "Jam kedatangan teknisi salah ketik.", en: null },
          },
        ],
      },
      {
        ...word("j", at("09:40"), "Sudah berjalan lagi."),
        retracted: { at: iso(at("09:42")), reason: { id: "Terkirim sebelum diperiksa di loket.", en: null } },
      },
    ],
  }),
  archive: incidentView({
    kind: "pause",
    effect: "paused",
    phase: "ended",
    state: "resolved",
    origin: "archive",
    title: { id: "Layanan KTP-el dihentikan sementara, 15–16 Mei 2017", en: "e-KTP service paused, 15–16 May 2017" },
    began: exact(atWib("2017-05-15", "14:00")),
    ended: {
      earliest: iso(atWib("2017-05-16", "11:00")),
      latest: iso(atWib("2017-05-16", "15:00")),
      words: { id: "siang", en: "around midday" },
    },
    according_to: {
      id: "menurut kepala Disdukcapil, dikutip kabar6.com",
      en: "according to the head of Disdukcapil, quoted by kabar6.com",
    },
    paper: { id: "Surat arahan tidak ditemukan. Tidak ditemukan bukan berarti tidak ada.", en: null },
    elapsed_seconds: { min: 75_600, max: 90_000 },
    open_seconds: open(18_000, 28_800),
  }),
  entered: incidentView({
    kind: "pause",
    effect: "paused",
    phase: "ended",
    state: "resolved",
    began: exact(at("10:00", -3)),
    ended: exact(at("11:30", -3)),
    published_at: iso(at("09:00")),
    entered_at: iso(at("09:00")),
    according_to: { id: "menurut buku catatan loket", en: "according to the counter's notebook" },
    updates: [word("g", at("09:00"), "Data dicadangkan; antrean dilayani sesudahnya.")],
    elapsed_seconds: { min: 5400, max: 5400 },
    open_seconds: open(5400),
  }),
  national: incidentView({
    title: {
      id: "Semua layanan yang memakai SIAK Terpusat tidak dapat dilayani: sistem pusat tidak tersambung",
      en: "Every service that uses Central SIAK unavailable: national system not reachable",
    },
    state: "investigating",
    scope: {
      text: {
        id: "Semua layanan yang bergantung pada SIAK Terpusat di semua 30 lokasi",
        en: "Every service that depends on Central SIAK at all 30 locations",
      },
      services: ["rekam", "cetak", "kk"].map((slug) => ({ slug, name: { id: `Layanan ${slug}`, en: null } })),
      locations: ["curug", "legok", "cisoka"].map((slug) => ({ slug, name: { id: slug, en: null } })),
      systems: [],
    },
    updates: [{ ...word("f", at("09:10"), "Sistem pusat tidak dapat dihubungi."), state: "investigating" }],
    elapsed_seconds: { min: 6300, max: 6300 },
    open_seconds: open(6300),
  }),
} satisfies Record<string, Incident>;

/** A stop of five weeks, most of whose days are summed up. */
export const LONG = incidentView({
  began: exact(at("14:00", -36)),
  elapsed_seconds: { min: 3_098_700, max: 3_098_700 },
  open_seconds: open(600_000),
});

export const rows = (incident: Incident) => rowsOf(incident, RULES, NOW);
