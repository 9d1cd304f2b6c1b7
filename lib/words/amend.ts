/** What the desk says where something published is put right or taken back. */
export const AMEND = {
  title: "Perbaiki atau tarik kembali",
  about: "Yang sudah terbit tidak dihapus: tulisan lama tetap terlihat, dicoret, dengan alasan dan waktunya.",
  link: "Salah tulis atau salah kirim? Perbaiki atau tarik kembali",
  said: "Kabar yang sudah terbit",
  choose: (at: string) => `Perbaiki atau tarik kabar ${at}`,
  correct: "Perbaiki tulisannya",
  body: "Seharusnya tertulis",
  reason: "Alasan",
  reasonHint: "Dibaca umum di samping tulisan lama. Misalnya: jam selesai salah ketik.",
  sendCorrection: "Terbitkan perbaikan",
  retract: "Tarik kabar ini",
  retractAbout:
    "Kabar ini dicoret dan akibatnya dibatalkan: yang dinyatakan selesai berlangsung lagi, perkiraan kembali ke yang sebelumnya.",
  sendRetraction: "Tarik kembali",
  whole: "Tarik seluruh pemberitahuan",
  wholeAbout:
    "Untuk pemberitahuan yang keliru sejak awal. Status dan hitungan hari kembali seolah tidak pernah ada; halamannya tetap dapat dibaca, bertanda ditarik kembali. Bila gangguannya memang terjadi, nyatakan selesai saja.",
  sendWhole: "Tarik seluruhnya",
  password: "Tidak diminta dalam satu menit pertama, dari yang mengirimnya.",
  undo: (until: string) => `Salah kirim? Tarik kembali tanpa kata sandi sampai ${until}`,
  gone: "Sudah ditarik kembali.",
} as const;
