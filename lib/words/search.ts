/** The words of the desk's search; it speaks Indonesian only. */
export const SEARCH = {
  title: "Cari",
  field: "Kata yang dicari",
  hint: "Dari judul, kabar, penyebab, sumber, alamat, atau nama lokasi dan layanan. Semua kata harus ada.",
  go: "Cari",
  incidents: "Kejadian",
  places: "Lokasi dan layanan",
  nothing: "Tidak ada yang memuat semua kata itu. Coba dengan kata yang lebih sedikit.",
  most: (count: string) => `Hanya ${count} kejadian terbaru yang tampil. Tambahkan kata untuk mempersempit.`,
} as const;
