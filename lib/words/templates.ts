import type { NoticeTemplate } from "../notice-text";
import { askedBlanks, bareCode, labelOf, type OwnTemplate } from "../own-template";
import type { Text } from "../text";

/** What the desk calls each notice and what it asks for it. The words that are published stand in the catalogue's templates. */

/** `options`: the only words that fit, in both languages; otherwise staff type their own. */
export type Blank = { label: string; hint?: string; required: boolean; options?: Text[] };
/** `system`: what a national fault touches unless chosen by hand. `often`: offered first. */
export type TemplateWords = {
  button: string;
  about: string;
  blanks: Record<string, Blank>;
  system: string | null;
  often: boolean;
};

const ALTERNATIVES: Blank = {
  label: "Tempat lain yang buka",
  hint: "Misalnya: Kecamatan Cikupa. Kosongkan bila belum tahu.",
  required: false,
};

export const TEMPLATES: Record<string, TemplateWords> = {
  backup_ordered: {
    button: "Pencadangan atas arahan pusat",
    about: "Layanan sengaja dihentikan sementara selama data dicadangkan.",
    blanks: { ordered_by: { label: "Diarahkan oleh", hint: "Misalnya: Ditjen Dukcapil Kemendagri", required: true } },
    system: null,
    often: true,
  },
  national_fault: {
    button: "Sistem pusat tidak tersambung",
    about: "SIAK Terpusat atau sistem nasional lain tidak dapat dihubungi.",
    blanks: { reported_to: { label: "Dilaporkan ke", hint: "Misalnya: helpdesk Ditjen Dukcapil", required: true } },
    system: "siak-terpusat",
    often: true,
  },
  network_cut: {
    button: "Jaringan putus",
    about: "Sambungan jaringan di satu atau beberapa lokasi putus.",
    blanks: {
      handled_by: { label: "Ditangani oleh", hint: "Misalnya: Diskominfo", required: true },
      alternatives: ALTERNATIVES,
    },
    system: null,
    often: true,
  },
  power_cut: {
    button: "Listrik padam",
    about: "Listrik di satu atau beberapa lokasi padam.",
    blanks: {
      generator: { label: "Keadaan genset", hint: "Misalnya: Genset menyala untuk perekaman saja", required: true },
      alternatives: ALTERNATIVES,
    },
    system: null,
    often: true,
  },
  national_maintenance: {
    button: "Pembaruan sistem pusat",
    about: "Ditjen Dukcapil memberitahukan lebih dulu bahwa sistem nasional dihentikan.",
    blanks: {
      still_open: { label: "Yang tetap buka", hint: "Misalnya: perekaman dan pengambilan KTP-el", required: true },
      reference: {
        label: "Dasar pemberitahuan",
        hint: "Misalnya: Surat Ditjen Dukcapil 470/123 tanggal 20 November 2026",
        required: true,
      },
    },
    system: null,
    often: false,
  },
  blanks_short: {
    button: "Blangko menipis atau habis",
    about: "Kartu belum dapat dicetak untuk semua orang; perekaman tetap berjalan.",
    blanks: {
      short_or_out: {
        label: "Keadaan blangko",
        required: true,
        options: [
          { id: "menipis", en: "running short" },
          { id: "habis", en: "out of stock" },
        ],
      },
      limited_or_postponed: {
        label: "Pencetakan",
        required: true,
        options: [
          { id: "dibatasi", en: "limited" },
          { id: "ditunda", en: "postponed" },
        ],
      },
      stock_at: { label: "Dihitung pada", hint: "Misalnya: Senin 23 November 2026, 08.00 WIB", required: true },
      stock_count: { label: "Sisa, dalam keping", hint: "Misalnya: 120", required: true },
      priority: { label: "Yang didahulukan", hint: "Misalnya: pemohon pertama dan yang akan menikah", required: true },
      delivery: { label: "Kiriman berikutnya", hint: "Bila belum pasti, tulis: belum ada tanggal", required: true },
    },
    system: null,
    often: false,
  },
  equipment_broken: {
    button: "Alat rusak",
    about: "Alat perekaman atau pencetakan di satu lokasi tidak dapat dipakai.",
    blanks: {
      equipment: {
        label: "Alat untuk",
        required: true,
        options: [
          { id: "perekaman", en: "enrolment" },
          { id: "pencetakan", en: "printing" },
        ],
      },
      repair_plan: { label: "Rencana perbaikan", hint: "Misalnya: Teknisi datang hari ini pukul 13.00 WIB", required: true },
      alternatives: { label: "Tempat lain yang buka", hint: "Misalnya: Kecamatan Cikupa", required: true },
    },
    system: null,
    often: false,
  },
  queue_full: {
    button: "Antrean penuh",
    about: "Nomor antrean hari ini habis; layanannya sendiri berjalan.",
    blanks: {
      queue_day: { label: "Antrean untuk", hint: "Misalnya: Senin 23 November 2026", required: true },
      ran_out_at: { label: "Habis pukul", hint: "Misalnya: 10.30 WIB", required: true },
      reopens: { label: "Dibuka lagi", hint: "Misalnya: Selasa pukul 08.00 WIB", required: true },
      alternatives: ALTERNATIVES,
      quiet_times: {
        label: "Waktu yang biasanya sepi",
        hint: "Misalnya: Rabu siang. Kosongkan bila belum tahu.",
        required: false,
      },
    },
    system: null,
    often: false,
  },
  security_check: {
    button: "Pemeriksaan keamanan",
    about: "Layanan dihentikan sebagai kehati-hatian selama sesuatu yang tidak wajar diperiksa.",
    blanks: {
      symptom: { label: "Yang terlihat", hint: "Misalnya: beberapa komputer loket tidak dapat dibuka", required: true },
      action_taken: { label: "Yang kami lakukan", hint: "Misalnya: memutus jaringan loket", required: true },
      checked_by: { label: "Yang memeriksa", hint: "Misalnya: Diskominfo Kabupaten Tangerang", required: true },
    },
    system: null,
    often: false,
  },
  app_disrupted: {
    button: "Aplikasi IKD terganggu",
    about: "Kabar dari pusat tentang aplikasinya, diteruskan dengan menyebut siapa yang mengatakan.",
    blanks: {
      relayed_from: { label: "Kabar dari", hint: "Misalnya: akun resmi Ditjen Dukcapil, 23 November 2026", required: true },
    },
    system: null,
    often: false,
  },
  special_hours: {
    button: "Jam layanan khusus",
    about: "Pemberitahuan bahwa jam buka berbeda. Jamnya sendiri dicatat di Jam layanan.",
    blanks: {
      period: { label: "Kapan", hint: "Misalnya: 24 sampai 26 Desember 2026", required: true },
      closed_or_hours: { label: "Bagaimana", hint: "Misalnya: tutup", required: true },
      reason: { label: "Sebabnya", hint: "Misalnya: cuti bersama Natal", required: true },
      reopens: { label: "Buka kembali", hint: "Misalnya: Senin 28 Desember 2026 pukul 08.00 WIB", required: true },
      online_status: { label: "Layanan daring", hint: "Misalnya: tetap menerima permohonan", required: false },
      reference: { label: "Dasarnya", hint: "Misalnya: SKB 3 Menteri tentang cuti bersama 2026", required: true },
    },
    system: null,
    often: false,
  },
  security_incident: {
    button: "Insiden keamanan",
    about: "Sesudah dipastikan, bukan selagi diperiksa. Jawaban tentang serangan menunggu orang kedua bila aturan itu menyala.",
    blanks: {
      affected_system: { label: "Yang terkena", hint: "Misalnya: server antrean kantor dinas", required: true },
      known_at: { label: "Dipastikan pada", hint: "Misalnya: Senin 23 November 2026, 08.40 WIB", required: true },
      what_happened: { label: "Yang dipastikan", hint: "Misalnya: akses tanpa izin", required: true },
      action_taken: { label: "Yang kami lakukan", hint: "Misalnya: memutus server itu dari jaringan", required: true },
      reported_to: { label: "Dilaporkan ke", hint: "Misalnya: tim tanggap insiden kabupaten", required: true },
      data_state: { label: "Keadaan data pribadi", hint: "Misalnya: masih diperiksa", required: true },
      report_due: { label: "Laporan akhir paling lambat", hint: "Kosongkan bila belum dapat dijanjikan.", required: false },
      contact: { label: "Tempat bertanya", hint: "Kosongkan bila sama dengan alamat kantor.", required: false },
    },
    system: null,
    often: false,
  },
  claim_response: {
    button: "Tanggapan atas kabar",
    about: "Kabar yang beredar, siapa yang mengatakannya, dan posisi kantor beserta dasarnya.",
    blanks: {
      claim_summary: { label: "Kabarnya, singkat", hint: "Misalnya: data KTP-el hilang", required: true },
      claim: { label: "Bunyi kabarnya", hint: "Misalnya: data perekaman bulan Mei hilang", required: true },
      claim_source: { label: "Dimuat oleh", hint: "Misalnya: Harian Contoh", required: true },
      claim_link: { label: "Tautannya", hint: "Misalnya: https://contoh.test/kabar", required: true },
      claim_date: { label: "Tanggal kabar", hint: "Misalnya: 22 November 2026", required: true },
      position: { label: "Posisi kantor", hint: "Misalnya: kabar itu tidak sesuai dengan catatan kami", required: true },
      facts: { label: "Yang kami ketahui", hint: "Misalnya: perekaman tersimpan di pusat", required: true },
      evidence: { label: "Dasarnya", hint: "Misalnya: surat Ditjen Dukcapil tanggal 20 November 2026", required: true },
      not_known: { label: "Yang belum kami ketahui", hint: "Misalnya: asal kabar itu", required: true },
      other_accounts: { label: "Keterangan lain yang berbeda", hint: "Kosongkan bila tidak ada.", required: false },
    },
    system: null,
    often: false,
  },
  scam_warning: {
    button: "Waspada penipuan",
    about: "Pesan atau telepon yang mengaku dari Disdukcapil.",
    blanks: {
      scam_form: { label: "Bentuknya", hint: "Misalnya: pesan WhatsApp", required: true },
      asked_for: { label: "Yang diminta", hint: "Misalnya: kode OTP", required: true },
      redacted_example: {
        label: "Contohnya, tanpa data pribadi",
        hint: "Misalnya: KTP Anda diblokir, klik tautan ini",
        required: true,
      },
    },
    system: null,
    often: false,
  },
};

/** What the desk calls a template, of the catalogue or the office's own, and what it asks for it; undefined for neither. */
export function wordsOf(row: NoticeTemplate & { code: string; own: OwnTemplate | null }): TemplateWords | undefined {
  if (!row.own) return Object.hasOwn(TEMPLATES, row.code) ? TEMPLATES[row.code] : undefined;
  const blanks = askedBlanks(row).map((name): [string, Blank] => [
    name,
    { label: labelOf(name), required: row.required.includes(name) },
  ]);
  return { button: row.own.button, about: row.own.about, blanks: Object.fromEntries(blanks), system: null, often: false };
}

/** What a template is called where only its code is at hand. */
export const buttonOf = (code: string): string => TEMPLATES[code]?.button ?? labelOf(bareCode(code).replaceAll("-", "_"));
