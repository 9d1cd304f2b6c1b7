import type { z } from "zod";
import type { About, Asked, Evidence, Overall, Scope, Stance } from "../register/content";
import type { Deed } from "../register/entry";
import type { Linked, Noun, Room } from "../register/noun";
import type { Locale } from "../text";

type RegisterWords = {
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
  byMachine: "Yang ditemukan mesin situs ini ada di halamannya.",
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
  byMachine: "What the machine of this site found is on its page.",
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
