import type { Finding, IncidentKind, IncidentState, Phase } from "@/lib/api";
import type { Locale } from "@/lib/text";

/** The words around an incident. The incident's own words come from staff or from the press archive. */
type IncidentWords = {
  kind: Record<IncidentKind, string>;
  state: Record<IncidentState, string>;
  phase: Record<Phase, string>;
  finding: Record<Finding, string>;
  scheduled: string;
  notScheduled: string;
  archive: string;
  attack: string;
  data: string;
  checkedBy: (by: string, what: string, at: string) => string;
  checking: (by: string) => string;
  what: string;
  touched: string;
  /** What was called off never began. */
  began: Record<Phase, string>;
  ended: string;
  calledOff: string;
  expected: string;
  announcedAt: string;
  /** When the office spoke, where it had not spoken before the beginning. */
  toldAt: string;
  publishedAfter: string;
  nextUpdate: string;
  elapsed: string;
  inHours: string;
  hoursUnconfirmed: (of: string) => string;
  orderedBy: string;
  paper: string;
  cause: string;
  todo: string;
  missed: (estimate: string, told: string) => string;
  progress: (done: string, total: string, unit: string, percent: string) => string;
  updates: string;
  source: (speaker: string, outlet: string) => string;
  dayOnly: string;
  entered: string;
};

const id: IncidentWords = {
  kind: { outage: "Gangguan", pause: "Penghentian sementara", check: "Pemeriksaan keamanan", notice: "Pemberitahuan" },
  state: {
    investigating: "Sedang diperiksa",
    identified: "Penyebab diketahui",
    monitoring: "Dipulihkan, masih dipantau",
    resolved: "Selesai",
  },
  phase: { planned: "Akan datang", ongoing: "Sedang berlangsung", ended: "Sudah selesai", cancelled: "Dibatalkan" },
  finding: { not_assessed: "Belum dinilai", being_checked: "Sedang diperiksa", no_sign: "Tidak ditemukan tanda", yes: "Ya" },
  scheduled: "terjadwal",
  notScheduled: "tidak diumumkan sebelumnya",
  archive: "Dari arsip berita, bukan keterangan kantor",
  attack: "Serangan siber?",
  data: "Data saya?",
  checkedBy: (by, what, at) => `${by}, ${at}: ${what}.`,
  checking: (by) => `oleh ${by}`,
  what: "Yang terkena",
  touched: "Sebutkan satu per satu",
  began: { planned: "Akan mulai", ongoing: "Mulai", ended: "Mulai", cancelled: "Semula akan mulai" },
  ended: "Selesai",
  calledOff: "Dibatalkan",
  expected: "Perkiraan selesai",
  announcedAt: "Diumumkan",
  toldAt: "Dikabarkan",
  publishedAfter: "Dicatat di sini",
  nextUpdate: "Kabar berikutnya paling lambat",
  elapsed: "Lamanya",
  inHours: "Di jam layanan",
  hoursUnconfirmed: (of) => `kami hitung dari jam layanan ${of} sekarang, yang belum dikonfirmasi kantor`,
  orderedBy: "Atas arahan",
  paper: "Suratnya",
  cause: "Penyebab",
  todo: "Yang bisa Anda lakukan",
  missed: (estimate, told) => `Perkiraan ${estimate} (disampaikan ${told}) tidak tercapai.`,
  progress: (done, total, unit, percent) => `${done} dari ${total} ${unit} (${percent})`,
  updates: "Kabar, dari yang terbaru",
  source: (speaker, outlet) => `${speaker}, di ${outlet}`,
  dayOnly: "jam tidak disebut",
  entered: "tanggal dimasukkan ke riwayat ini",
};

const en: IncidentWords = {
  kind: { outage: "Outage", pause: "Pause", check: "Security check", notice: "Notice" },
  state: {
    investigating: "Being looked into",
    identified: "Cause known",
    monitoring: "Restored, still being watched",
    resolved: "Over",
  },
  phase: { planned: "Coming up", ongoing: "Under way", ended: "Over", cancelled: "Cancelled" },
  finding: { not_assessed: "Not assessed", being_checked: "Being checked", no_sign: "No sign found", yes: "Yes" },
  scheduled: "scheduled",
  notScheduled: "not announced beforehand",
  archive: "From the press archive, not the office speaking",
  attack: "A cyber attack?",
  data: "My data?",
  checkedBy: (by, what, at) => `${by}, ${at}: ${what}.`,
  checking: (by) => `by ${by}`,
  what: "What is touched",
  touched: "Name each",
  began: { planned: "Begins", ongoing: "Began", ended: "Began", cancelled: "Was to begin" },
  ended: "Ended",
  calledOff: "Called off",
  expected: "Expected end",
  announcedAt: "Announced",
  toldAt: "Told",
  publishedAfter: "Recorded here",
  nextUpdate: "Next word no later than",
  elapsed: "Lasted",
  inHours: "In opening hours",
  hoursUnconfirmed: (of) => `computed by us from today’s opening hours of ${of}, which the office has not confirmed`,
  orderedBy: "Ordered by",
  paper: "The paper",
  cause: "Cause",
  todo: "What you can do",
  missed: (estimate, told) => `The estimate ${estimate} (given ${told}) was missed.`,
  progress: (done, total, unit, percent) => `${done} of ${total} ${unit} (${percent})`,
  updates: "Word by word, newest first",
  source: (speaker, outlet) => `${speaker}, in ${outlet}`,
  dayOnly: "no clock time given",
  entered: "the day it was entered into this history",
};

const WORDS = { id, en } satisfies Record<Locale, IncidentWords>;

export function incidentWords(locale: Locale): IncidentWords {
  return WORDS[locale];
}
