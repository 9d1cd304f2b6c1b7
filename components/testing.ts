import type {
  Answer,
  Board,
  CountedDay,
  Figure,
  Incident,
  IncidentUpdate,
  Installation,
  LocationRow,
  LocationView,
  OfferingRow,
  Office,
  PlaceRow,
  ServiceRow,
  ServiceView,
  Uptime,
} from "@/lib/api";
import type { HoursRules, Span } from "@/lib/hours";
import type { Text } from "@/lib/text";
import { addDays, atWib, type Clock } from "@/lib/time";

/** Whole, made-up answers of the API for examples and tests, each with its `changes`. It is Monday 23 November 2026, 09.30 WIB. */
export const TODAY = "2026-11-23";

/** An instant as the API writes it; `days`: whole days after Monday. */
export const iso = (clock: Clock, days = 0): string => new Date(atWib(addDays(TODAY, days), clock)).toISOString();

export const NOW = iso("09:30");

export const text = (id: string, en: string | null = null): Text => ({ id, en });

const FULL: Span[] = [
  ["08:00", "12:00"],
  ["13:00", "16:00"],
];

/** Monday to Friday, nothing confirmed. */
export const OFFICE_HOURS: HoursRules = {
  week: { mon: FULL, tue: FULL, wed: FULL, thu: FULL, fri: FULL, sat: [], sun: [] },
  later: [],
  place: [],
  own: [],
  ramadan: null,
  confirmed: false,
  exceptions: [],
  holidays: {},
  years: [2026],
};

export const exactly = (at: string) => ({ earliest: at, latest: at, words: null });

export const NOT_ASSESSED: Answer = { finding: "not_assessed", by: null, what: null, at: null };

export const CHECKED: Answer = {
  finding: "no_sign",
  by: text("Diskominfo"),
  what: text("server cetak dan jaringan kantor", "the printing server and the office network"),
  at: iso("09:00"),
};

export const updateOf = (changes: Partial<IncidentUpdate> = {}): IncidentUpdate => ({
  id: "0",
  at: iso("09:10"),
  state: "identified",
  body: text("Pencadangan berjalan.", "The backup is running."),
  body_html: text("<p>Pencadangan berjalan.</p>", "<p>The backup is running.</p>"),
  expected_end: null,
  next_update_by: iso("11:00"),
  progress: null,
  source: null,
  corrections: [],
  retracted: null,
  ...changes,
});

/** A pause on purpose under way since eight, announced on Friday, at two places. */
export const incidentOf = (changes: Partial<Incident> = {}): Incident => ({
  slug: "2026-11-23-pencadangan-ab12",
  url: "/incidents/2026-11-23-pencadangan-ab12",
  kind: "pause",
  effect: "paused",
  title: text("Cetak KTP-el dihentikan sementara di Curug dan Legok", "e-KTP printing paused at Curug and Legok"),
  cause: { code: "backup", label: text("Pencadangan atas arahan pusat", "Backup ordered by the centre") },
  state: "identified",
  retracted: null,
  state_meaning: text("Penyebab diketahui dan sedang ditangani."),
  phase: "ongoing",
  announced: true,
  origin: "office",
  published_at: iso("15:20", -3),
  entered_at: null,
  began: exactly(iso("08:00")),
  ended: null,
  expected_end: iso("14:00"),
  merged_into: null,
  announced_end: null,
  against_plan_seconds: null,
  begins_by_hand: false,
  ends_by_hand: false,
  series: null,
  estimates: [],
  missed_estimates: [],
  scope: {
    text: text("Cetak KTP-el di Curug dan Legok", "e-KTP card printing at Curug and Legok"),
    services: [{ slug: "ktp-pencetakan", name: text("Pencetakan KTP-el", "e-KTP card printing") }],
    locations: [
      { slug: "kec-curug", name: text("Kecamatan Curug") },
      { slug: "kec-legok", name: text("Kecamatan Legok") },
    ],
    systems: [],
  },
  actions: [
    text("Perekaman tetap dilayani. Ambil kartunya sesudah pukul 14.00 WIB.", "Enrolment goes on. Collect after 14:00 WIB."),
  ],
  attack: CHECKED,
  data: NOT_ASSESSED,
  according_to: null,
  ordered_by: text("Ditjen Dukcapil Kemendagri"),
  paper: text("Surat 470/123 tanggal 20 November 2026"),
  next_update_by: iso("11:00"),
  progress: null,
  updates: [updateOf()],
  elapsed_seconds: { min: 5400, max: 5400 },
  open_seconds: { min: 5400, max: 5400, hours_of: text("Kecamatan Curug"), hours_confirmed: true },
  ...changes,
});

/** The first record of the history: told by the press, its end known only roughly. */
export const archived = incidentOf({
  slug: "2017-05-15-layanan-ktp-el-dihentikan",
  url: "/incidents/2017-05-15-layanan-ktp-el-dihentikan",
  title: text("Layanan KTP-el dihentikan sementara", "e-KTP services paused"),
  state: "resolved",
  phase: "ended",
  announced: false,
  origin: "archive",
  published_at: iso("08:00"),
  entered_at: null,
  began: exactly("2017-05-15T07:00:00.000Z"),
  ended: { earliest: "2017-05-16T04:00:00.000Z", latest: "2017-05-16T08:00:00.000Z", words: text("siang", "midday") },
  expected_end: null,
  attack: { ...CHECKED, by: text("Kepala Dinas Kominfo", "Head of Diskominfo"), at: "2017-05-17T00:00:00.000Z" },
  according_to: text("menurut Kepala Disdukcapil", "according to the head of Disdukcapil"),
  ordered_by: text("Kemendagri"),
  paper: null,
  next_update_by: null,
  updates: [
    updateOf({
      at: "2017-05-17T00:00:00.000Z",
      state: null,
      next_update_by: null,
      source: {
        speaker: text("Kepala Disdukcapil", "Head of Disdukcapil"),
        outlet: "kabar6.com",
        url: "https://kabar6.com/",
        day_only: true,
      },
    }),
  ],
  elapsed_seconds: { min: 75_600, max: 90_000 },
  open_seconds: { min: 18_000, max: 28_800, hours_of: text("kantor dinas", "the main office"), hours_confirmed: false },
});

export const OFFICE: Office = {
  name: text("Disdukcapil Kabupaten Contoh", "Civil Registry, Contoh Regency"),
  address: "Jalan Contoh 1, Tigaraksa",
  phone: "(021) 555-0100",
  email: "halo@contoh.go.id",
  reply_to: "jawab@contoh.go.id",
  speakers: [
    { name: "Siti Aminah, S.H.", role: "Kepala Dinas" },
    { name: "Budi", role: "Sekretaris" },
  ],
};

export const installationOf = (changes: Partial<Installation> = {}): Installation => ({
  adopted: true,
  office: OFFICE,
  sample: false,
  two_persons: false,
  ...changes,
});

/** Most of ninety days normal, a little disrupted, paused, unavailable and without word. */
export const figureOf = (changes: Partial<Figure> = {}): Figure => ({
  from: "2026-08-25",
  to: "2026-11-22",
  seconds: {
    operational: 1_400_000,
    disrupted: 60_000,
    paused_announced: 40_000,
    paused_unannounced: 10_000,
    unavailable: 20_000,
    unknown: 100_000,
    hours_unknown: 0,
  },
  percent: { operational: 91.503, usable: 95.424, without_announced: 93.959, coverage: 93.865 },
  ...changes,
});

export const uptimeOf = (changes: Partial<Uptime> = {}): Uptime => ({
  last_90_days: figureOf(),
  month: figureOf({ from: "2026-11-01" }),
  year: figureOf({ from: "2026-01-01" }),
  ...changes,
});

/** Seven working hours, all normal. */
export const dayOf = (changes: Partial<CountedDay> = {}): CountedDay => ({
  day: "2026-11-20",
  operational: 25_200,
  disrupted: 0,
  paused_announced: 0,
  paused_unannounced: 0,
  unavailable: 0,
  unknown: 0,
  hours_unknown: 0,
  ...changes,
});

export const serviceRowOf = (changes: Partial<ServiceRow> = {}): ServiceRow => ({
  slug: "ktp-pencetakan",
  confirmed: true,
  group: "ktp",
  name: text("Pencetakan KTP-el", "e-KTP card printing"),
  label: text("Cetak KTP-el", "e-KTP card printing"),
  status: "paused",
  announced: true,
  breadth: text("di 2 dari 30 lokasi; normal di 28", "at 2 of 30 locations; normal at 28"),
  counts: { paused: 2, operational: 28 },
  of: 30,
  revision: "1",
  ...changes,
});

export const locationRowOf = (changes: Partial<LocationRow> = {}): LocationRow => ({
  slug: "kec-curug",
  kind: "district",
  name: text("Kecamatan Curug"),
  short: text("Curug"),
  region_code: "36.03.17",
  status: "paused",
  announced: true,
  breadth: text("untuk 1 dari 3 layanan; normal untuk 2", "for 1 of 3 services; normal for 2"),
  hours: text("Buka sampai 16.00 WIB, istirahat 12.00–13.00", "Open until 16:00 WIB, break 12:00–13:00"),
  last_confirmed_at: iso("08:05"),
  revision: "1",
  ...changes,
});

export const offeringOf = (changes: Partial<OfferingRow> = {}): OfferingRow => ({
  service: { slug: "ktp-pencetakan", name: text("Pencetakan KTP-el", "e-KTP card printing") },
  label: text("Cetak KTP-el", "e-KTP card printing"),
  status: "operational",
  announced: false,
  basis: "staff",
  since: iso("08:05"),
  incident: null,
  if_down: null,
  own_hours: null,
  ...changes,
});

export const locationOf = (changes: Partial<LocationView> = {}): LocationView => ({
  row: locationRowOf(),
  offerings: [
    offeringOf({
      status: "paused",
      announced: true,
      since: iso("08:00"),
      incident: "2026-11-23-pencadangan-ab12",
      if_down: text("Minta surat keterangan sementara.", "Ask for a temporary letter."),
    }),
    offeringOf({ service: { slug: "ktp-perekaman", name: text("Perekaman KTP-el", "e-KTP enrolment") } }),
    offeringOf({
      service: { slug: "kk", name: text("Kartu Keluarga (KK)", "Family card (KK)") },
      status: "unknown",
      basis: "none",
      since: null,
    }),
  ],
  alternatives: [
    {
      service: { slug: "ktp-pencetakan", name: text("Pencetakan KTP-el", "e-KTP card printing") },
      places: [
        { slug: "kec-cikupa", name: text("Cikupa"), since: iso("08:30") },
        { slug: "kec-panongan", name: text("Panongan"), since: iso("08:10") },
      ],
    },
  ],
  not_offered: [{ slug: "akta-kelahiran", name: text("Akta kelahiran", "Birth certificate") }],
  reports: { blanks: null, quota: null },
  uptime: uptimeOf(),
  ...changes,
});

export const placeOf = (changes: Partial<PlaceRow> = {}): PlaceRow => ({
  location: { slug: "kec-curug", name: text("Kecamatan Curug") },
  region_code: "36.03.17",
  status: "operational",
  announced: false,
  basis: "staff",
  since: iso("08:05"),
  incident: null,
  own_hours: null,
  ...changes,
});

export const serviceOf = (changes: Partial<ServiceView> = {}): ServiceView => ({
  row: serviceRowOf(),
  if_down: text("Minta surat keterangan sementara.", "Ask for a temporary letter."),
  places: [
    placeOf({ status: "paused", announced: true, since: iso("08:00"), incident: "2026-11-23-pencadangan-ab12" }),
    placeOf({ location: { slug: "kec-cikupa", name: text("Kecamatan Cikupa") }, region_code: "36.03.18" }),
    placeOf({
      location: { slug: "kec-solear", name: text("Kecamatan Solear") },
      region_code: "36.03.31",
      status: "unknown",
      basis: "none",
      since: null,
    }),
  ],
  uptime: uptimeOf(),
  ...changes,
});

/** A morning with the pause of `incidentOf`. */
export const boardOf = (changes: Partial<Board> = {}): Board => ({
  sample: false,
  revision: "1",
  as_of: NOW,
  valid_until: iso("09:33"),
  next_change_at: iso("12:00"),
  stale: false,
  installation: installationOf(),
  verdict: {
    status: "paused",
    announced: true,
    text: text(
      "Cetak KTP-el dihentikan sementara di 2 dari 30 lokasi.",
      "e-KTP card printing is paused on purpose at 2 of 30 locations.",
    ),
    advice: text(
      "Sebelum berangkat, lihat dulu layanan dan lokasi Anda di bawah.",
      "Before you travel, look up your service and place below.",
    ),
    hours: text("Buka sampai 16.00 WIB, istirahat 12.00–13.00", "Open until 16:00 WIB, break 12:00–13:00"),
    last_word_at: iso("09:10"),
  },
  focus: "ktp-pencetakan",
  services: [
    serviceRowOf(),
    serviceRowOf({
      slug: "ktp-perekaman",
      name: text("Perekaman KTP-el", "e-KTP enrolment"),
      label: text("Rekam KTP-el", "e-KTP enrolment"),
      status: "operational",
      announced: false,
      breadth: text("di semua 30 lokasi", "at all 30 locations"),
      counts: { operational: 30 },
    }),
    serviceRowOf({
      slug: "kk",
      confirmed: false,
      group: "dokumen",
      name: text("Kartu Keluarga (KK)", "Family card (KK)"),
      label: text("KK", "Family card"),
      status: "unknown",
      announced: false,
      breadth: text("di 3 dari 30 lokasi; normal di 27", "at 3 of 30 locations; normal at 27"),
      counts: { unknown: 3, operational: 27 },
    }),
  ],
  locations: [
    locationRowOf(),
    locationRowOf({ slug: "kec-legok", name: text("Kecamatan Legok"), short: text("Legok") }),
    locationRowOf({
      slug: "kec-cikupa",
      name: text("Kecamatan Cikupa"),
      short: text("Cikupa"),
      status: "operational",
      announced: false,
      breadth: text("untuk semua layanan", "for all services"),
    }),
    locationRowOf({
      slug: "dinas",
      kind: "office",
      name: text("Kantor Disdukcapil", "Civil registry office"),
      short: text("Kantor dinas", "Main office"),
      status: "unknown",
      announced: false,
      breadth: text("untuk 1 dari 3 layanan; normal untuk 2", "for 1 of 3 services; normal for 2"),
    }),
  ],
  unexplained: [],
  incidents: [incidentOf()],
  uptime: uptimeOf(),
  uptime_revision: "1",
  ...changes,
});
