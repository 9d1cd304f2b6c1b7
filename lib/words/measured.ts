import type { Locale } from "../text";
import { bareClock, duration } from "./time";

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

const SECONDS = {
  id: (n: string) => `${n} detik`,
  en: (n: string) => (n === "1" ? "1 second" : `${n} seconds`),
} satisfies Record<Locale, (n: string) => string>;

const decimal = (value: string, locale: Locale) => (locale === "id" ? value.replace(".", ",") : value);

/** How long an answer took: "0,18 detik", "12 detik"; rounded up, as it took no less. */
export function took(ms: number, locale: Locale): string {
  const seconds = ms < 10_000 ? (Math.ceil(ms / 10) / 100).toString() : String(Math.ceil(ms / 1000));
  return SECONDS[locale](decimal(seconds, locale));
}

/** An interval: "60 detik" below two minutes, then "5 menit". */
export const interval = (seconds: number, locale: Locale): string =>
  seconds < 120 ? SECONDS[locale](String(seconds)) : duration(seconds, locale);

/** "09.58.12": to the second, for what machines saw; without its zone, for where the zone stands beside. */
export function bareExactClock(ms: number, locale: Locale): string {
  const second = String(Math.floor(ms / 1000) % 60).padStart(2, "0");
  return `${bareClock(ms, locale)}${locale === "id" ? "." : ":"}${second}`;
}

/** "09.58.12 WIB". */
export const exactClock = (ms: number, locale: Locale): string => `${bareExactClock(ms, locale)} WIB`;
