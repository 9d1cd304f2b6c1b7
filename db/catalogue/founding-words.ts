import type { Text } from "@/lib/text";

/**
 * What the press archive holds of May 2017, account by account. It is editorial: every sentence is given to the one who said it
 * and the outlet that printed it, and says no more than that. It never speaks for the office.
 */

export const SLUG = "2017-05-15-layanan-ktp-el-dihentikan";

const VIVA = "http://m.viva.co.id/berita/nasional/915816-server-pembuatan-e-ktp-terserang-ransomware-wannacry";
const TANGERANG_ONLINE =
  "https://tangerangonline.id/2017/05/16/diduga-diserang-wannacry-layanan-ktp-el-di-kabupaten-tangerang-terhenti/";
const KABAR6 = "https://kabar6.com/layanan-pemkab-aman-tak-ada-serang-ronsomware/";

export const CASE: { title: Text; scope: Text; ended: Text; accordingTo: Text; orderedBy: Text; paper: Text } = {
  title: { id: "Layanan KTP-el dihentikan sementara, 15–16 Mei 2017", en: "e-KTP service paused, 15–16 May 2017" },
  scope: {
    id: "Layanan KTP-el di Kabupaten Tangerang, menurut berita waktu itu; layanan dan lokasi persisnya tidak dirinci",
    en: "The e-KTP service in Tangerang Regency, according to press reports at the time; which services and locations exactly is not detailed",
  },
  ended: { id: "siang", en: "around midday" },
  accordingTo: {
    id: "menurut kepala Disdukcapil, dikutip kabar6.com",
    en: "according to the head of Disdukcapil, quoted by kabar6.com",
  },
  orderedBy: {
    id: "Kementerian Dalam Negeri (menurut kepala Disdukcapil, dikutip kabar6.com)",
    en: "The Ministry of Home Affairs (according to the head of Disdukcapil, quoted by kabar6.com)",
  },
  paper: {
    id: "Surat arahan tidak ditemukan dalam bahan yang dapat ditelusuri. Tidak ditemukan bukan berarti tidak ada.",
    en: "No letter with the instruction was found in the material that can be searched. Not found does not mean that there is none.",
  },
};

type Account = {
  /** The WIB day of publication; null for the archive's own note, which is of the day of entry. */
  day: string | null;
  body: Text;
  source: { speaker: Text; outlet: string; url: string; day_only: boolean };
};

const EDITORS: Account["source"] = {
  speaker: { id: "Catatan penyusun arsip", en: "Note by the archive’s editors" },
  outlet: "Status Layanan KTP-el",
  url: `/incidents/${SLUG}`,
  day_only: false,
};

export const ACCOUNTS: Account[] = [
  {
    day: "2017-05-16",
    body: {
      id: "Menurut VIVA, kepala Disdukcapil mengatakan bahwa perangkat pembuatan e-KTP sudah terinfeksi. VIVA sendiri menulis bahwa layanan dinonaktifkan sejak Senin 15 Mei.",
      en: "According to VIVA, the head of Disdukcapil said that the equipment for making e-KTP cards was already infected. VIVA itself wrote that service had been switched off since Monday 15 May.",
    },
    source: {
      speaker: { id: "Kepala Disdukcapil", en: "Head of Disdukcapil" },
      outlet: "VIVA.co.id",
      url: VIVA,
      day_only: true,
    },
  },
  {
    day: "2017-05-16",
    body: {
      id: "Menurut tangerangonline.id, kepala bidang pendaftaran penduduk mengatakan bahwa jaringan terputus sejak Senin, bahwa belum diketahui sampai kapan, dan bahwa pencadangan dilakukan untuk berjaga-jaga. Media itu sendiri menulis “diduga” WannaCry.",
      en: "According to tangerangonline.id, the head of population registration said that the network had been off since Monday, that it was not known until when, and that a backup was made as a precaution. The outlet itself wrote “suspected” WannaCry.",
    },
    source: {
      speaker: {
        id: "Kepala Bidang Pendaftaran Penduduk",
        en: "Head of population registration",
      },
      outlet: "tangerangonline.id",
      url: TANGERANG_ONLINE,
      day_only: true,
    },
  },
  {
    day: "2017-05-17",
    body: {
      id: "Menurut kabar6.com, kepala Disdukcapil mengatakan bahwa sejak Senin pukul 14.00, atas arahan Kementerian Dalam Negeri, 150 ribu rekaman dicadangkan dan jaringan dihentikan sementara; bahwa pada Selasa siang layanan sudah normal; dan bahwa berhentinya karena jaringan diputus, bukan karena virus.",
      en: "According to kabar6.com, the head of Disdukcapil said that from Monday 14:00, on the instruction of the Ministry of Home Affairs, 150 thousand records were backed up and the network was paused; that by Tuesday midday service was normal; and that the stop was due to cutting the network, not to a virus.",
    },
    source: {
      speaker: { id: "Kepala Disdukcapil", en: "Head of Disdukcapil" },
      outlet: "kabar6.com",
      url: KABAR6,
      day_only: true,
    },
  },
  {
    day: "2017-05-17",
    body: {
      id: "Menurut kabar6.com, kepala Diskominfo menyebut berita VIVA keliru: saat itu data di server sedang dicadangkan. Ia juga mengatakan bahwa sejak 2015 port yang dipakai WannaCry sudah diblokir di router inti, router distribusi, dan router perangkat daerah yang dilayani Diskominfo. Tanggal ucapannya tidak disebut; beritanya terbit 17 Mei 2017.",
      en: "According to kabar6.com, the head of Diskominfo called VIVA’s report wrong: at the time the server’s data was being backed up. He also said that since 2015 the ports that WannaCry uses had been blocked on the core router, the distribution router and the routers of the offices that Diskominfo serves. The day on which he said so is not given; the article is of 17 May 2017.",
    },
    source: {
      speaker: { id: "Kepala Diskominfo", en: "Head of Diskominfo" },
      outlet: "kabar6.com",
      url: KABAR6,
      day_only: true,
    },
  },
  {
    day: null,
    body: {
      id: "Berita kabar6.com 17 Mei 2017 juga memuat kalimat bahwa sesudahnya pelayanan berjalan seperti biasa; kalimat itu tidak mudah dipadukan dengan penghentian selama sehari. Byline berita itu menyebut Diskominfo, kantor komunikasi Pemkab, jadi berita itu bukan keterangan yang independen.",
      en: "The kabar6.com article of 17 May 2017 also says that afterwards service went on as usual, which sits uneasily with a stop of a day. Its byline names Diskominfo, the regency’s communications office, so it is not an independent account.",
    },
    source: EDITORS,
  },
  {
    day: null,
    body: {
      id: "Tidak ditemukan dalam bahan yang dapat ditelusuri: laporan pemeriksaan teknis, surat arahan Kementerian Dalam Negeri untuk Kabupaten Tangerang, dan ralat VIVA. Juga tidak ada yang menunjukkan bahwa penghentian itu diumumkan sebelum dimulai. Tidak ditemukan bukan berarti tidak ada.",
      en: "Not found in the material that can be searched: a technical report, the Ministry’s letter of instruction to Tangerang Regency, or a correction by VIVA. Nor does anything show that the pause was announced before it began. Not found does not mean that there is none.",
    },
    source: EDITORS,
  },
];
