/** What the desk says where documents are kept. */
export const PAPERS = {
  title: "Dokumen",
  about:
    "Surat dan foto yang dilampirkan pada catatan. Siapa pun dapat mengunduhnya begitu sebuah catatan menyebutnya; isinya tidak diperiksa di sini.",
  none: "Belum ada dokumen.",
  list: "Yang tersimpan",
  used: "Dapat diunduh siapa pun",
  unused: "Belum dipakai di catatan mana pun",
  gone: "Sudah ditarik",
  name: "Nama dokumen",
  nameHint: "Seperti akan dibaca orang, misalnya: Surat edaran nomor 12, 21 November 2026.",
  file: "Berkas",
  fileHint: "PDF, PNG, atau JPEG, paling banyak 8 MB. Tutup dulu NIK dan nama warga. Foto dapat memuat tempat pengambilannya.",
  send: "Simpan",
  how: "Buka catatannya, pilih dokumen ini di bagian Dokumen, lalu terbitkan.",
  download: "Unduh seperti dilihat umum",
  in: "Disebut oleh",
  withdraw: "Tarik dokumen",
  withdrawAbout:
    "Isinya dihapus dari situs dan dari paket bukti, dan tidak dapat dikembalikan. Namanya, sidiknya, dan alasannya tetap terbaca. Cadangan yang sudah dibuat masih memuatnya.",
  withdrawReason: "Alasannya, untuk pembaca",
  withdrawPassword: "Untuk menghapus isinya.",
} as const;
