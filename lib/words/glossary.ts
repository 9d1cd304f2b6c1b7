import type { Finding, Status } from "../api";
import type { Locale } from "../text";

/** What a word means here. `full`: what an abbreviation stands for, in Indonesian whatever the page's language. */
type Term = { name: string; full: string | null; means: string };

type GlossaryWords = {
  title: string;
  intro: string;
  card: string;
  office: string;
  statuses: string;
  statusesAbout: string;
  findings: string;
  findingsAbout: string;
  terms: Record<(typeof CARD)[number] | (typeof REGISTRY)[number], Term>;
  status: Record<Status, string>;
  finding: Record<Finding, string>;
};

/** The words around the card, in the order in which one meets them; then those around the registry. They are the anchors too. */
export const CARD = ["ktp-el", "perekaman", "penunggalan", "prr", "blangko", "suket", "ikd"] as const;
export const REGISTRY = ["nik", "kk", "kia", "dukcapil", "siak"] as const;

const id: GlossaryWords = {
  title: "Istilah",
  intro: "Kata-kata yang dipakai di situs ini dan di loket, dengan artinya.",
  card: "Kartu dan jalannya",
  office: "Data, dokumen, dan kantor",
  statuses: "Tujuh keadaan layanan",
  statusesAbout: "Setiap layanan di setiap lokasi berada dalam salah satu keadaan ini.",
  findings: "Jawaban atas “serangan siber?” dan “data saya?”",
  findingsAbout: "Pada setiap gangguan kedua pertanyaan itu dijawab dengan salah satu kata ini.",
  terms: {
    "ktp-el": {
      name: "KTP-el",
      full: "Kartu Tanda Penduduk elektronik",
      means:
        "Kartu yang dicetak sesudah data diri dan biometrik seseorang direkam dan diperiksa di pusat. Sering juga disebut e-KTP.",
    },
    perekaman: {
      name: "Perekaman",
      full: null,
      means: "Pengambilan foto, sidik jari, iris mata, dan tanda tangan. Anda harus datang sendiri; tidak dapat diwakilkan.",
    },
    penunggalan: {
      name: "Penunggalan",
      full: null,
      means:
        "Pusat memeriksa bahwa sidik jari dan iris mata Anda belum pernah direkam atas nama lain. Kantor di daerah hanya dapat memantau, jadi lamanya tidak dapat dijanjikan. Selama menunggu tidak perlu merekam ulang.",
    },
    prr: {
      name: "PRR",
      full: "print ready record",
      means: "Data yang sudah siap cetak: perekaman dan penunggalan selesai. Tinggal kartunya dicetak.",
    },
    blangko: {
      name: "Blangko",
      full: null,
      means:
        "Kartu kosong untuk mencetak KTP-el, diadakan oleh pusat. Saat persediaannya sedikit, perekaman baru dan keperluan mendesak biasanya didahulukan.",
    },
    suket: {
      name: "Suket",
      full: "surat keterangan pengganti KTP-el",
      means:
        "Surat sementara bagi yang sudah merekam tetapi kartunya belum dapat dicetak. Boleh tidaknya diterbitkan mengikuti kebijakan pusat, yang pernah berubah; tanyakan ke loket.",
    },
    ikd: {
      name: "IKD",
      full: "Identitas Kependudukan Digital",
      means:
        "KTP digital di ponsel. Aktivasinya gratis dan hanya di hadapan petugas, tidak pernah lewat telepon, WhatsApp, atau tautan. Aplikasinya dikelola pusat.",
    },
    nik: {
      name: "NIK",
      full: "Nomor Induk Kependudukan",
      means:
        "Nomor yang menandai satu orang dalam data kependudukan. Bila belum terbaca oleh instansi lain, misalnya BPJS atau bank, datanya dapat disinkronkan.",
    },
    kk: {
      name: "KK",
      full: "Kartu Keluarga",
      means: "Dokumen yang mencatat anggota satu keluarga. Disahkan dengan tanda tangan elektronik.",
    },
    kia: {
      name: "KIA",
      full: "Kartu Identitas Anak",
      means: "Kartu identitas untuk anak. Dicetak di kartu, jadi ikut terhenti bila alat cetak rusak.",
    },
    dukcapil: {
      name: "Dukcapil, Disdukcapil",
      full: "kependudukan dan pencatatan sipil; dinas kependudukan dan pencatatan sipil",
      means:
        "Disdukcapil adalah kantor di kabupaten atau kota yang melayani Anda. “Pusat” di situs ini berarti Ditjen Dukcapil di Kementerian Dalam Negeri.",
    },
    siak: {
      name: "SIAK",
      full: "Sistem Informasi Administrasi Kependudukan",
      means:
        "Sistem tempat semua kantor mencatat data penduduk. Sejak 2021–2022 menjadi satu basis data nasional, SIAK Terpusat: bila terganggu, semua lokasi ikut terganggu.",
    },
  },
  status: {
    operational: "Petugas sudah memastikannya hari ini, dan tidak ada gangguan atau penghentian yang menyentuhnya.",
    disrupted: "Masih dilayani, tetapi lebih lambat atau tidak sepenuhnya.",
    unavailable: "Ada gangguan: layanan tidak dapat dipakai.",
    paused:
      "Sengaja dihentikan oleh kantor atau pusat, misalnya selama data dicadangkan. Terjadwal hanya bila diumumkan sebelum mulai.",
    closed: "Di luar jam layanan. Ini bukan gangguan.",
    unknown: "Petugas belum memberi kabar hari ini. Tidak berarti berhenti, dan tidak berarti normal.",
    not_offered: "Lokasi itu memang tidak menyediakan layanan ini.",
  },
  finding: {
    not_assessed: "Belum ada yang menilai. Ini bukan “ya” dan bukan “tidak”.",
    being_checked: "Pemeriksaan sedang berjalan, dan disebut oleh siapa.",
    no_sign:
      "Pemeriksaan tidak menemukan tanda. Selalu disebut siapa yang memeriksa apa, dan kapan; yang tidak diperiksa tetap tidak diketahui.",
    yes: "Ditemukan serangan, atau data terdampak. Juga disebut siapa, apa, dan kapan.",
  },
};

const en: GlossaryWords = {
  title: "Terms",
  intro: "Words used on this site and at the counter, and what they mean.",
  card: "The card and its way to you",
  office: "Data, documents and offices",
  statuses: "Seven states of a service",
  statusesAbout: "Every service at every place is in one of these.",
  findings: "Answers to “a cyber attack?” and “my data?”",
  findingsAbout: "With every incident both questions are answered by one of these.",
  terms: {
    "ktp-el": {
      name: "KTP-el",
      full: "Kartu Tanda Penduduk elektronik",
      means:
        "The electronic identity card, printed once a person’s data and biometrics are enrolled and checked nationally. Also called e-KTP.",
    },
    perekaman: {
      name: "Perekaman (enrolment)",
      full: null,
      means: "Photo, fingerprints, iris and signature are taken. You must come in person; nobody can do it for you.",
    },
    penunggalan: {
      name: "Penunggalan (uniqueness check)",
      full: null,
      means:
        "The national centre checks that your fingerprints and iris were never enrolled under another name. The local office can only watch, so no time can be promised. There is no need to enrol again while you wait.",
    },
    prr: {
      name: "PRR",
      full: "print ready record",
      means:
        "A record that is ready to print: enrolment and the check in the centre are done. Only the card is still to be printed.",
    },
    blangko: {
      name: "Blangko",
      full: null,
      means:
        "Blank cards for printing, bought by the centre. When they are short, first-time cards and urgent needs usually come first.",
    },
    suket: {
      name: "Suket",
      full: "surat keterangan pengganti KTP-el",
      means:
        "A temporary paper for people who are enrolled but whose card cannot be printed. Whether it may be issued follows national policy, which has changed; ask at the counter.",
    },
    ikd: {
      name: "IKD",
      full: "Identitas Kependudukan Digital",
      means:
        "The digital identity on a phone. It is activated free of charge and only in front of an officer, never by telephone, WhatsApp or link. The app is run nationally.",
    },
    nik: {
      name: "NIK",
      full: "Nomor Induk Kependudukan",
      means:
        "The number that marks one person in the population data. Where another body, such as BPJS or a bank, cannot read it, the data can be synchronised.",
    },
    kk: {
      name: "KK",
      full: "Kartu Keluarga",
      means: "The family card: the members of one family. It is validated by an electronic signature.",
    },
    kia: {
      name: "KIA",
      full: "Kartu Identitas Anak",
      means: "The identity card for children. It is printed on a card, so it stops when a printer is broken.",
    },
    dukcapil: {
      name: "Dukcapil, Disdukcapil",
      full: "kependudukan dan pencatatan sipil; dinas kependudukan dan pencatatan sipil",
      means:
        "Population and civil registration. Disdukcapil is the office in a regency or city that serves you. “The centre” here means the Directorate General (Ditjen Dukcapil) at the Ministry of Home Affairs.",
    },
    siak: {
      name: "SIAK",
      full: "Sistem Informasi Administrasi Kependudukan",
      means:
        "The system in which all offices keep the population data. Since 2021–2022 it has been one national database, SIAK Terpusat: when it is disrupted, so is every place.",
    },
  },
  status: {
    operational: "Staff have confirmed it today, and no outage or pause touches it.",
    disrupted: "Still served, but slower or not in full.",
    unavailable: "There is an outage: the service cannot be used.",
    paused:
      "Stopped on purpose by the office or the centre, for example while data is backed up. Scheduled only if announced before it began.",
    closed: "Outside opening hours. This is not a fault.",
    unknown: "Staff have given no word today. It does not mean stopped, and it does not mean normal.",
    not_offered: "That place does not provide this service at all.",
  },
  finding: {
    not_assessed: "Nobody has assessed it yet. This is neither “yes” nor “no”.",
    being_checked: "A check is under way, and it is said by whom.",
    no_sign: "A check found no sign. It is always said who checked what, and when; what was not checked stays unknown.",
    yes: "An attack was found, or data is affected. Again with who, what and when.",
  },
};

const WORDS = { id, en } satisfies Record<Locale, GlossaryWords>;

export const glossaryWords = (locale: Locale): GlossaryWords => WORDS[locale];
