import type { DocumentInfo } from "../document";
import { atWib } from "../time";
import type { Advisory, Claim, Protection, Statement } from "./content";
import type { EntryFact } from "./entry";
import type { Noun } from "./noun";

/** Made-up entries for examples and tests: no office and no outlet of these names. */

const text = (id: string, en: string | null = null) => ({ id, en });
const NO_LINKS = { incidents: [], claims: [], advisories: [], protections: [], statements: [], documents: [] };
const NO_SOURCE = { url: null, archived: null };

export const CLAIM: Claim = {
  title: text("Data pemohon di Kantor Contoh bocor", "Applicants’ data at the Example Office leaked"),
  about: "data",
  made_by: "Warta Contoh",
  made_on: "2026-11-20",
  url: "https://warta.example/data-bocor",
  archived: "https://arsip.example/data-bocor",
  accounts: [
    {
      on: "2026-11-20",
      speaker: text("Seorang pemohon", "An applicant"),
      outlet: "Warta Contoh",
      url: "https://warta.example/data-bocor",
      archived: null,
      says: text(
        "Ia menerima pesan yang menyebut nomor permohonannya.",
        "They got a message that named their application number.",
      ),
      quote: "Nomor permohonan saya disebut",
      note: null,
      correction: text(
        "Pada 21 November: pesannya diterima sehari lebih lambat.",
        "On 21 November: the message came a day later.",
      ),
      correction_url: "https://warta.example/ralat",
    },
    {
      on: null,
      speaker: text("Kepala Kantor Contoh"),
      outlet: "Radio Contoh",
      url: null,
      archived: null,
      says: text("Kantor sedang memeriksa catatan akses."),
      quote: null,
      note: text("Tanggal siarannya tidak disebut."),
      correction: null,
      correction_url: null,
    },
  ],
  stance: "unsettled",
  stance_by: text("Kepala Kantor Contoh, di Radio Contoh"),
  stance_on: null,
  stance_url: null,
  overall: "accounts_conflict",
  evidence: "statement",
  uneasy: null,
  support: text("Pesan serupa dilaporkan di kota lain; itu tidak membuktikan asalnya."),
  support_urls: ["https://warta.example/kota-lain"],
  unknown: text("Asal nomor-nomor itu.", "Where the numbers came from."),
  asked: "replied",
  reply: text("Redaksi tetap pada beritanya.", "The editors stand by the report."),
  reply_on: "2026-11-21",
  verdict: "Belum terbukti",
  verdict_by: "Cek Contoh",
  verdict_url: "https://cek.example/data-bocor",
  ...NO_LINKS,
  incidents: ["2026-11-20-cetak"],
};

export const ADVISORY: Advisory = {
  title: text("Kewaspadaan terhadap pesan palsu", "Watchfulness against false messages"),
  number: "12/KC/2026",
  on: "2026-11-21",
  issued_by: text("Kantor Contoh"),
  addressees: text("Semua lokasi layanan"),
  refers_to: text("Surat Kementerian Contoh No. 3"),
  body: text("Petugas tidak pernah meminta kode lewat pesan.", "Staff never ask for a code by message."),
  document: text("Dapat dibaca di alamat sumbernya."),
  url: "https://kantor.example/surat-12",
  archived: null,
  ...NO_LINKS,
};

export const PROTECTION: Protection = {
  title: text("Catatan akses disimpan setahun", "Access records are kept for a year"),
  scope: ["core", "other"],
  since: "2025-06",
  until: null,
  stated_by: text("Kepala Kantor Contoh"),
  stated_on: "2026-11-21",
  ...NO_SOURCE,
  verified: text("Dibandingkan dengan salinan cadangan", "Compared with a backup copy"),
  verified_by: text("Inspektorat Contoh"),
  verified_on: "2026-11-22",
  not_covered: text("Loket keliling"),
  ...NO_LINKS,
};

export const STATEMENT: Statement = {
  title: text("Jumpa pers di aula kantor", "Press meeting in the office’s hall"),
  speaker: "Sari Contoh",
  role: text("Kepala Kantor Contoh", "Head of the Example Office"),
  on: "2026-11-21",
  says: text("Pemeriksaan selesai paling lambat Jumat.", "The examination ends by Friday at the latest."),
  quote: "Paling lambat Jumat",
  url: "https://warta.example/jumpa-pers",
  archived: null,
  ...NO_LINKS,
};

const at = (clock: string) => atWib("2026-11-21", clock);

/** A register of one entry of each kind, the claim corrected once and the advisory taken back. */
export const REGISTER: EntryFact[] = [
  {
    ...{ noun: "claim", slug: "data-bocor", origin: "office" },
    revisions: [
      {
        at: at("09:00"),
        deed: "posted",
        reason: null,
        content: { ...CLAIM, overall: "one_account", accounts: CLAIM.accounts.slice(0, 1) },
      },
      { at: at("10:00"), deed: "revised", reason: null, content: CLAIM },
      {
        at: at("11:00"),
        deed: "corrected",
        reason: text("Nama medianya salah tulis."),
        content: { ...CLAIM, made_by: "Warta Contoh Daring" },
      },
    ],
  },
  {
    ...{ noun: "advisory", slug: "pesan-palsu", origin: "office" },
    revisions: [
      { at: at("09:30"), deed: "posted", reason: null, content: ADVISORY },
      { at: at("12:00"), deed: "retracted", reason: text("Surat itu dibatalkan."), content: ADVISORY },
    ],
  },
  only("protection", "catatan-akses", PROTECTION),
  only("statement", "jumpa-pers", STATEMENT),
];

function only(noun: Noun, slug: string, content: Protection | Statement): EntryFact {
  return { noun, slug, origin: "archive", revisions: [{ at: at("09:45"), deed: "posted", reason: null, content }] };
}

/** One that stands, and one that was withdrawn. */
export const DOCUMENTS: DocumentInfo[] = [
  {
    ...{
      sha256: "5f2c".repeat(16),
      title: { id: "Surat edaran contoh", en: "A sample circular" },
      kind: "pdf",
      bytes: 1_240_000,
    },
    ...{ added_at: "2026-11-20T03:00:00.000Z", url: `/documents/${"5f2c".repeat(16)}/surat-edaran-contoh.pdf`, withdrawn: null },
  },
  {
    ...{ sha256: "09ab".repeat(16), title: { id: "Foto papan pengumuman", en: null }, kind: "jpg", bytes: 84_000 },
    ...{ added_at: "2026-11-20T04:00:00.000Z", url: null },
    withdrawn: { at: "2026-11-21T02:00:00.000Z", reason: { id: "Nama warga terbaca di foto.", en: "A name could be read." } },
  },
];
