import type { Locale, Text } from "@/lib/text";
import { both } from "./both";
import { dayTime } from "./time";

/** The words of the pages themselves: heads, feet, headings. */
type PageWords = {
  site: string;
  office: string;
  skip: string;
  home: string;
  history: string;
  otherLanguage: string;
  notAdopted: string;
  notAdoptedWhy: string;
  /** Beside the strip that says so: leads to what it means. */
  notAdoptedLink: string;
  asOf: (at: string) => string;
  offline: (at: string) => string;
  stale: string;
  notKnown: string;
  lastTrue: (at: string) => string;
  staffSpoke: (at: string) => string;
  confirmedOpen: (at: string) => string;
  neverConfirmed: string;
  officeHours: string;
  yourPlace: string;
  yourPlaceHint: string;
  choosePlace: string;
  now: string;
  planned: string;
  services: string;
  locations: string;
  offeredHere: string;
  whereOffered: string;
  map: string;
  otherService: string;
  /** Before the links to the places of the map that are no district. */
  otherPlaces: string;
  asList: string;
  gridNote: string;
  meanwhile: string;
  /** Of advice that comes with the catalogue and nobody at the office has written. */
  generalAdvice: string;
  /** The same, beneath several pieces of it. */
  adviceIsGeneral: string;
  aboutService: string;
  dependsOn: string;
  hoursHere: string;
  unconfirmed: string;
  historyIntro: string;
  monthCount: (count: number) => string;
  /** Heads the records of a month, and the months of a year. */
  recorded: string;
  months: string;
  /** Of all durations in opening hours beneath it. */
  hoursOfToday: string;
  emptyMonth: string;
  noHistory: string;
  notFound: string;
  notFoundHint: string;
  footer: string;
  methods: string;
  machine: string;
  /** Heads the hours of a week. */
  hoursInWib: string;
  /** Before the hours that a service keeps of its own. */
  ownHours: string;
  /** Before a week that holds from a day to come on. */
  hoursAhead: string;
  weekday: string;
  /** Behind the name of a day. */
  today: string;
  hoursUnknown: string;
  hoursNotVouched: string;
  hoursUnconfirmed: string;
  noHolidays: (year: string) => string;
  why: string;
  /** The link to why something is so, on its own line. */
  whyLink: string;
  /** Leads from what is in trouble to its incident. */
  whyAndLatest: string;
  since: (at: string) => string;
  lastWord: (at: string) => string;
  /** Before links to places where a service works. `near`: they are the nearest. `what`: the services, where not all of those above. */
  worksAt: (near: boolean, what: string | null) => string;
  /** Behind them. `at`: of when the oldest of those words is. */
  per: (at: string) => string;
  worksNowhere: string;
  nothingOffered: string;
};

const id: PageWords = {
  site: "Status Layanan KTP-el",
  office: "Disdukcapil Kabupaten Tangerang",
  skip: "Langsung ke isi",
  home: "Beranda",
  history: "Riwayat",
  otherLanguage: "English",
  notAdopted: "Belum diresmikan oleh kantor.",
  notAdoptedWhy: "Daftar layanan, lokasi, dan jam di sini disusun dari sumber terbuka dan belum dikonfirmasi kantor.",
  notAdoptedLink: "Apa artinya?",
  asOf: (at) => `Keadaan per ${at}`,
  offline: (at) => `Sambungan terputus. Halaman ini terakhir benar ${at}; keadaan sekarang tidak diketahui.`,
  notKnown: "Keadaan layanan sekarang tidak diketahui.",
  stale: "Halaman ini sedang tidak dapat diperbarui. Tanyakan ke kantor sebelum berangkat.",
  lastTrue: (at) => `Terakhir diperbarui ${at}`,
  staffSpoke: (at) => `kabar terakhir dari petugas ${at}`,
  confirmedOpen: (at) => `Terakhir dipastikan buka ${at}`,
  neverConfirmed: "Belum pernah dipastikan buka",
  officeHours: "Jam kantor",
  yourPlace: "Tempat Anda",
  yourPlaceHint: "Pilih kecamatan Anda untuk melihat keadaannya.",
  choosePlace: "Pilih tempat",
  now: "Sedang berlangsung",
  planned: "Akan datang",
  services: "Layanan",
  locations: "Lokasi layanan",
  offeredHere: "Layanan di sini",
  whereOffered: "Di mana",
  map: "Peta kecamatan",
  otherService: "Layanan lain di peta",
  otherPlaces: "Selain kecamatan",
  asList: "Semua tempat sebagai daftar",
  gridNote: "Peta skematis: letaknya kira-kira, utara di atas.",
  meanwhile: "Sementara itu:",
  generalAdvice: "saran umum, belum dikonfirmasi kantor",
  adviceIsGeneral: "Saran ini umum; belum dikonfirmasi kantor.",
  aboutService: "Tentang layanan ini",
  dependsOn: "Layanan ini memerlukan semua yang di bawah ini. Kalau salah satunya terganggu, layanan ini ikut terganggu.",
  hoursHere: "Jam layanan",
  unconfirmed: "Belum dikonfirmasi kantor",
  historyIntro: "Semua yang pernah dicatat, per bulan. Tidak ada yang dihapus.",
  monthCount: (count) => `${count} catatan`,
  recorded: "Yang tercatat",
  months: "Bulan demi bulan",
  hoursOfToday: "Lamanya di jam layanan kami hitung dari jam layanan tempatnya yang sekarang, yang belum dikonfirmasi kantor.",
  emptyMonth: "Tidak ada catatan pada bulan ini. Itu tidak berarti semua layanan normal: hanya tidak ada yang dicatat.",
  noHistory: "Belum ada catatan.",
  notFound: "Halaman ini tidak ada",
  notFoundHint: "Mungkin alamatnya salah ketik. Keadaan layanan sekarang ada di beranda.",
  footer: "Diam tidak pernah berarti normal: tanpa kabar baru, halaman ini berkata tidak tahu.",
  methods: "Cara kami menghitung",
  machine: "Data untuk mesin dan wartawan",
  hoursInWib: "Jam (WIB)",
  ownHours: "Jam sendiri:",
  hoursAhead: "Akan berubah:",
  weekday: "Hari",
  today: "hari ini",
  hoursUnknown: "Jam layanan belum diketahui.",
  hoursNotVouched: "Jam yang terakhir dicatat; sekarang tidak dapat dipastikan.",
  hoursUnconfirmed: "Jam ini belum dikonfirmasi kantor.",
  noHolidays: (year) => `Hari libur ${year} belum dicatat.`,
  why: "sebabnya",
  whyLink: "Lihat sebabnya",
  whyAndLatest: "Sebab dan kabar terbarunya",
  since: (at) => `Sejak ${at}`,
  lastWord: (at) => `Kabar terakhir ${at}`,
  worksAt: (near, what) => `${what === null ? "Normal" : `${what} normal`} ${near ? "di dekat sini" : "di tempat lain"}:`,
  per: (at) => `(per ${at})`,
  worksNowhere: "Tidak ada tempat lain yang kini dipastikan normal.",
  nothingOffered: "Belum ada layanan yang tercatat di tempat ini.",
};

const en: PageWords = {
  site: "e-KTP Service Status",
  office: "Civil Registry, Tangerang Regency",
  skip: "Skip to content",
  home: "Home",
  history: "History",
  otherLanguage: "Bahasa Indonesia",
  notAdopted: "Not yet adopted by the office.",
  notAdoptedWhy: "The services, places and hours here come from public sources; the office has not confirmed them.",
  notAdoptedLink: "What does that mean?",
  asOf: (at) => `As of ${at}`,
  offline: (at) => `Connection lost. This page was last true ${at}; what holds now is not known.`,
  notKnown: "What works now is not known.",
  stale: "This page cannot be kept up to date right now. Please ask the office before you travel.",
  lastTrue: (at) => `Last updated ${at}`,
  staffSpoke: (at) => `last word from staff ${at}`,
  confirmedOpen: (at) => `Last confirmed open ${at}`,
  neverConfirmed: "Never confirmed open yet",
  officeHours: "Office hours",
  yourPlace: "Your place",
  yourPlaceHint: "Choose your district to see how things are there.",
  choosePlace: "Choose a place",
  now: "Under way",
  planned: "Coming up",
  services: "Services",
  locations: "Places",
  offeredHere: "Services here",
  whereOffered: "Where",
  map: "Map of districts",
  otherService: "Another service on the map",
  otherPlaces: "Besides the districts",
  asList: "All places as a list",
  gridNote: "A schematic map: rough positions, north at the top.",
  meanwhile: "Meanwhile:",
  generalAdvice: "general advice, not confirmed by the office",
  adviceIsGeneral: "This advice is general; the office has not confirmed it.",
  aboutService: "About this service",
  dependsOn: "This service needs all of the following. Trouble with any one of them is trouble with the service.",
  hoursHere: "Opening hours",
  unconfirmed: "Not confirmed by the office",
  historyIntro: "Everything ever recorded, month by month. Nothing is removed.",
  monthCount: (count) => (count === 1 ? "1 record" : `${count} records`),
  recorded: "What was recorded",
  months: "Month by month",
  hoursOfToday:
    "Durations in opening hours are computed from the hours of each place as they are today, which the office has not confirmed.",
  emptyMonth:
    "Nothing was recorded in this month. That does not mean that all services worked: only that nothing was written down.",
  noHistory: "No records yet.",
  notFound: "There is no such page",
  notFoundHint: "The address may be mistyped. The state of the services is on the front page.",
  footer: "Silence never means working: without fresh word this page says that it does not know.",
  methods: "How we count",
  machine: "Data for machines and journalists",
  hoursInWib: "Hours (WIB)",
  ownHours: "Own hours:",
  hoursAhead: "Will change:",
  weekday: "Day",
  today: "today",
  hoursUnknown: "Opening hours are not known yet.",
  hoursNotVouched: "The hours as last recorded; they cannot be vouched for now.",
  hoursUnconfirmed: "The office has not confirmed these hours.",
  noHolidays: (year) => `The holidays of ${year} have not been entered.`,
  why: "why",
  whyLink: "See why",
  whyAndLatest: "Why, and the latest word",
  since: (at) => `Since ${at}`,
  lastWord: (at) => `Last word ${at}`,
  worksAt: (near, what) => `${what === null ? "Normal" : `${what} normal`} ${near ? "nearby" : "elsewhere"}:`,
  per: (at) => `(as of ${at})`,
  worksNowhere: "No other place is confirmed normal now.",
  nothingOffered: "No service has been recorded at this place yet.",
};

const WORDS = { id, en } satisfies Record<Locale, PageWords>;

/** Of when a page is, in both languages. `at`: epoch ms. */
export const asOfText = (at: number, stale: boolean): Text =>
  both((locale) => WORDS[locale][stale ? "lastTrue" : "asOf"](dayTime(at, locale)));

export function pageWords(locale: Locale): PageWords {
  return WORDS[locale];
}
