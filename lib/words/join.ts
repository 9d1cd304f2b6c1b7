/** What the desk says where two notices become one, or one two. */
export const JOIN = {
  merge: "Gabungkan pemberitahuan lain ke sini",
  mergeAbout:
    "Untuk dua pemberitahuan tentang gangguan yang sama. Yang lain tetap terbaca dan mengarah ke sini; cakupan dan mulainya ikut.",
  other: "Yang digabungkan",
  choose: "Pilih",
  body: "Keterangan untuk warga",
  sendMerge: "Gabungkan",
  split: "Pisahkan sebagian",
  splitAbout: "Untuk bagian yang ternyata punya sebab atau akhir sendiri. Mulainya tetap sama.",
  services: "Layanan yang dipisahkan",
  locations: "Lokasi yang dipisahkan",
  heading: "Judul pemberitahuan yang baru",
  sendSplit: "Pisahkan",
} as const;
