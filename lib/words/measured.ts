import type { Outcome, Sight } from "../probe/outcome";
import type { ProbeKind } from "../probe/settings";
import type { Verdict } from "../probe/verdict";
import type { Locale } from "../text";
import { bareClock, duration } from "./time";

/** What a look came to, as anyone reads it: never where it looked. Each follows a colon or stands in a table. */
const OUTCOME = {
  id: {
    ok: "seperti seharusnya",
    slow: "menjawab, tetapi lambat",
    certificate_soon: "menjawab; sertifikat keamanannya segera habis",
    closed_refused: "tertutup, menolak sambungan",
    closed_filtered: "tertutup, disaring tanpa jawaban",
    refused: "menolak sambungan",
    timed_out: "tidak menjawab dalam batas waktu",
    unreachable: "tidak dapat dijangkau",
    reset: "memutus sambungan",
    name_unknown: "namanya tidak ditemukan di internet",
    tls_failed: "sambungan aman tidak dapat dibuat",
    certificate_expired: "sertifikat keamanannya sudah habis",
    certificate_invalid: "sertifikat keamanannya tidak dapat dipercaya",
    wrong_status: "menjawab bahwa sedang bermasalah",
    wrong_text: "menjawab tanpa isi yang seharusnya ada",
    wrong_json: "menjawab dengan data yang bukan seharusnya",
    wrong_record: "petunjuk alamatnya bukan yang seharusnya",
    too_large: "jawabannya terlalu besar",
    bad_answer: "jawabannya tidak dapat dibaca",
    too_many_redirects: "mengalihkan berputar-putar",
    redirect_refused: "mengalihkan ke tempat yang tidak kami ikuti",
    port_open: "terbuka, padahal harus tertutup",
    late: "tidak memberi kabar pada waktunya",
    said_failed: "melaporkan bahwa tidak berhasil",
    address_refused: "tidak kami periksa: alamatnya tidak diizinkan",
    no_network: "tidak dapat kami periksa: jaringan kami sendiri putus",
    lagged: "tidak dapat kami periksa: mesin kami sendiri terlalu sibuk",
    not_looked: "tidak diperiksa",
  },
  en: {
    ok: "as it should be",
    slow: "answered, but slowly",
    certificate_soon: "answered; its security certificate ends soon",
    closed_refused: "closed, refuses connections",
    closed_filtered: "closed, filtered without an answer",
    refused: "refused the connection",
    timed_out: "did not answer in time",
    unreachable: "could not be reached",
    reset: "broke off the connection",
    name_unknown: "its name was not found on the internet",
    tls_failed: "no secure connection could be made",
    certificate_expired: "its security certificate has ended",
    certificate_invalid: "its security certificate cannot be trusted",
    wrong_status: "answered that it is in trouble",
    wrong_text: "answered without what should be there",
    wrong_json: "answered with data other than it should",
    wrong_record: "its address record is not what it should be",
    too_large: "its answer was too large",
    bad_answer: "its answer could not be read",
    too_many_redirects: "sent us round in circles",
    redirect_refused: "sent us to a place we do not follow to",
    port_open: "open, though it must be closed",
    late: "gave no sign in time",
    said_failed: "reported that it did not succeed",
    address_refused: "not checked by us: its address is not allowed",
    no_network: "we could not check: our own network was cut",
    lagged: "we could not check: our own machine was too busy",
    not_looked: "not checked",
  },
} satisfies Record<Locale, Record<Outcome, string>>;

export const outcomeWord = (outcome: Outcome, locale: Locale): string => OUTCOME[locale][outcome];

/** What is believed. `null`: of what nobody knows anything. */
const VERDICT = {
  id: { up: "Berjalan", slow: "Lambat", down: "Tidak berjalan", unsteady: "Tidak menentu", blind: "Tidak dapat kami lihat" },
  en: { up: "Working", slow: "Slow", down: "Not working", unsteady: "Unsteady", blind: "We cannot look" },
} satisfies Record<Locale, Record<Verdict, string>>;

/** Of a door that must be closed the same verdicts read otherwise. */
const DOOR = {
  id: { up: "Tertutup", slow: "Tertutup", down: "Tidak tertutup", unsteady: "Tidak menentu", blind: "Tidak dapat kami lihat" },
  en: { up: "Closed", slow: "Closed", down: "Not closed", unsteady: "Unsteady", blind: "We cannot look" },
} satisfies Record<Locale, Record<Verdict, string>>;

export const verdictWord = (verdict: Verdict, kind: ProbeKind, locale: Locale): string =>
  (kind === "closed_port" ? DOOR : VERDICT)[locale][verdict];

const SEEN = {
  id: { good: "berjalan", slow: "lambat", bad: "tidak berjalan", blind: "tidak terlihat" },
  en: { good: "working", slow: "slow", bad: "not working", blind: "not seen" },
} satisfies Record<Locale, Record<Sight, string>>;

const SEEN_OF_DOOR = {
  id: { good: "tertutup", slow: "tertutup", bad: "tidak tertutup", blind: "tidak terlihat" },
  en: { good: "closed", slow: "closed", bad: "not closed", blind: "not seen" },
} satisfies Record<Locale, Record<Sight, string>>;

/** What was seen, as pictures and sums of time say it. */
export const sightWord = (sight: Sight, kind: ProbeKind, locale: Locale): string =>
  (kind === "closed_port" ? SEEN_OF_DOOR : SEEN)[locale][sight];

/** How it is looked at, in a sentence of its own. */
const KIND = {
  id: {
    http: "Mesin situs ini membuka halamannya seperti orang membukanya.",
    tcp: "Mesin situs ini mencoba tersambung ke servernya.",
    tls: "Mesin situs ini memeriksa sertifikat keamanannya.",
    dns: "Mesin situs ini menanyakan namanya di internet.",
    closed_port: "Mesin situs ini mengetuk dari luar pintu yang harus tertutup.",
    heartbeat: "Mesinnya sendiri memberi kabar kepada kami; bila terlambat, kami tahu.",
    manual: "Petugas memeriksanya sendiri dan mencatat hasilnya.",
  },
  en: {
    http: "The machine of this site opens its page as people do.",
    tcp: "The machine of this site tries to connect to its server.",
    tls: "The machine of this site checks its security certificate.",
    dns: "The machine of this site asks for its name on the internet.",
    closed_port: "The machine of this site knocks from outside on a door that must be closed.",
    heartbeat: "Its own machine gives us a sign; when that is late we know.",
    manual: "Staff look themselves and record what they saw.",
  },
} satisfies Record<Locale, Record<ProbeKind, string>>;

export const kindSentence = (kind: ProbeKind, locale: Locale): string => KIND[locale][kind];

/** The words of measuring, for the public. */
type MeasuredWords = {
  title: string;
  intro: string;
  none: string;
  noneEnded: string;
  noVerdict: string;
  since: (at: string) => string;
  paused: (at: string) => string;
  ended: (at: string) => string;
  every: (interval: string) => string;
  /** Of a machine that gives its own sign. */
  beatsEvery: (interval: string) => string;
  last: (at: string, outcome: string) => string;
  neverLooked: string;
  about: string;
  all: string;
  day: string;
  dayNone: string;
  half: string;
  most: string;
  asTable: string;
  hour: string;
  /** Heads what was seen in a row of a table. */
  seenIn: string;
  fastHalf: string;
  fastMost: string;
  hoursPicture: string;
  days: string;
  daysPicture: string;
  daysNone: string;
  date: string;
  allDays: (days: string, seen: string) => string;
  outages: string;
  noOutages: string;
  work: string;
  progress: (done: string, total: string, percent: string) => string;
  pace: (perHour: string) => string;
  still: string;
  estimate: (at: string) => string;
  figures: (at: string) => string;
  data: string;
  methods: string;
  toOutages: string;
  /** On the page of a service or place. */
  here: string;
  verified: (at: string, outcome: string) => string;
};

export const MEASURED = {
  id: {
    title: "Yang kami ukur",
    intro:
      "Mesin situs ini memeriksa hal-hal berikut terus-menerus, siang dan malam. Di mana dan bagaimana persisnya tidak kami tulis, demi keamanan.",
    none: "Belum ada yang diukur otomatis. Keadaan layanan berasal dari kabar petugas.",
    noneEnded: "Tidak diukur lagi",
    noVerdict: "Belum diketahui",
    since: (at) => `sejak ${at}`,
    paused: (at) => `Pengukuran dihentikan sementara sejak ${at}`,
    ended: (at) => `Tidak diukur lagi sejak ${at}`,
    every: (interval) => `Diperiksa tiap ${interval}.`,
    beatsEvery: (interval) => `Memberi kabar tiap ${interval}.`,
    last: (at, outcome) => `Terakhir ${at}: ${outcome}.`,
    neverLooked: "Belum pernah diperiksa.",
    about: "Tentang",
    all: "Semua yang diukur",
    day: "24 jam terakhir",
    dayNone: "Dari 24 jam terakhir belum ada yang tercatat.",
    half: "garis: setengah dari jawaban datang secepat ini atau lebih cepat",
    most: "bidang: 95 dari 100 jawaban datang secepat ini atau lebih cepat",
    asTable: "Angkanya dalam tabel",
    hour: "Jam (WIB)",
    seenIn: "Keadaannya",
    fastHalf: "Setengahnya dalam",
    fastMost: "95 dari 100 dalam",
    hoursPicture: "Tiap batang satu jam, disusun dari bawah dalam urutan ini. Jam ini baru masuk sesudah selesai.",
    days: "90 hari terakhir",
    daysPicture: "Tiap batang satu hari, disusun dari bawah dalam urutan ini. Hari ini baru masuk sesudah selesai.",
    daysNone: "Belum ada hari yang tercatat.",
    date: "Tanggal",
    allDays: (days, seen) => `${days} hari ${seen} terus`,
    outages: "Gangguan yang terukur",
    noOutages: "Belum ada gangguan yang terukur di sini.",
    work: "Pekerjaan yang sedang berjalan",
    progress: (done, total, percent) => `${done} dari ${total} (${percent})`,
    pace: (perHour) => `Kira-kira ${perHour} per jam.`,
    still: "Belum bertambah.",
    estimate: (at) => `Dengan laju itu selesai sekitar ${at}. Hitungan, bukan janji.`,
    figures: (at) => `Angka dari mesin yang mengerjakannya, ${at}.`,
    data: "Untuk mesin",
    methods: "Cara kami mengukur",
    toOutages: "Gangguan dan penjelasannya",
    here: "Diukur otomatis",
    verified: (at, outcome) => `Terakhir diperiksa ${at} dari mesin situs ini: ${outcome}.`,
  },
  en: {
    title: "What we measure",
    intro:
      "The machine of this site looks at the following all the time, day and night. Where and how exactly is not told, for safety.",
    none: "Nothing is measured by machine yet. What the services are comes from staff.",
    noneEnded: "No longer measured",
    noVerdict: "Not known yet",
    since: (at) => `since ${at}`,
    paused: (at) => `Measuring has been paused since ${at}`,
    ended: (at) => `No longer measured since ${at}`,
    every: (interval) => `Checked every ${interval}.`,
    beatsEvery: (interval) => `Gives a sign every ${interval}.`,
    last: (at, outcome) => `Last ${at}: ${outcome}.`,
    neverLooked: "Never checked yet.",
    about: "About",
    all: "Everything that is measured",
    day: "The last 24 hours",
    dayNone: "Nothing is recorded of the last 24 hours yet.",
    half: "line: half of the answers came this fast or faster",
    most: "area: 95 of 100 answers came this fast or faster",
    asTable: "The figures as a table",
    hour: "Hour (WIB)",
    seenIn: "What was seen",
    fastHalf: "Half within",
    fastMost: "95 of 100 within",
    hoursPicture: "Each bar is an hour, from below in this order. This hour comes in once it is over.",
    days: "The last 90 days",
    daysPicture: "Each bar is a day, from below in this order. Today comes in once it is over.",
    daysNone: "No day is recorded yet.",
    date: "Date",
    allDays: (days, seen) => `${days} days ${seen} all day`,
    outages: "Measured outages",
    noOutages: "No outage was measured here yet.",
    work: "Work under way",
    progress: (done, total, percent) => `${done} of ${total} (${percent})`,
    pace: (perHour) => `About ${perHour} per hour.`,
    still: "No more than before.",
    estimate: (at) => `At that pace it is done around ${at}. A reckoning, not a promise.`,
    figures: (at) => `Figures from the machine that does it, ${at}.`,
    data: "For machines",
    methods: "How we measure",
    toOutages: "Outages and their explanations",
    here: "Measured automatically",
    verified: (at, outcome) => `Last checked ${at} from the machine of this site: ${outcome}.`,
  },
} satisfies Record<Locale, MeasuredWords>;

const UNITS = {
  id: { second: (n: string) => `${n} detik`, short: "dtk" },
  en: { second: (n: string) => (n === "1" ? "1 second" : `${n} seconds`), short: "s" },
} satisfies Record<Locale, unknown>;

const decimal = (value: string, locale: Locale) => (locale === "id" ? value.replace(".", ",") : value);

/** How long an answer took: "0,18 detik", "12 detik"; rounded up, as it took no less. */
export function took(ms: number, locale: Locale): string {
  const seconds = ms < 10_000 ? (Math.ceil(ms / 10) / 100).toString() : String(Math.ceil(ms / 1000));
  return UNITS[locale].second(decimal(seconds, locale));
}

/** An interval: "60 detik" below two minutes, then "5 menit". */
export const interval = (seconds: number, locale: Locale): string =>
  seconds < 120 ? UNITS[locale].second(String(seconds)) : duration(seconds, locale);

/** "09.58.12": to the second, for what machines saw; without its zone, for where the zone stands beside. */
export function bareExactClock(ms: number, locale: Locale): string {
  const second = String(Math.floor(ms / 1000) % 60).padStart(2, "0");
  return `${bareClock(ms, locale)}${locale === "id" ? "." : ":"}${second}`;
}

/** "09.58.12 WIB". */
export const exactClock = (ms: number, locale: Locale): string => `${bareExactClock(ms, locale)} WIB`;
