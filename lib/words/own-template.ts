import { FILLED } from "../own-template";

/** What the desk says of kinds of notices that the office writes itself. */
export const OWN = {
  title: "Jenis pemberitahuan",
  about: "Jenis yang sering kantor perlukan dan belum ada di daftar. Tulis sekali; petugas tinggal mengisi yang berubah.",
  none: "Belum ada jenis buatan kantor.",
  make: "Tulis jenis baru",
  amend: "Ubah",
  amendOf: (button: string) => `Ubah: ${button}`,
  amendAbout: "Yang sudah terbit dan jadwal berulang tidak berubah; yang baru memakai tulisan ini.",
  button: "Nama di meja",
  buttonHint: "Misalnya: Atap bocor",
  aboutField: "Keterangan untuk petugas",
  aboutHint: "Misalnya: Hujan masuk ke ruang layanan.",
  effect: "Akibatnya bagi layanan",
  effects: {
    paused: "Sengaja dihentikan sementara",
    unavailable: "Tidak dapat dilayani",
    disrupted: "Terganggu",
    none: "Tidak ada",
  },
  cause: "Penyebab",
  causeNone: "Tidak disebut",
  heading: "Judul",
  headingHint: "Misalnya: {layanan} terganggu: atap bocor di {lokasi}",
  body: "Isi, satu baris satu alinea",
  bodyHint: "Misalnya: Air masuk sejak {mulai}. Diperbaiki oleh {diperbaiki oleh}.",
  actions: "Yang bisa dilakukan warga, satu baris satu saran",
  actionsHint: "Misalnya: Datang ke {tempat lain?}.",
  blanks: "Isian dalam kurung kurawal",
  blanksAsked: "Kata lain menjadi pertanyaan di formulir, misalnya {diperbaiki oleh}.",
  blanksOptional: "Dengan tanda tanya boleh kosong, misalnya {surat?}; lalu seluruh barisnya tidak tampil.",
  blanksFilled: `Terisi sendiri: ${FILLED.map((words) => `{${words}}`).join(", ")}.`,
  blanksAlways:
    "Kabar berikutnya, dan pada penghentian yang disengaja keterangan tentang serangan dan data, selalu ikut walaupun tidak ditulis.",
  preview: "Contoh",
  previewTitle: "Contoh dengan isian karangan",
  save: "Simpan",
  retire: "Hapus dari daftar",
  retireAbout: "Yang sudah terbit tetap ada.",
} as const;

/** What an example is filled with: nothing that could be taken for news. */
export const sampleBlank = (label: string): string => `[${label}]`;
