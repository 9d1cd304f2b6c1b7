import type { AnswerInput } from "@/lib/notice";
import type { RefusalCode } from "@/lib/refusal";

/** What the desk says of what it refuses; each refusal says what to do. */

/** Refusals of the forms themselves, before any verb is asked. */
export type FormCode =
  | RefusalCode
  | "key_missing"
  | "left_required"
  | "left_out_of_range"
  | "time_required"
  | "progress_incomplete"
  | "day_unreadable"
  | "day_required"
  | "clock_unreadable"
  | "since_unreadable"
  | "time_unreadable"
  | "time_out_of_range"
  | "number_unreadable"
  | "choice_required"
  | "authority_required"
  | "place_without_service"
  | "host_unreadable"
  | "port_out_of_range"
  | "statuses_unreadable"
  | "value_too_long"
  | "json_path_unreadable"
  | "json_incomplete"
  | "certificate_days_out_of_range"
  | "grace_out_of_range"
  | "every_out_of_range"
  | "timeout_out_of_range"
  | "slow_out_of_range"
  | "times_out_of_range";

type Finding = AnswerInput["finding"];
type Asked = { question: "attack" | "data"; finding: Finding };

const CLAIM = {
  attack: {
    not_assessed: "belum dinilai",
    being_checked: "sedang diperiksa",
    no_sign: "tidak ditemukan tanda serangan",
    yes: "ya, serangan",
  },
  data: {
    not_assessed: "belum dinilai",
    being_checked: "sedang diperiksa",
    no_sign: "tidak ditemukan tanda data terdampak",
    yes: "ya, data terdampak",
  },
} satisfies Record<Asked["question"], Record<Finding, string>>;
const without = ({ question, finding }: Asked) => `Tanpa itu jawaban '${CLAIM[question][finding]}' tidak dapat diterbitkan.`;

const REFUSALS = {
  field_required: "Isi bagian ini. Tanpa itu pemberitahuan tidak dapat diterbitkan.",
  text_required: "Tulis keterangannya, satu kalimat pun cukup.",
  personal_number: "Ada angka yang dapat berupa NIK. NIK siapa pun tidak pernah diterbitkan: hapus.",
  text_too_long: "Persingkat: paling banyak 2.000 karakter.",
  title_too_long: "Judulnya menjadi terlalu panjang. Kurangi layanan atau lokasi, atau persingkat isian.",
  no_service: "Pilih paling sedikit satu layanan.",
  no_location: "Pilih paling sedikit satu lokasi.",
  not_offered_there: "Layanan yang dipilih tidak tersedia di lokasi itu. Pilih layanan atau lokasi lain.",
  answer_needs_who: (asked: Asked) => `Sebut siapa yang memeriksa. ${without(asked)}`,
  answer_needs_what: (asked: Asked) => `Sebut apa yang diperiksa atau ditemukan. ${without(asked)}`,
  answer_needs_when: (asked: Asked) => `Sebut kapan diperiksa. ${without(asked)}`,
  answer_in_future: "Waktu pemeriksaan belum terjadi. Isi waktu yang sudah lewat.",
  next_update_required: "Janjikan kapan kabar berikutnya. Pembaca menunggu itu.",
  next_update_past: "Waktu kabar berikutnya sudah lewat. Pilih waktu yang akan datang.",
  ends_before_begins: "Selesainya lebih dulu daripada mulainya. Periksa kedua waktu itu.",
  begins_in_past: "Waktu mulai sudah lewat. Bila sudah berlangsung, pilih Sekarang.",
  began_in_future: "Waktu mulai belum tiba. Bila masih rencana, pilih Umumkan dulu.",
  end_in_future: "Waktu selesai belum tiba. Isi saat layanan benar-benar kembali.",
  end_before_begin: "Waktu selesai lebih dulu daripada mulainya. Periksa waktu itu.",
  bounds_reversed: "Waktu paling lambat lebih dulu daripada paling awal. Periksa kedua waktu itu.",
  bounds_too_wide: "Antara paling awal dan paling lambat tidak boleh lebih dari 24 jam. Persempit perkiraannya.",
  bounds_required: "Isi juga waktu paling lambat. Kata-kata saja tidak dapat dihitung.",
  bounds_unnamed: "Tulis bagaimana waktunya disebut, misalnya: siang. Tanpa itu perkiraan tampak seperti waktu pasti.",
  cause_unknown: "Penyebab ini tidak ada di daftar. Pilih dari daftar, atau kosongkan.",
  nothing_to_import: "Tidak ada yang perlu dicatat: semuanya sudah ada, atau ditolak.",
  estimate_past: "Perkiraan selesai sudah lewat. Isi waktu yang akan datang, atau kosongkan.",
  end_past: "Waktu selesai yang baru sudah lewat. Isi waktu yang akan datang, atau nyatakan selesai.",
  only_pause_ahead: "Hanya penghentian yang disengaja dapat diumumkan dulu. Pilih Sekarang.",
  already_ended: "Pemberitahuan ini sudah selesai. Tidak ada lagi yang dapat diubah; buat yang baru bila terjadi lagi.",
  already_begun: "Penghentian ini sudah mulai. Muat ulang halaman ini; bila sudah berakhir, nyatakan selesai.",
  planned_end_past: "Waktu selesai yang diumumkan sudah lewat. Umumkan dulu waktu selesai yang baru, atau batalkan.",
  incident_open:
    "Layanan ini sedang terkena pemberitahuan yang masih berlangsung. Nyatakan selesai dulu, atau muat ulang halaman ini.",
  outside_hours: "Di luar jam layanan tidak dapat dinyatakan buka. Coba lagi saat jam layanan.",
  nothing_said: "Belum ada yang dikabarkan. Centang yang berjalan, atau isi blangko atau kuotanya.",
  left_required: "Isi jumlahnya, atau pilih jawaban lain.",
  left_out_of_range: "Isi jumlah dari 1. Bila tidak ada lagi, pilih Habis.",
  tap_in_future: "Jam ponsel ini lebih cepat daripada jam situs, jadi waktu ketukannya tidak dapat dipakai. Ketuk sekali lagi.",
  tap_other_day: "Ketukan ini dari hari lain, jadi tidak berlaku lagi. Bila hari ini juga berjalan, ketuk sekali lagi.",
  tap_outside_hours: "Saat diketuk lokasi ini di luar jam layanan. Ketuk sekali lagi saat jam layanan.",
  tap_incident_since:
    "Sesudah diketuk ada pemberitahuan yang menyangkut layanan ini. Periksa dulu; bila sudah berjalan, ketuk sekali lagi.",
  progress_out_of_range: "Jumlah selesai harus dari 0 sampai jumlah seluruhnya, dan jumlah seluruhnya lebih dari 0.",
  progress_untold: "Jumlah seluruhnya atau satuannya belum pernah dikabarkan. Sebut keduanya sekali.",
  progress_too_soon: "Kemajuan baru saja dikabarkan. Paling sering sekali dalam 30 detik.",
  progress_incomplete: "Isi ketiganya: yang sudah selesai, jumlah seluruhnya, dan satuannya. Atau kosongkan semuanya.",
  office_unnamed: "Tulis nama kantor seperti yang dikenal warga.",
  office_unreachable: "Isi paling sedikit satu: alamat, telepon, atau surel. Warga harus dapat menghubungi kantor.",
  reply_required: "Isi alamat surel untuk keberatan. Siapa pun yang disebut di situs ini berhak menjawab.",
  speaker_required: "Sebut paling sedikit satu orang yang boleh bicara atas nama kantor.",
  speaker_incomplete: "Tulis nama dan jabatan tiap orang, dipisahkan koma. Satu orang satu baris.",
  too_many_speakers: "Sebut paling banyak 5 orang.",
  line_too_long: "Persingkat: paling banyak 200 karakter sebaris.",
  email_unreadable: "Tulis satu alamat surel yang lengkap, misalnya nama@contoh.go.id.",
  phone_unreadable: "Tulis satu nomor yang dapat ditelepon, misalnya (021) 555-0100.",
  unprintable: "Ada karakter yang tidak tampak di sini. Hapus isinya, lalu ketik ulang.",
  not_allowed: "Peran Anda tidak mencakup ini. Mintalah rekan yang berwenang, atau pengelola situs.",
  not_your_place: "Peran Anda hanya mencakup lokasi Anda sendiri. Pilih lokasi itu saja, atau mintalah penyunting.",
  confirm_again: "Ketik kata sandi Anda sekali lagi. Tanpa itu bagian ini tidak dapat diterbitkan.",
  own_proposal: "Ini usulan Anda sendiri. Orang lain yang harus menyetujuinya.",
  nothing_waits: "Usulan ini sudah diputuskan atau sudah diganti. Muat ulang halaman ini.",
  needs_two_persons: "Belum ada dua orang yang berwenang menyetujui dan dapat masuk. Undang dulu seorang lagi.",
  last_administrator: "Ini pengelola terakhir. Angkat dulu pengelola lain; tanpa pengelola meja ini tidak dapat diatur lagi.",
  place_required: "Pilih lokasinya. Operator bekerja untuk satu lokasi.",
  email_taken: "Sudah ada petugas dengan alamat surel ini.",
  person_ended: "Orang ini sudah tidak menjadi petugas.",
  token_ended: "Token ini tidak berlaku: sudah dicabut, sudah habis masanya, atau tidak pernah ada. Buat yang baru di meja.",
  token_scope: "Token ini tidak mencakup pekerjaan ini. Lakukan sendiri di meja, atau buat token yang mencakupnya.",
  token_elsewhere: "Token ini tidak berlaku untuk lokasi itu. Pilih lokasi yang dicakupnya saja.",
  token_unnamed: "Beri nama token ini, supaya jelas skrip mana yang memakainya.",
  token_too_long: "Persingkat namanya: paling banyak 60 karakter.",
  token_days: "Pilih berapa lama token ini berlaku, paling lama satu tahun.",
  too_many_tokens: "Anda sudah punya 20 token. Cabut dulu yang tidak dipakai.",
  too_many_accounts: "Paling banyak 20 keterangan dalam satu klaim.",
  accounts_too_few: "Sejalan atau berbeda hanya dapat dikatakan bila ada paling sedikit dua keterangan.",
  stance_needs_who: "Sebut siapa yang menyatakan sikap kantor, dan di mana. Tanpa itu sikapnya tidak dapat diterbitkan.",
  stance_needs_second:
    "Aturan dua orang: sikap ini hanya dapat ditetapkan oleh penyetuju yang bukan penulis catatan terakhir. Terbitkan dulu sebagai belum dapat dipastikan.",
  reply_missing: "Tulis jawaban mereka, atau pilih jawaban lain.",
  verdict_incomplete: "Putusan pihak luar hanya dengan penulis dan tautannya. Isi ketiganya, atau kosongkan semuanya.",
  verification_incomplete: "Isi ketiganya: bagaimana diperiksa, oleh siapa, dan kapan. Atau kosongkan semuanya.",
  network_address: "Ada alamat jaringan di sini. Hapus: alamat dan aturan jaringan tidak pernah diterbitkan.",
  choice_needed: "Pilih paling sedikit satu.",
  day_in_future: "Tanggal ini belum tiba.",
  since_unreadable: "Tulis tahunnya, atau tahun dan bulan, atau tanggal lengkap: 2015, 2015-06, 2015-06-30.",
  url_unreadable: "Tulis alamat lengkap yang diawali https:// atau http://.",
  too_many_listed: "Paling banyak 20 sekaligus.",
  entry_unknown: "Catatan ini tidak ada. Pilih dari daftar.",
  not_retracted: "Catatan ini tidak sedang ditarik kembali.",
  document_missing: "Pilih berkasnya.",
  document_empty: "Berkas ini kosong. Simpan atau pindai ulang, lalu pilih lagi.",
  document_too_large: "Berkas ini lebih dari 8 MB. Pindai dengan mutu lebih rendah, atau bagi menjadi beberapa berkas.",
  document_wrong_type: "Hanya PDF, PNG, atau JPEG. Isi berkas yang dilihat, bukan namanya: simpan ulang sebagai PDF.",
  document_cut_off: "Berkas ini terpotong, atau ada tambahan di belakangnya. Simpan atau pindai ulang, lalu pilih lagi.",
  document_holds_more: "Berkas ini sekaligus halaman web atau arsip. Simpan atau pindai ulang sebagai PDF saja.",
  document_known: "Berkas yang sama persis sudah ada di daftar. Pakai yang itu.",
  document_withdrawn: "Berkas ini sudah ditarik dan tidak dapat dipakai lagi.",
  document_unknown: "Dokumen ini tidak ada. Pilih dari daftar.",
  not_found: "Pemberitahuan ini tidak ada. Kembali ke meja dan pilih dari daftar.",
  blank_unreadable:
    "Tanda { dan } harus berpasangan, dan di dalamnya hanya huruf, angka, dan spasi, misalnya: {diperbaiki oleh}.",
  too_many_lines: "Paling banyak 12 baris. Lebih panjang dari itu tidak dibaca orang.",
  english_differs:
    "Baris dan isian dalam bahasa Inggris harus sama dengan yang Indonesia, baris demi baris. Atau kosongkan semuanya.",
  one_line: "Isi judulnya dalam satu baris.",
  title_blank_optional: "Isian di judul tidak boleh kosong: hapus tanda tanyanya.",
  too_many_templates: "Sudah ada 30 jenis buatan kantor. Hapus dulu yang tidak dipakai.",
  template_unknown: "Jenis pemberitahuan ini tidak ada. Kembali ke meja dan pilih dari sana.",
  key_missing: "Formulir ini tidak lengkap. Buka lagi dari meja.",
  key_reused: "Formulir ini sudah pernah terkirim dengan isi lain. Lihat dulu di meja; bila memang perlu, buat yang baru.",
  too_long_pause: "Lamanya dari 5 menit sampai 24 jam.",
  no_occurrence: "Dengan aturan ini tidak ada tanggal yang jatuh dalam jangkauan. Periksa tanggal pertama dan terakhir.",
  series_over: "Jadwal ini sudah diakhiri.",
  days_reversed: "Tanggal terakhir lebih awal dari tanggal pertama.",
  too_many_days: "Paling lama 92 hari sekali catat.",
  spans_unreadable: "Jamnya tidak terbaca. Tulis berurutan, misalnya 08.00–11.00 WIB, 13.00–15.00 WIB.",
  spans_required: "Isi jam bukanya, atau pilih tutup seharian.",
  past_days:
    "Ini mengubah hari yang sudah lewat. Pilih koreksi di bawah bila memang salah dicatat; hitungan hari itu lalu diulang dan koreksinya terlihat umum.",
  only_from_tomorrow: "Jam mingguan hanya dapat berubah mulai besok: yang sudah lewat dan hari ini tetap seperti berlaku.",
  already_in_force: "Sudah berlaku, jadi tidak dapat dibatalkan lagi.",
  year_unreadable: "Isi tahunnya dengan empat angka.",
  holidays_unreadable:
    "Ada baris yang tidak terbaca. Tulis satu hari per baris: 2027-01-01 Tahun Baru, dan tambahkan (cuti bersama) pada hari cuti bersama.",
  same_incident: "Pilih pemberitahuan lain yang masih terbuka.",
  other_effect: "Akibatnya berbeda (misalnya terganggu dan tidak dapat dilayani), jadi tidak dapat digabung.",
  all_of_it: "Sisakan sebagian pada pemberitahuan ini.",
  none_of_it: "Pilih layanan dan lokasi yang memang tercakup di sini.",
  not_amendable: "Catatan ini ditulis oleh situs sendiri. Perbarui jawabannya di halaman pemberitahuan.",
  already_retracted: "Sudah ditarik kembali. Tidak ada lagi yang dapat diubah.",
  nothing_changed: "Tulisannya masih sama. Ubah dulu yang salah.",
  retract_whole: "Kabar pertama tidak dapat ditarik sendiri: tarik seluruh pemberitahuannya.",
  changed_since: "Orang lain lebih dulu mengubahnya. Muat ulang halaman ini, lalu kirim lagi.",
  time_required: "Isi tanggal dan jamnya.",
  day_unreadable: "Tanggal ini tidak terbaca.",
  day_required: "Isi tanggalnya.",
  clock_unreadable: "Isi jamnya, misalnya 20.00 WIB.",
  time_unreadable: "Waktu ini tidak terbaca. Isi tanggal dan jamnya.",
  time_out_of_range: "Tahunnya tidak masuk akal. Isi tahun antara 2000 dan 2100.",
  number_unreadable: "Isi dengan angka bulat, misalnya 84000 atau 84.000.",
  choice_required: "Pilih salah satu.",
  authority_required: "Centang pernyataan ini bila benar. Tanpa itu isian ini tidak dapat diterbitkan.",
  target_unknown: "Pilih tentang apa pemeriksaan ini dari daftar.",
  slow_too_late: "Batas lambat harus di bawah batas tunggu, supaya yang lambat masih sempat terlihat.",
  slow_untimed: "Yang ini tidak diukur waktunya, jadi tidak pernah lambat. Kosongkan.",
  timeout_too_long:
    "Batas tunggu tidak boleh lebih lama dari jarak antarpemeriksaan. Kurangi batas tunggunya, atau perpanjang jaraknya.",
  grace_too_long: "Toleransi paling lama sepanjang jarak antarkabarnya. Kurangi toleransinya, atau perpanjang jaraknya.",
  no_body:
    "Jawaban seperti ini tidak pernah berisi, jadi tulisan dan JSON di dalamnya tidak dapat diperiksa. Pilih GET dan kode yang disertai isi, atau kosongkan tulisan dan JSON-nya.",
  no_certificate: "Alamat http:// tidak bersertifikat. Kosongkan harinya, atau tulis alamat yang diawali https://.",
  name_of_address: "Yang ditanyakan adalah catatan sebuah nama: tulis namanya, bukan alamat IP.",
  other_record:
    "Ada baris yang tidak mungkin menjadi jawaban jenis catatan ini. Sesuaikan barisnya atau jenisnya: A berisi alamat IPv4, AAAA alamat IPv6, CNAME, NS, dan MX berisi nama.",
  one_cname: "Satu nama hanya punya satu CNAME. Tulis satu saja.",
  other_family: "Alamat yang ditulis bukan dari keluarga ini. Pilih keluarga yang sesuai, atau semuanya.",
  address_not_allowed:
    "Alamat ini di jaringan dalam dan belum diizinkan, jadi tidak pernah diperiksa. Minta pengelola server menambahkannya ke PROBE_ALLOW.",
  probe_unknown: "Pemeriksaan ini tidak ada. Pilih dari daftar.",
  probe_over: "Pemeriksaan ini sudah diakhiri. Buat yang baru bila perlu.",
  probe_paused: "Pemeriksaan ini sedang dihentikan. Lanjutkan dulu.",
  probe_running: "Pemeriksaan ini memang sedang berjalan.",
  probe_kind_fixed: "Jenis pemeriksaan tidak dapat diganti. Akhiri yang ini, lalu buat yang baru.",
  probe_without_secret: "Hanya denyut yang punya alamat rahasia.",
  probe_not_asked: "Yang ini tidak dapat dicoba dari sini: hasilnya datang dari mesin lain atau dari petugas.",
  probe_not_by_hand: "Yang ini diperiksa oleh mesin. Untuk kabar petugas, buat pemeriksaan berjenis manual.",
  outage_settled:
    "Gangguan terukur ini tidak lagi menunggu penjelasan: sudah ditarik, atau ditandai sebagai kesalahan pengukuran kami.",
  duty_empty: "Pilih paling sedikit satu hari.",
  duty_unknown: "Giliran ini sudah tidak ada. Muat ulang halaman ini.",
  place_without_service: "Lokasi hanya untuk layanan. Kosongkan lokasinya, atau pilih layanannya.",
  host_unreadable: "Tulis nama mesin atau alamatnya saja, tanpa https:// dan tanpa garis miring.",
  port_out_of_range: "Isi nomor port dari 1 sampai 65535.",
  statuses_unreadable: "Tulis kode tiga angka dari 200 sampai 599, dipisahkan koma, misalnya: 200, 301.",
  value_too_long: "Terlalu panjang: paling banyak 20 baris, masing-masing 200 karakter.",
  json_path_unreadable: "Tulis nama isian dengan titik di antaranya, tanpa $ dan tanpa kurung, misalnya: data.items.0.state.",
  json_incomplete: "Isi keduanya: nama isiannya dan nilai yang seharusnya. Atau kosongkan keduanya.",
  certificate_days_out_of_range: "Isi dari 1 sampai 90 hari, atau kosongkan.",
  grace_out_of_range: "Isi dari 0 menit sampai 1.440 menit (24 jam).",
  every_out_of_range: "Jaraknya dari 10 detik sampai 24 jam.",
  timeout_out_of_range: "Isi dari 100 sampai 30.000 milidetik.",
  slow_out_of_range: "Isi dari 1 sampai 30.000 milidetik, atau kosongkan.",
  times_out_of_range: "Isi dari 1 sampai 10.",
} satisfies Record<FormCode, string | ((asked: Asked) => string)>;

/** What to do about a refusal. `field` is its dotted path ("attack.by"); `finding` the answer it is about, where it is about one. */
export function refusalWords(code: FormCode, field: string, finding: Finding = "no_sign"): string {
  const words: string | ((asked: Asked) => string) = REFUSALS[code];
  return typeof words === "string" ? words : words({ question: field.startsWith("data") ? "data" : "attack", finding });
}
