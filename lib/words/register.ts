import type { z } from "zod";
import type { About, Asked, Evidence, Overall, Scope, Stance } from "../register/content";
import type { Amended } from "../register/corrections";
import type { Deed } from "../register/entry";
import type { Linked, Noun, Room } from "../register/noun";
import type { Locale } from "../text";

type RegisterWords = {
  /** The index of everything that is recorded. */
  records: {
    title: string;
    about: string;
    all: string;
    byYear: string;
    year: (year: string) => string;
    none: string;
    /** `found` stands behind how many lines were found. */
    search: { label: string; hint: string; found: string; none: string; failed: string };
  };
  /** Heads the page that lists one kind, and says what it is. */
  room: Record<Room, { title: string; about: string; none: string }>;
  noun: Record<Noun, string>;
  archive: string;
  /** A claim is never titled as if it were so. */
  claimed: (title: string) => string;
  /** That the office is a party to what it tells. */
  party: string;
  stance: Record<Stance, string>;
  overall: Record<z.infer<typeof Overall>, string>;
  evidence: Record<z.infer<typeof Evidence>, string>;
  about: Record<z.infer<typeof About>, string>;
  asked: Record<z.infer<typeof Asked>, string>;
  scope: Record<z.infer<typeof Scope>, string>;
  deed: Record<Deed, string>;
  /** What was put right or taken back in a month. */
  amended: {
    heading: string;
    of: (month: string) => string;
    about: string;
    none: string;
    everywhere: string;
    deed: Record<Amended, string>;
  };
  /** What was done to an incident, by its verb. */
  incidentDeed: Record<string, string>;
  /** That the first changes of an incident are not among those that are listed. */
  notKept: string;
  field: Record<string, string>;
  linked: Record<Linked, string>;
  madeBy: (by: string, on: string | null) => string;
  atSource: string;
  archived: string;
  notArchived: string;
  accounts: string;
  accountsAbout: string;
  dayUnknown: string;
  /** Of a statement: an article gives the day it was printed, not always the day on which somebody spoke. */
  saidOn: (on: string) => string;
  note: string;
  theirCorrection: string;
  position: string;
  reply: string;
  replyRight: string;
  unproven: string;
  notVerified: string;
  byMachine: string;
  verifiedBy: (how: string, by: string, on: string) => string;
  verdictBy: (verdict: string, by: string) => string;
  since: (since: string, until: string | null) => string;
  sinceUnknown: string;
  related: string;
  history: string;
  step: (revision: number, at: string) => string;
  changed: string;
  reason: string;
  asIt: (revision: number, at: string) => string;
  until: (at: string) => string;
  current: string;
  newest: string;
  retracted: (at: string) => string;
  cite: string;
  citeAs: (title: string, revision: number, at: string) => string;
  citeAddress: string;
};

const id: RegisterWords = {
  records: {
    title: "Klaim, pernyataan, dan arsip",
    about: "Semua yang dicatat di situs ini di luar keadaan hari ini, menurut jenisnya dan menurut tahunnya.",
    all: "Semuanya",
    byYear: "Menurut tahun",
    year: (year) => `Semua yang dicatat tentang ${year}`,
    none: "Tidak ada yang dicatat tentang tahun ini.",
    search: {
      label: "Cari di semua tahun",
      hint: "Gangguan, klaim, surat, perlindungan, dan pernyataan, menurut judul, jenis, dan tanggalnya.",
      found: "ditemukan",
      none: "Tidak ada yang cocok. Coba kata lain.",
      failed: "Daftarnya tidak dapat dimuat. Buka tahunnya di bawah.",
    },
  },
  room: {
    claims: {
      title: "Klaim dan keterangan",
      about:
        "Apa yang dikatakan tentang layanan atau sistem kantor ini, oleh siapa, dan semua keterangannya berdampingan. Kantor adalah pihak yang berkepentingan: ia menyatakan sikap, dan tidak mencap keterangan orang lain.",
      none: "Belum ada klaim yang dicatat.",
    },
    advisories: {
      title: "Surat edaran dan imbauan",
      about: "Siapa mengimbau siapa, kapan, tentang apa, dan di mana suratnya dapat dibaca.",
      none: "Belum ada surat yang dicatat.",
    },
    protections: {
      title: "Perlindungan",
      about:
        "Langkah yang disebut melindungi sistem, sejak kapan, menurut siapa, dan apakah pernah diperiksa. Hanya dalam kata-kata umum: alamat, susunan, dan aturan jaringan tidak pernah dimuat.",
      none: "Belum ada langkah yang dicatat.",
    },
    statements: {
      title: "Pernyataan pejabat",
      about: "Apa yang dikatakan pejabat, dalam jabatan apa, kapan, dan dalam kesempatan apa.",
      none: "Belum ada pernyataan yang dicatat.",
    },
  },
  claimed: (title) => `Klaim: “${title}”`,
  noun: { claim: "Klaim", advisory: "Imbauan", protection: "Perlindungan", statement: "Pernyataan" },
  archive: "Dari arsip berita; bukan kantor yang berbicara",
  party:
    "Kantor adalah pihak dalam hal ini. Halaman ini memuat semua keterangan yang ditemukan, dan tidak memutuskan siapa benar.",
  stance: {
    not_stated: "Kantor belum menyatakan sikap",
    unsettled: "Belum dapat dipastikan",
    denied: "Dibantah kantor",
    partly_confirmed: "Dibenarkan sebagian",
    confirmed: "Dibenarkan kantor",
  },
  overall: {
    one_account: "Baru satu keterangan",
    accounts_agree: "Keterangan sejalan",
    accounts_conflict: "Keterangan berbeda-beda",
  },
  evidence: {
    statement: "Pernyataan saja",
    document: "Ada dokumen",
    other_party: "Dikonfirmasi pihak lain",
    independent: "Diperiksa pihak independen",
  },
  about: { attack: "Serangan", data: "Data warga", service: "Layanan", other: "Lainnya" },
  asked: {
    not_recorded: "Tidak tercatat apakah pembuat klaim dimintai keterangan.",
    not_asked: "Pembuat klaim belum dimintai keterangan.",
    asked: "Pembuat klaim sudah dimintai keterangan; belum menjawab.",
    replied: "Pembuat klaim sudah menjawab:",
  },
  scope: { core: "router inti", distribution: "router distribusi", office: "router kantor", other: "lainnya" },
  deed: {
    posted: "Diterbitkan",
    revised: "Ditambah",
    corrected: "Dikoreksi",
    retracted: "Ditarik kembali",
    restored: "Diberlakukan lagi",
  },
  amended: {
    heading: "Koreksi dan penarikan",
    of: (month) => `Koreksi dan penarikan, ${month}`,
    about: "Semua yang ternyata salah di situs ini dan diperbaiki, dengan alasannya. Yang lama tetap dapat dibaca.",
    none: "Tidak ada yang dikoreksi atau ditarik pada bulan ini.",
    everywhere: "Semua lokasi",
    deed: {
      update_corrected: "Satu kabar dikoreksi.",
      update_retracted: "Satu kabar ditarik kembali.",
      corrected: "Dikoreksi.",
      retracted: "Ditarik kembali.",
      restored: "Diberlakukan lagi.",
      withdrawn: "Dokumen ditarik.",
      hours: "Jam hari yang sudah lewat dikoreksi; hitungannya diulang.",
    },
  },
  incidentDeed: {
    "incident.posted": "Diterbitkan.",
    "incident.scheduled": "Diumumkan menurut jadwal berulang.",
    "incident.backfilled": "Dicatat sesudah selesai.",
    "incident.updated": "Kabar baru.",
    "incident.begun": "Dinyatakan mulai.",
    "incident.resolved": "Dinyatakan selesai.",
    "incident.answered": "Jawaban tentang serangan atau data diperbarui.",
    "answer.approved": "Jawaban tentang serangan disetujui.",
    "incident.cancelled": "Dibatalkan.",
    "incident.retracted": "Ditarik kembali.",
    "incident.merged": "Digabung dengan pemberitahuan lain.",
    "incident.split": "Sebagian dipisahkan.",
    "update.corrected": "Satu kabar dikoreksi.",
    "update.retracted": "Satu kabar ditarik kembali.",
  },
  notKept: "Perubahan sebelum itu belum disimpan satu per satu.",
  field: {
    title: "Judul",
    about: "Tentang",
    made_by: "Pembuat klaim",
    made_on: "Tanggal klaim",
    url: "Alamat sumber",
    archived: "Salinan arsip",
    accounts: "Keterangan",
    stance: "Sikap kantor",
    stance_by: "Siapa yang menyatakan sikap itu",
    stance_on: "Tanggal sikap itu dinyatakan atau dimuat",
    stance_url: "Alamat sumber sikap itu",
    overall: "Keadaan keterangan",
    evidence: "Dasar sikap kantor",
    uneasy: "Kalimat yang tidak mudah dipadukan",
    support: "Yang mendukung, dan sampai mana",
    support_urls: "Alamat yang mendukung",
    unknown: "Yang belum diketahui",
    asked: "Apakah pembuat klaim dimintai keterangan",
    reply: "Jawaban pembuat klaim",
    reply_on: "Tanggal jawaban",
    verdict: "Putusan pihak luar",
    verdict_by: "Siapa yang memutuskan",
    verdict_url: "Alamat putusan",
    number: "Nomor",
    on: "Tanggal",
    issued_by: "Dikeluarkan oleh",
    addressees: "Ditujukan kepada",
    refers_to: "Merujuk",
    body: "Isi",
    document: "Suratnya sendiri",
    scope: "Cakupan",
    since: "Sejak",
    until: "Sampai",
    stated_by: "Menurut",
    stated_on: "Tanggal disebut atau dimuat",
    verified: "Bagaimana diperiksa",
    verified_by: "Diperiksa oleh",
    verified_on: "Tanggal pemeriksaan",
    not_covered: "Yang tidak dicakup",
    speaker: "Pembicara",
    role: "Jabatan",
    says: "Yang dikatakan",
    quote: "Kutipan langsung",
    outlet: "Media",
    note: "Catatan",
    correction: "Ralat",
    correction_url: "Alamat ralat",
    incidents: "Pemberitahuan",
    claims: "Klaim",
    advisories: "Imbauan",
    protections: "Perlindungan",
    statements: "Pernyataan",
    documents: "Dokumen",
  },
  linked: {
    incidents: "Pemberitahuan",
    claims: "Klaim",
    advisories: "Surat edaran dan imbauan",
    protections: "Perlindungan",
    statements: "Pernyataan pejabat",
  },
  madeBy: (by, on) => (on ? `Menurut ${by}, ${on}` : `Menurut ${by}`),
  atSource: "Sumber",
  archived: "salinan arsip",
  notArchived: "salinan arsip tidak tercatat",
  accounts: "Keterangan, menurut tanggal terbitnya",
  accountsAbout: "Tiap keterangan milik yang mengatakannya dan media yang memuatnya.",
  dayUnknown: "tanggal tidak disebut",
  saidOn: (on) => `Dikatakan atau dimuat ${on}`,
  note: "Catatan penyusun:",
  theirCorrection: "Ralat:",
  position: "Sikap kantor",
  reply: "Hak jawab",
  replyRight: "Siapa pun yang disebut di sini dapat menjawab; alamatnya ada di kaki halaman ini.",
  unproven: "Port yang diblokir tidak membuktikan bahwa tidak ada infeksi.",
  notVerified: "Belum pernah diperiksa di sini; hanya disebut.",
  byMachine: "Diperiksa berkala oleh mesin situs ini; hasil terakhirnya ada di halamannya.",
  verifiedBy: (how, by, on) => `${how} (${by}, ${on})`,
  verdictBy: (verdict, by) => `${verdict} (menurut ${by})`,
  since: (since, until) => (until ? `${since} sampai ${until}` : since),
  sinceUnknown: "tidak disebut",
  related: "Terkait",
  history: "Riwayat catatan ini",
  step: (revision, at) => `Revisi ${revision}, ${at}`,
  changed: "Yang berubah:",
  reason: "Alasannya:",
  asIt: (revision, at) => `Begini catatan ini pada ${at} (revisi ${revision})`,
  until: (at) => `Berlaku sampai ${at}.`,
  current: "Ini masih yang terbaru.",
  newest: "Catatan terbaru",
  retracted: (at) => `Ditarik kembali ${at}.`,
  cite: "Mengutip halaman ini",
  citeAs: (title, revision, at) => `${title}. Status Layanan KTP-el, revisi ${revision}, ${at}.`,
  citeAddress: "Alamat yang tidak berubah",
};

const en: RegisterWords = {
  records: {
    title: "Claims, statements and records",
    about: "Everything this site records beside the state of today, by kind and by year.",
    all: "All of them",
    byYear: "By year",
    year: (year) => `Everything recorded of ${year}`,
    none: "Nothing is recorded of this year.",
    search: {
      label: "Search all years",
      hint: "Incidents, claims, circulars, protections and statements, by title, kind and date.",
      found: "found",
      none: "Nothing matches. Try another word.",
      failed: "The list could not be loaded. Open a year below.",
    },
  },
  room: {
    claims: {
      title: "Claims and accounts",
      about:
        "What has been said of this office’s services or systems, by whom, and all the accounts of it side by side. The office is a party: it states a position, and stamps nobody else’s words.",
      none: "No claim has been recorded.",
    },
    advisories: {
      title: "Circulars and advisories",
      about: "Who advised whom, when, of what, and where the letter can be read.",
      none: "No letter has been recorded.",
    },
    protections: {
      title: "Protections",
      about:
        "Measures said to protect the systems, since when, according to whom, and whether that was ever verified. In public words only: addresses, layout and rules of the network are never published.",
      none: "No measure has been recorded.",
    },
    statements: {
      title: "Statements by office holders",
      about: "What office holders said, in which office, when, and on what occasion.",
      none: "No statement has been recorded.",
    },
  },
  claimed: (title) => `Claim: “${title}”`,
  noun: { claim: "Claim", advisory: "Advisory", protection: "Protection", statement: "Statement" },
  archive: "From the press archive; not the office speaking",
  party: "The office is a party to this. The page gives every account that was found, and does not decide who is right.",
  stance: {
    not_stated: "The office has not stated a position",
    unsettled: "Cannot be settled yet",
    denied: "Denied by the office",
    partly_confirmed: "Partly confirmed",
    confirmed: "Confirmed by the office",
  },
  overall: {
    one_account: "One account so far",
    accounts_agree: "Accounts agree",
    accounts_conflict: "Accounts conflict",
  },
  evidence: {
    statement: "Statement only",
    document: "There is a document",
    other_party: "Confirmed by another body",
    independent: "Checked independently",
  },
  about: { attack: "Attack", data: "People’s data", service: "Service", other: "Other" },
  asked: {
    not_recorded: "It is not recorded whether whoever made the claim was asked.",
    not_asked: "Whoever made the claim has not been asked.",
    asked: "Whoever made the claim was asked; no answer yet.",
    replied: "Whoever made the claim answered:",
  },
  scope: { core: "core router", distribution: "distribution router", office: "office routers", other: "other" },
  deed: { posted: "Published", revised: "Added to", corrected: "Corrected", retracted: "Taken back", restored: "Stands again" },
  amended: {
    heading: "Corrections and retractions",
    of: (month) => `Corrections and retractions, ${month}`,
    about: "Everything that turned out wrong on this site and was put right, and why. What stood there stays readable.",
    none: "Nothing was corrected or taken back in this month.",
    everywhere: "All locations",
    deed: {
      update_corrected: "An update was corrected.",
      update_retracted: "An update was taken back.",
      corrected: "Corrected.",
      retracted: "Taken back.",
      restored: "Stands again.",
      withdrawn: "Document withdrawn.",
      hours: "Hours of days that were past were corrected; those days were counted anew.",
    },
  },
  incidentDeed: {
    "incident.posted": "Published.",
    "incident.scheduled": "Announced by its series.",
    "incident.backfilled": "Entered after it was over.",
    "incident.updated": "Update.",
    "incident.begun": "Said to have begun.",
    "incident.resolved": "Said to be over.",
    "incident.answered": "The answer on an attack or on data was renewed.",
    "answer.approved": "The answer on an attack was approved.",
    "incident.cancelled": "Called off.",
    "incident.retracted": "Taken back.",
    "incident.merged": "Merged with another notice.",
    "incident.split": "A part became a notice of its own.",
    "update.corrected": "An update was corrected.",
    "update.retracted": "An update was taken back.",
  },
  notKept: "Changes before that were not kept one by one.",
  field: {
    title: "Title",
    about: "About",
    made_by: "Who claims it",
    made_on: "Day of the claim",
    url: "Address of the source",
    archived: "Archived copy",
    accounts: "Accounts",
    stance: "The office’s position",
    stance_by: "Who stated that position",
    stance_on: "Day that position was stated or printed",
    stance_url: "Source of that position",
    overall: "State of the accounts",
    evidence: "What the position rests on",
    uneasy: "Sentences that sit uneasily together",
    support: "What supports it, and how far",
    support_urls: "Sources of that",
    unknown: "What is not known",
    asked: "Whether whoever claims it was asked",
    reply: "Their answer",
    reply_on: "Day of the answer",
    verdict: "Verdict of somebody outside",
    verdict_by: "Whose verdict",
    verdict_url: "Address of the verdict",
    number: "Number",
    on: "Date",
    issued_by: "Issued by",
    addressees: "Addressed to",
    refers_to: "Refers to",
    body: "Content",
    document: "The letter itself",
    scope: "Scope",
    since: "Since",
    until: "Until",
    stated_by: "According to",
    stated_on: "Day it was said or printed",
    verified: "How it was verified",
    verified_by: "Verified by",
    verified_on: "Day of verification",
    not_covered: "Not covered",
    speaker: "Speaker",
    role: "Office",
    says: "What was said",
    quote: "In their own words",
    outlet: "Outlet",
    note: "Note",
    correction: "Correction",
    correction_url: "Address of the correction",
    incidents: "Incidents",
    claims: "Claims",
    advisories: "Advisories",
    protections: "Protections",
    statements: "Statements",
    documents: "Documents",
  },
  linked: {
    incidents: "Incidents",
    claims: "Claims",
    advisories: "Circulars and advisories",
    protections: "Protections",
    statements: "Statements by office holders",
  },
  madeBy: (by, on) => (on ? `According to ${by}, ${on}` : `According to ${by}`),
  atSource: "Source",
  archived: "archived copy",
  notArchived: "no archived copy is recorded",
  accounts: "Accounts, by their day of publication",
  accountsAbout: "Each account is that of whoever gave it and of the outlet that printed it.",
  dayUnknown: "day not given",
  saidOn: (on) => `Said or printed on ${on}`,
  note: "Editors’ note:",
  theirCorrection: "Correction:",
  position: "The office’s position",
  reply: "Right of reply",
  replyRight: "Whoever is named here may answer; the address stands at the foot of this page.",
  unproven: "Blocked ports do not prove that there is no infection.",
  notVerified: "Never verified here; it was only stated.",
  byMachine: "Checked regularly by the machine of this site; the latest result is on its page.",
  verifiedBy: (how, by, on) => `${how} (${by}, ${on})`,
  verdictBy: (verdict, by) => `${verdict} (according to ${by})`,
  since: (since, until) => (until ? `${since} to ${until}` : since),
  sinceUnknown: "not said",
  related: "Related",
  history: "History of this record",
  step: (revision, at) => `Revision ${revision}, ${at}`,
  changed: "What changed:",
  reason: "Reason:",
  asIt: (revision, at) => `This record as it read on ${at} (revision ${revision})`,
  until: (at) => `It read so until ${at}.`,
  current: "It still reads so.",
  newest: "The record as it reads now",
  retracted: (at) => `Taken back on ${at}.`,
  cite: "Citing this page",
  citeAs: (title, revision, at) => `${title}. Status Layanan KTP-el, revision ${revision}, ${at}.`,
  citeAddress: "Address that never changes",
};

const WORDS: Record<Locale, RegisterWords> = { id, en };
export const registerWords = (locale: Locale): RegisterWords => WORDS[locale];
