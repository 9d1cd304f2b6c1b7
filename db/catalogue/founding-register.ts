import type { Advisory, Claim, Content, Protection, Statement } from "@/lib/register/content";
import type { Noun } from "@/lib/register/noun";
import type { Text } from "@/lib/text";
import { SLUG } from "./founding-words";

/**
 * The register's first records: the claim of May 2017 with the accounts of it, what was said by whom, the two circulars and the
 * measure that was told of. Editorial: each sentence is given to the one who said it and the outlet that printed it, and says
 * no more than that.
 */

const VIVA = "http://m.viva.co.id/berita/nasional/915816-server-pembuatan-e-ktp-terserang-ransomware-wannacry";
const TANGERANG_ONLINE =
  "https://tangerangonline.id/2017/05/16/diduga-diserang-wannacry-layanan-ktp-el-di-kabupaten-tangerang-terhenti/";
const KABAR6 = "https://kabar6.com/layanan-pemkab-aman-tak-ada-serang-ronsomware/";
const SEMARANG =
  "https://m.tribunnews.com/regional/2017/05/15/diserang-virus-wannacry-pembuatan-e-ktp-kabupaten-semarang-terganggu";
const MATARAM = "https://radarlombok.co.id/ancaman-ransomware-pelayanan-e-ktp-lumpuh.html";
const BPPTIK = "https://bpptik.kominfo.go.id/Publikasi/detail/langkah-langkah-untuk-mencegah-penularan-malware-wannacry";

export const SLUGS = {
  claim: "2017-05-16-server-e-ktp-wannacry",
  letter: "2017-05-15-surat-himbauan-wannacry",
  release: "2017-05-13-siaran-pers-kominfo-55",
  ports: "2015-blokir-port-wannacry",
  viva: "2017-05-16-kepala-disdukcapil-viva",
  registration: "2017-05-16-kepala-bidang-pendaftaran",
  head: "2017-05-17-kepala-disdukcapil-kabar6",
  diskominfo: "2017-05-17-kepala-diskominfo-kabar6",
} as const;
const STATEMENTS = [SLUGS.viva, SLUGS.registration, SLUGS.head, SLUGS.diskominfo];

const text = (id: string, en: string): Text => ({ id, en });
const NOT_FOUND = {
  id: "Tidak ditemukan bukan berarti tidak ada.",
  en: "Not found does not mean that there is none.",
};

/** What nobody told, for whoever fills the rest. */
const UNSAID = {
  archived: null,
  incidents: [SLUG],
  claims: [SLUGS.claim],
  advisories: [],
  protections: [],
  statements: [],
  documents: [],
};
const ACCOUNT = { archived: null, note: null, correction: null, correction_url: null };

const QUOTES = {
  viva: "Perangkat pembuatan e-KTP sudah terinfeksi virus malware",
  registration:
    "Jaringan internet di Disdukcapil off atau tidak terkoneksi sejak kemarin, Senin (15/5/2017) sampai hari ini. Kita tak melayani permintaan e-KTP",
  diskominfo:
    "untuk pemberitaan di viva.co.id yang memberitakan server pembuatan e-KTP Dukcapil Kab. Tangerang itu merupakan berita keliru",
};

const SAYS = {
  viva: text(
    "Menurut VIVA, kepala Disdukcapil mengatakan pada Selasa 16 Mei bahwa perangkat pembuatan e-KTP sudah terinfeksi. VIVA sendiri menulis bahwa servernya terserang WannaCry dan pelayanan dinonaktifkan sejak Senin 15 Mei.",
    "According to VIVA, the head of Disdukcapil said on Tuesday 16 May that the equipment for making e-KTP cards was already infected. VIVA itself wrote that the server was hit by WannaCry and that service had been switched off since Monday 15 May.",
  ),
  registration: text(
    "Menurut tangerangonline.id, kepala bidang pendaftaran penduduk mengatakan bahwa jaringan terputus sejak Senin, bahwa belum diketahui sampai kapan, dan bahwa data dicadangkan untuk mencegah hal yang tidak diinginkan.",
    "According to tangerangonline.id, the head of population registration said that the network had been off since Monday, that it was not known until when, and that data were backed up as a precaution.",
  ),
  head: text(
    "Menurut kabar6.com, kepala Disdukcapil mengatakan bahwa sejak Senin pukul 14.00, atas arahan Kementerian Dalam Negeri, 150 ribu rekaman dicadangkan dan jaringan dihentikan sementara; bahwa pada Selasa siang layanan sudah normal; dan bahwa berhentinya karena jaringan diputus, bukan karena virus.",
    "According to kabar6.com, the head of Disdukcapil said that from Monday 14:00, on the instruction of the Ministry of Home Affairs, 150 thousand records were backed up and the network was paused; that by Tuesday midday service was normal; and that the stop was due to cutting the network, not to a virus.",
  ),
  diskominfo: text(
    "Menurut kabar6.com, kepala Diskominfo menyebut berita VIVA keliru. Ia juga mengatakan bahwa sejak 2015 port yang dipakai WannaCry diblokir di router inti, router distribusi, dan router perangkat daerah yang dilayani jaringan Diskominfo. Tanggal ucapannya tidak disebut.",
    "According to kabar6.com, the head of Diskominfo called VIVA’s report wrong. He also said that since 2015 the ports that WannaCry uses had been blocked on the core router, the distribution router and the routers of the offices served by Diskominfo’s network. The day on which he said so is not given.",
  ),
};

const BYLINE = text(
  "Byline berita ini menyebut Diskominfo, kantor komunikasi Pemkab: bukan keterangan yang independen.",
  "The byline of this article names Diskominfo, the regency’s communications office: it is not an independent account.",
);

const HEAD = text("Kepala Disdukcapil, Uyung Mulyadi", "Head of Disdukcapil, Uyung Mulyadi");
const REGISTRATION = text("Kepala Bidang Pendaftaran Penduduk, Ahmad Syah", "Head of population registration, Ahmad Syah");
const DISKOMINFO = text("Kepala Diskominfo, Soma Atmaja", "Head of Diskominfo, Soma Atmaja");

const claim: Claim = {
  title: text(
    "Server pembuatan e-KTP Disdukcapil Kabupaten Tangerang terserang WannaCry",
    "The server that makes e-KTP cards at the Tangerang Regency civil registry was hit by WannaCry",
  ),
  about: "attack",
  made_by: "VIVA.co.id",
  made_on: "2017-05-16",
  url: VIVA,
  archived: null,
  accounts: [
    { ...ACCOUNT, on: "2017-05-16", speaker: HEAD, outlet: "VIVA.co.id", url: VIVA, says: SAYS.viva, quote: QUOTES.viva },
    {
      ...ACCOUNT,
      ...{ on: "2017-05-16", speaker: REGISTRATION, outlet: "tangerangonline.id", url: TANGERANG_ONLINE },
      ...{ says: SAYS.registration, quote: QUOTES.registration },
      note: text(
        "Media itu sendiri menulis bahwa jaringannya “diduga mengalami kendala, karena terserang Ransomware WannaCry”.",
        "The outlet itself wrote that the network was “suspected” of being hit by WannaCry.",
      ),
    },
    {
      ...ACCOUNT,
      on: "2017-05-17",
      speaker: HEAD,
      outlet: "kabar6.com",
      url: KABAR6,
      says: SAYS.head,
      quote: null,
      note: BYLINE,
    },
    {
      ...ACCOUNT,
      ...{ on: "2017-05-17", speaker: DISKOMINFO, outlet: "kabar6.com", url: KABAR6 },
      ...{ says: SAYS.diskominfo, quote: QUOTES.diskominfo, note: BYLINE },
    },
  ],
  stance: "denied",
  stance_by: text("Kepala Disdukcapil, dikutip kabar6.com", "The head of Disdukcapil, quoted by kabar6.com"),
  stance_on: "2017-05-17",
  stance_url: KABAR6,
  overall: "accounts_conflict",
  evidence: "statement",
  uneasy: text(
    "kabar6.com memuat “Setelah itu layanan masih berjalan seperti biasa”. Berita yang sama memuat keterangan kepala Disdukcapil bahwa jaringan dihentikan sejak “Senin pukul 14.00 sesuai arahan Kementerian Dalam Negeri” dan baru Selasa siang layanan normal. Kedua kalimat itu tidak mudah dipadukan.",
    "kabar6.com says: “Afterwards service went on as usual” (our translation). The same article has the head of Disdukcapil saying that the network was paused from “Monday 14:00, as instructed by the Ministry of Home Affairs” and that service was normal only by Tuesday midday. The two sentences sit uneasily together.",
  ),
  support: text(
    "Pada 15 Mei 2017 Disdukcapil Kabupaten Semarang menyebut arahan Direktur Jenderal Dukcapil untuk mencadangkan data dan memperkuat keamanan; Disdukcapil Kota Mataram menyebut imbauan Direktur Jenderal bahwa pencetakan ditiadakan. Ini mendukung bahwa arahan serupa ada di daerah lain; ini tidak membuktikan keadaan server di Kabupaten Tangerang.",
    "On 15 May 2017 the civil registry of Semarang Regency told of an instruction of the Director General to back up data and strengthen security; that of Mataram told of his appeal to stop printing. It supports that such an instruction existed elsewhere; it proves nothing about the server in Tangerang Regency.",
  ),
  support_urls: [SEMARANG, MATARAM],
  unknown: text(
    `Tidak ditemukan dalam bahan yang dapat ditelusuri: laporan pemeriksaan teknis, surat arahan Kementerian Dalam Negeri untuk Kabupaten Tangerang, dan ralat VIVA. ${NOT_FOUND.id} Berita kabar6.com hanya dapat dibaca ulang sebagian: bagiannya tentang 150 ribu rekaman, pulihnya layanan, dan “bukan karena virus” menurut penelusuran sebelumnya.`,
    `Not found in the material that can be searched: a report of a technical examination, the Ministry’s letter of instruction to Tangerang Regency, or a correction by VIVA. ${NOT_FOUND.en} The kabar6.com article could only be re-read in part: what it says of 150 thousand records, of service coming back and of “not a virus” is by earlier research.`,
  ),
  asked: "not_recorded",
  reply: null,
  reply_on: null,
  verdict: null,
  verdict_by: null,
  verdict_url: null,
  ...{ incidents: [SLUG], claims: [], advisories: [SLUGS.letter, SLUGS.release], protections: [SLUGS.ports] },
  statements: STATEMENTS,
  documents: [],
};

const release: Advisory = {
  ...UNSAID,
  title: text(
    "Himbauan agar segera melakukan tindakan pencegahan terhadap ancaman malware, khususnya ransomware jenis WannaCry",
    "Appeal to take preventive action at once against the threat of malware, in particular the WannaCry ransomware",
  ),
  number: "55/HM/KOMINFO/05/2017",
  on: "2017-05-13",
  issued_by: text(
    "Kementerian Komunikasi dan Informatika (siaran pers)",
    "Ministry of Communication and Informatics (press release)",
  ),
  addressees: text("Masyarakat", "The public"),
  refers_to: null,
  body: text(
    "Menurut BPPTIK Kominfo, antara lain: sebelum komputer dinyalakan, jaringannya diputus; data dicadangkan ke media lain; pengelola teknologi informasi memasang pembaruan keamanan MS17-010 dari Microsoft.",
    "According to BPPTIK Kominfo, among other things: the network is cut before a computer is switched on; data are backed up to other media; whoever manages the technology installs Microsoft’s security update MS17-010.",
  ),
  document: text(
    `Naskah siaran pers itu sendiri tidak ditemukan di alamat asalnya. Nomornya di sini menurut klikpositif.com, isinya menurut ringkasan BPPTIK Kominfo. ${NOT_FOUND.id}`,
    `The text of the press release was not found at its own address. Its number here is by klikpositif.com, its content by the summary of BPPTIK Kominfo. ${NOT_FOUND.en}`,
  ),
  url: BPPTIK,
};

const letter: Advisory = {
  ...UNSAID,
  title: text("Himbauan terkait adanya serangan ransomware WannaCry", "Appeal concerning the WannaCry ransomware attack"),
  number: null,
  on: "2017-05-15",
  issued_by: text("Diskominfo Kabupaten Tangerang (surat)", "Diskominfo of Tangerang Regency (letter)"),
  addressees: text("Seluruh organisasi perangkat daerah", "All offices of the regency"),
  refers_to: text(
    "Siaran pers Kementerian Komunikasi dan Informatika No. 55",
    "Press release No. 55 of the Ministry of Communication and Informatics",
  ),
  body: text(
    "Menurut kabar6.com, surat itu meminta perangkat daerah lebih waspada terhadap serangan WannaCry. Nomor dan isi lengkapnya tidak dimuat.",
    "According to kabar6.com, the letter asked the offices to be more watchful of attacks by WannaCry. Its number and full text are not given.",
  ),
  document: text(
    `Surat itu sendiri tidak ditemukan dalam bahan yang dapat ditelusuri. ${NOT_FOUND.id}`,
    `The letter itself was not found in the material that can be searched. ${NOT_FOUND.en}`,
  ),
  url: KABAR6,
  advisories: [SLUGS.release],
};

const ports: Protection = {
  ...UNSAID,
  title: text("Port yang dipakai WannaCry diblokir", "The ports that WannaCry uses are blocked"),
  scope: ["core", "distribution", "office"],
  since: "2015",
  until: null,
  stated_by: text(
    "Kepala Diskominfo, Soma Atmaja, dikutip kabar6.com",
    "The head of Diskominfo, Soma Atmaja, quoted by kabar6.com",
  ),
  stated_on: "2017-05-17",
  url: KABAR6,
  verified: null,
  verified_by: null,
  verified_on: null,
  not_covered: text(
    "Kantor di luar jaringan Diskominfo. Menurut tangerangekspres.disway.id/read/965, kepala bidang telematika Diskominfo pada 15 Mei 2017 mengatakan masih ada dinas yang belum terkoordinasi.",
    "Offices outside Diskominfo’s network. According to tangerangekspres.disway.id/read/965, its head of telematics said on 15 May 2017 that some offices were not yet coordinated.",
  ),
};

const statement = (from: Pick<Statement, "title" | "speaker" | "role" | "on" | "says" | "quote" | "url">): Statement => ({
  ...UNSAID,
  ...from,
});

const viva = statement({
  title: text("Kepada VIVA, sehari sesudah layanan berhenti", "To VIVA, the day after service stopped"),
  speaker: "Uyung Mulyadi",
  role: text("Kepala Disdukcapil Kabupaten Tangerang", "Head of Disdukcapil, Tangerang Regency"),
  on: "2017-05-16",
  says: SAYS.viva,
  quote: QUOTES.viva,
  url: VIVA,
});
const registration = statement({
  title: text(
    "Kepada tangerangonline.id, sehari sesudah layanan berhenti",
    "To tangerangonline.id, the day after service stopped",
  ),
  speaker: "Ahmad Syah",
  role: text("Kepala Bidang Pendaftaran Penduduk Disdukcapil", "Head of population registration at Disdukcapil"),
  on: "2017-05-16",
  says: SAYS.registration,
  quote: QUOTES.registration,
  url: TANGERANG_ONLINE,
});
const head = statement({
  title: text("Dalam berita kabar6.com yang memuat bantahan", "In the kabar6.com article with the denial"),
  speaker: "Uyung Mulyadi",
  role: text("Kepala Disdukcapil Kabupaten Tangerang", "Head of Disdukcapil, Tangerang Regency"),
  on: "2017-05-17",
  says: SAYS.head,
  quote: null,
  url: KABAR6,
});
const diskominfo = statement({
  title: text("Dalam berita kabar6.com yang memuat bantahan", "In the kabar6.com article with the denial"),
  speaker: "Soma Atmaja",
  role: text("Kepala Diskominfo Kabupaten Tangerang", "Head of Diskominfo, Tangerang Regency"),
  on: "2017-05-17",
  says: SAYS.diskominfo,
  quote: QUOTES.diskominfo,
  url: KABAR6,
});

/** In the order in which they are listed. */
export const RECORDS: { noun: Noun; slug: string; content: Content }[] = [
  { noun: "advisory", slug: SLUGS.release, content: release },
  { noun: "advisory", slug: SLUGS.letter, content: letter },
  { noun: "protection", slug: SLUGS.ports, content: ports },
  { noun: "statement", slug: SLUGS.viva, content: viva },
  { noun: "statement", slug: SLUGS.registration, content: registration },
  { noun: "statement", slug: SLUGS.head, content: head },
  { noun: "statement", slug: SLUGS.diskominfo, content: diskominfo },
  { noun: "claim", slug: SLUGS.claim, content: claim },
];
