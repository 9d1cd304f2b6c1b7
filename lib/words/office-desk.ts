/** What the desk says of adopting the site for the office, and of what the office tells of itself. */
export const OFFICE = {
  title: "Kantor",
  adopt: "Resmikan situs ini",
  notAdopted: "Situs ini belum diresmikan, dan setiap halamannya berkata begitu.",
  amend: "Ubah keterangan kantor",
  adoptAbout: [
    "Sesudah diresmikan, tulisan 'Belum diresmikan oleh kantor' hilang dari setiap halaman. Sejak itu kantor yang bicara di sini.",
    "Isian di bawah tampil di kaki setiap halaman. Isinya dapat diubah kapan saja; siapa yang mengubah dan kapan, tercatat. Peresmian tidak dapat dibatalkan dari meja ini.",
  ],
  amendAbout: ["Yang diubah di sini langsung tampil di kaki setiap halaman. Siapa yang mengubah dan kapan, tercatat."],
  name: "Nama kantor",
  reach: "Cara menghubungi kantor",
  reachHint: "Isi paling sedikit satu. Ketiganya tampil untuk warga.",
  address: "Alamat",
  phone: "Telepon",
  email: "Surel",
  reply: "Surel untuk keberatan",
  replyHint: "Ke sini orang menjawab atau membantah yang tertulis di situs ini. Pakai alamat yang dibaca setiap hari kerja.",
  speakers: "Yang boleh bicara atas nama kantor",
  speakersHint:
    "Satu orang satu baris: nama, jabatan. Misalnya: Siti Aminah, S.H., Kepala Dinas. Yang di belakang koma terakhir adalah jabatannya. Paling banyak 5 orang.",
  authority: "Pernyataan",
  authorised: "Saya berwenang meresmikan situs ini atas nama kantor",
  save: "Simpan dan terbitkan",
} as const;
