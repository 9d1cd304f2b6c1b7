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
  /** Told by the office, but only when it was over. */
  entered: (date: string) => string;
  attack: string;
  data: string;
  checking: (by: string) => string;
  approved: string;
  notApproved: string;
  /** What was called off never began. */
  began: Record<Phase, string>;
  /** What its end is called. */
  ended: Record<Phase, string>;
  expected: string;
  noEstimate: string;
  announcedAt: string;
  /** When the office spoke, where it had not spoken before the beginning. */
  toldAt: string;
  /** How long before or after the beginning the office spoke. */
  before: (duration: string) => string;
  after: (duration: string) => string;
  latest: string;
  nextUpdate: string;
  elapsed: string;
  todo: string;
  missed: string;
  estimates: string;
  passed: string;
  recurs: string;
  byHand: string;
  early: (duration: string) => string;
  late: (duration: string) => string;
  /** While it goes on. */
  lateSoFar: (duration: string) => string;
  givenAt: (told: string) => string;
  happened: string;
  told: string;
  progress: (done: string, total: string, unit: string, percent: string) => string;
  /** How fast it goes and when it would be through, as far as either follows from the figures. */
  pace: (perHour: string, estimate: string | null) => string;
  still: string;
  /** Who told the figures, and when. */
  figures: (byMachine: boolean, at: string) => string;
  plannedBegin: string;
  waits: string;
  updates: string;
  source: (speaker: string, outlet: string) => string;
  /** What stood in an update before, and why it does no longer. */
  corrected: (at: string) => string;
  until: string;
  retractedUpdate: (at: string) => string;
  retractedIncident: (at: string) => string;
  mergedInto: (at: string) => string;
  reason: string;
  dayOnly: string;
};

const id: IncidentWords = {
  kind: { outage: "Gangguan", pause: "Penghentian sementara", check: "Pemeriksaan keamanan", notice: "Pemberitahuan" },
  state: {
    investigating: "Sedang diperiksa",
    identified: "Penyebab diketahui",
    monitoring: "Dipulihkan, masih dipantau",
    resolved: "Selesai",
  },
  phase: {
    planned: "Akan datang",
    ongoing: "Sedang berlangsung",
    ended: "Sudah selesai",
    cancelled: "Dibatalkan",
    retracted: "Ditarik kembali",
    merged: "Digabung",
  },
  finding: { not_assessed: "Belum dinilai", being_checked: "Sedang diperiksa", no_sign: "Tidak ditemukan tanda", yes: "Ya" },
  scheduled: "terjadwal",
  notScheduled: "tidak diumumkan sebelumnya",
  archive: "Dari arsip berita, bukan keterangan kantor",
  entered: (date) => `Dicatat kemudian, pada ${date}`,
  attack: "Serangan siber?",
  data: "Data saya?",
  checking: (by) => `oleh ${by}`,
  approved: "Disetujui orang kedua.",
  notApproved: "Diterbitkan satu petugas, tanpa persetujuan orang kedua.",
  began: {
    planned: "Akan mulai",
    ongoing: "Mulai",
    ended: "Mulai",
    cancelled: "Semula akan mulai",
    retracted: "Dikatakan mulai",
    merged: "Mulai",
  },
  ended: {
    planned: "Selesai",
    ongoing: "Selesai",
    ended: "Selesai",
    cancelled: "Dibatalkan",
    retracted: "Ditarik kembali",
    merged: "Digabung",
  },
  expected: "Perkiraan selesai",
  noEstimate: "Belum ada",
  announcedAt: "Diumumkan",
  toldAt: "Dikabarkan",
  before: (duration) => `${duration} sebelum mulai`,
  after: (duration) => `${duration} setelah mulai`,
  latest: "Kabar terakhir",
  nextUpdate: "Kabar berikutnya paling lambat",
  elapsed: "Lamanya",
  todo: "Yang bisa Anda lakukan",
  missed: "Perkiraan yang terlewat",
  estimates: "Perkiraan selesai yang pernah disampaikan",
  passed: "terlewat",
  recurs: "Berulang",
  byHand: "berakhir bila kantor menyatakannya selesai",
  early: (duration) => `${duration} lebih awal dari yang diumumkan`,
  late: (duration) => `${duration} lebih lama dari yang diumumkan`,
  lateSoFar: (duration) => `sudah ${duration} lewat dari akhir yang diumumkan`,
  givenAt: (told) => `disampaikan ${told}`,
  happened: "Kejadiannya",
  told: "Pemberitahuannya",
  progress: (done, total, unit, percent) => `${done} dari ${total} ${unit} (${percent})`,
  pace: (perHour, estimate) =>
    `Kira-kira ${perHour} per jam${estimate === null ? "" : `; dengan laju itu selesai sekitar ${estimate}`}. Hitungan, bukan janji.`,
  still: "Belum bertambah.",
  figures: (byMachine, at) => `Angka dari ${byMachine ? "mesin yang mengerjakannya" : "kantor"}, ${at}.`,
  plannedBegin: "Rencana mulai",
  waits: "dimulai bila kantor menyatakannya",
  updates: "Kabar, dari yang terbaru",
  source: (speaker, outlet) => `${speaker}, di ${outlet}`,
  corrected: (at) => `Diperbaiki ${at}.`,
  until: "Sebelumnya tertulis:",
  retractedUpdate: (at) => `Kabar ini ditarik kembali ${at}.`,
  retractedIncident: (at) => `Pemberitahuan ini ditarik kembali ${at}. Isinya tidak berlaku, dan tetap dapat dibaca di bawah.`,
  mergedInto: (at) => `Digabung ${at}. Kabar selanjutnya ada di:`,
  reason: "Alasan:",
  dayOnly: "jam tidak disebut",
};

const en: IncidentWords = {
  kind: { outage: "Outage", pause: "Pause", check: "Security check", notice: "Notice" },
  state: {
    investigating: "Being looked into",
    identified: "Cause known",
    monitoring: "Restored, still being watched",
    resolved: "Over",
  },
  phase: {
    planned: "Coming up",
    ongoing: "Under way",
    ended: "Over",
    cancelled: "Cancelled",
    retracted: "Taken back",
    merged: "Merged",
  },
  finding: { not_assessed: "Not assessed", being_checked: "Being checked", no_sign: "No sign found", yes: "Yes" },
  scheduled: "scheduled",
  notScheduled: "not announced beforehand",
  archive: "From the press archive, not the office speaking",
  entered: (date) => `Entered later, on ${date}`,
  attack: "A cyber attack?",
  data: "My data?",
  checking: (by) => `by ${by}`,
  approved: "Approved by a second person.",
  notApproved: "Published by one member of staff, without a second person’s approval.",
  began: {
    planned: "Begins",
    ongoing: "Began",
    ended: "Began",
    cancelled: "Was to begin",
    retracted: "Was said to have begun",
    merged: "Began",
  },
  ended: {
    planned: "Ended",
    ongoing: "Ended",
    ended: "Ended",
    cancelled: "Called off",
    retracted: "Taken back",
    merged: "Merged",
  },
  expected: "Expected end",
  noEstimate: "None yet",
  announcedAt: "Announced",
  toldAt: "Told",
  before: (duration) => `${duration} before the beginning`,
  after: (duration) => `${duration} after the beginning`,
  latest: "Latest word",
  nextUpdate: "Next word no later than",
  elapsed: "Duration",
  todo: "What you can do",
  missed: "Missed estimates",
  estimates: "Expected ends that were told",
  passed: "missed",
  recurs: "Comes again",
  byHand: "ends when the office says that it has",
  early: (duration) => `${duration} earlier than announced`,
  late: (duration) => `${duration} longer than announced`,
  lateSoFar: (duration) => `${duration} past the announced end so far`,
  givenAt: (told) => `given ${told}`,
  happened: "The event",
  told: "What was said",
  progress: (done, total, unit, percent) => `${done} of ${total} ${unit} (${percent})`,
  pace: (perHour, estimate) =>
    `About ${perHour} an hour${estimate === null ? "" : `; at that pace done around ${estimate}`}. Reckoned, not promised.`,
  still: "No further yet.",
  figures: (byMachine, at) => `Figures from ${byMachine ? "the machine that does it" : "the office"}, ${at}.`,
  plannedBegin: "Planned to begin",
  waits: "begins when the office says so",
  updates: "Word by word, newest first",
  source: (speaker, outlet) => `${speaker}, in ${outlet}`,
  corrected: (at) => `Corrected ${at}.`,
  until: "It read before:",
  retractedUpdate: (at) => `This update was taken back ${at}.`,
  retractedIncident: (at) => `This notice was taken back ${at}. What it says does not hold; it can still be read below.`,
  mergedInto: (at) => `Merged ${at}. What follows is told in:`,
  reason: "Reason:",
  dayOnly: "no clock time given",
};

const WORDS = { id, en } satisfies Record<Locale, IncidentWords>;

export function incidentWords(locale: Locale): IncidentWords {
  return WORDS[locale];
}
