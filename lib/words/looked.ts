import type { Outcome, Sight } from "../probe/outcome";
import type { ProbeKind } from "../probe/settings";
import type { Verdict } from "../probe/verdict";
import type { Locale } from "../text";

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
