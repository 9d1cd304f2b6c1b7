import type { Noun } from "../register/noun";

/** What the desk says where the register is written. */
export const REGISTER = {
  title: "Klaim, imbauan, perlindungan, pernyataan",
  about: "Yang dikatakan orang dan kantor, dengan sumbernya. Setiap perubahan tercatat; yang lama tetap dapat dibaca siapa pun.",
  make: {
    claim: "Catat klaim",
    advisory: "Catat surat edaran",
    protection: "Catat perlindungan",
    statement: "Catat pernyataan",
  } satisfies Record<Noun, string>,
  makeAbout: {
    claim:
      "Tulis apa yang diklaim dan oleh siapa, lalu setiap keterangan dengan sumbernya. Jangan mencap benar, salah, atau hoaks.",
    advisory: "Tulis menurut suratnya sendiri. Yang tidak tertulis di surat, kosongkan.",
    protection: "Kata-kata umum saja. Alamat, susunan, dan aturan jaringan menolong penyerang: jangan ditulis.",
    statement: "Satu pernyataan satu catatan: siapa, dalam jabatan apa, kapan, dan di mana dimuat.",
  } satisfies Record<Noun, string>,
  none: "Belum ada.",
  amend: (title: string) => `Ubah: ${title}`,
  seen: "Lihat di halaman umum",
  account: (number: number) => `Keterangan ${number}`,
  accountNew: "Tambah satu keterangan",
  accountsCount: (count: number) => `${count} keterangan`,
  accountsAbout:
    "Satu keterangan satu pembicara dan satu media. Kosongkan seluruhnya untuk menghapusnya; setelah disimpan tersedia satu lagi.",
  titleAbout: {
    claim:
      "Judulnya kalimat yang diklaim, misalnya: Server e-KTP terserang virus. Di halaman umum selalu tertulis “Klaim:” di depannya.",
    advisory: "Judulnya perihal surat, seperti tertulis di surat itu.",
    protection: "Judulnya langkah itu, misalnya: Cadangan data dibuat tiap malam.",
    statement: "Judulnya kesempatannya, misalnya: Jumpa pers di aula kantor.",
  } satisfies Record<Noun, string>,
  text: {
    made_by: "Nama media atau orang yang pertama mengatakannya",
    archived: "Alamat salinan yang disimpan pihak lain, misalnya di web.archive.org",
    stance_by: "Siapa yang menyatakannya dan di mana, misalnya: Kepala dinas, siaran pers 17 Mei",
    uneasy: "Kutip kalimat-kalimatnya dengan sumbernya. Jangan menyimpulkan.",
    support: "Sebut juga apa yang tidak dibuktikannya.",
    support_urls: "Satu alamat satu baris",
    unknown: "Apa yang dicari dan tidak ditemukan",
    since: "Tahun, bulan, atau tanggal: 2015, 2015-06, 2015-06-30",
    until: "Kosongkan bila masih berlaku",
    document: "Apakah suratnya dapat dibaca, dan di mana dicari",
    verdict: "Hanya dengan nama yang memutuskan dan alamatnya; bukan putusan kantor",
    quote: "Kata demi kata, seperti dimuat. Kosongkan bila hanya diceritakan.",
    not_covered: "Kantor atau jaringan yang tidak ikut terlindung",
  } as Record<string, string>,
  how: "Perubahan ini",
  hows: {
    revised: "Menambah: ada yang baru diketahui",
    corrected: "Mengoreksi: yang tertulis sebelumnya salah",
  },
  reason: "Alasannya, untuk pembaca",
  reasonHint: "Wajib untuk koreksi. Misalnya: tanggal terbitnya salah dibaca.",
  password: "Diminta hanya bila sikap kantor tentang serangan atau data ditetapkan atau diubah.",
  send: "Terbitkan",
  retract: "Tarik kembali",
  retractAbout: "Catatan tetap dapat dibaca, tercoret, dengan alasannya.",
  restore: "Berlakukan lagi",
  passwordRetract: "Untuk menarik kembali.",
  passwordRestore: "Diminta hanya bila catatan ini menyatakan sikap kantor tentang serangan atau data.",
} as const;
