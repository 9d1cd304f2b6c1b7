import type { AnswerInput } from "@/lib/notice";
import type { RefusalCode } from "@/lib/refusal";
import { ARCHIVE } from "./archive";

/** The words of the staff desk; it speaks Indonesian only. Each refusal says what to do. */

/** Refusals of the forms themselves, before any verb is asked. */
export type FormCode =
  | RefusalCode
  | "key_missing"
  | "time_required"
  | "progress_incomplete"
  | "time_unreadable"
  | "time_out_of_range"
  | "number_unreadable"
  | "choice_required"
  | "authority_required";

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
  already_begun: "Penghentian ini sudah mulai, jadi tidak dapat dibatalkan lagi. Muat ulang halaman ini, lalu nyatakan selesai.",
  incident_open:
    "Layanan ini sedang terkena pemberitahuan yang masih berlangsung. Nyatakan selesai dulu, atau muat ulang halaman ini.",
  outside_hours: "Di luar jam layanan tidak dapat dinyatakan buka. Coba lagi saat jam layanan.",
  progress_out_of_range: "Jumlah selesai harus dari 0 sampai jumlah seluruhnya, dan jumlah seluruhnya lebih dari 0.",
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
  not_found: "Pemberitahuan ini tidak ada. Kembali ke meja dan pilih dari daftar.",
  template_unknown: "Jenis pemberitahuan ini tidak ada. Kembali ke meja dan pilih dari sana.",
  key_missing: "Formulir ini tidak lengkap. Buka lagi dari meja.",
  key_reused: "Formulir ini sudah pernah terkirim dengan isi lain. Lihat dulu di meja; bila memang perlu, buat yang baru.",
  time_required: "Isi tanggal dan jamnya.",
  time_unreadable: "Waktu ini tidak terbaca. Isi tanggal dan jamnya.",
  time_out_of_range: "Tahunnya tidak masuk akal. Isi tahun antara 2000 dan 2100.",
  number_unreadable: "Isi dengan angka bulat, misalnya 84000 atau 84.000.",
  choice_required: "Pilih salah satu.",
  authority_required: "Centang pernyataan ini bila benar. Tanpa itu isian ini tidak dapat diterbitkan.",
} satisfies Record<FormCode, string | ((asked: Asked) => string)>;

/** What to do about a refusal. `field` is its dotted path ("attack.by"); `finding` the answer it is about, where it is about one. */
export function refusalWords(code: FormCode, field: string, finding: Finding = "no_sign"): string {
  const words: string | ((asked: Asked) => string) = REFUSALS[code];
  return typeof words === "string" ? words : words({ question: field.startsWith("data") ? "data" : "attack", finding });
}

type Blank = { label: string; hint: string; required: boolean };
type TemplateWords = { button: string; about: string; blanks: Record<string, Blank>; system: string | null };

const ALTERNATIVES: Blank = {
  label: "Tempat lain yang buka",
  hint: "Misalnya: Kecamatan Cikupa. Kosongkan bila belum tahu.",
  required: false,
};

/** The four notices of the desk. `system` is what a national fault touches unless chosen by hand. */
export const TEMPLATES: Record<string, TemplateWords> = {
  backup_ordered: {
    button: "Pencadangan atas arahan pusat",
    about: "Layanan sengaja dihentikan sementara selama data dicadangkan.",
    blanks: { ordered_by: { label: "Diarahkan oleh", hint: "Misalnya: Ditjen Dukcapil Kemendagri", required: true } },
    system: null,
  },
  national_fault: {
    button: "Sistem pusat tidak tersambung",
    about: "SIAK Terpusat atau sistem nasional lain tidak dapat dihubungi.",
    blanks: { reported_to: { label: "Dilaporkan ke", hint: "Misalnya: helpdesk Ditjen Dukcapil", required: true } },
    system: "siak-terpusat",
  },
  network_cut: {
    button: "Jaringan putus",
    about: "Sambungan jaringan di satu atau beberapa lokasi putus.",
    blanks: {
      handled_by: { label: "Ditangani oleh", hint: "Misalnya: Diskominfo", required: true },
      alternatives: ALTERNATIVES,
    },
    system: null,
  },
  power_cut: {
    button: "Listrik padam",
    about: "Listrik di satu atau beberapa lokasi padam.",
    blanks: {
      generator: { label: "Keadaan genset", hint: "Misalnya: Genset menyala untuk perekaman saja", required: true },
      alternatives: ALTERNATIVES,
    },
    system: null,
  },
};

/** What a field is called where its problem is listed away from it. */
export function fieldLabel(field: string, template: string): string {
  const [group = "", name = ""] = field.split(".");
  if (group === "fields") return TEMPLATES[template]?.blanks[name]?.label ?? "";
  const label: string | undefined = FIELD_LABELS[field] ?? FIELD_LABELS[group];
  return label ?? "";
}

export const FINDINGS = {
  not_assessed: "Belum dinilai",
  being_checked: "Sedang diperiksa",
  no_sign: "Tidak ditemukan tanda",
  yes: "Ya",
} satisfies Record<Finding, string>;

export const DESK = {
  title: "Meja petugas",
  required: "(wajib)",
  site: "Status Layanan KTP-el",
  signOut: "Keluar",
  signIn: "Masuk",
  signInAbout: "Hanya untuk petugas.",
  email: "Alamat surel",
  password: "Kata sandi",
  passwordShow: "Tampilkan sandi",
  passwordHint: "Paling sedikit 12 karakter. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak.",
  passwordAgain: "Kata sandi Anda",
  passwordAgainHint: "Hanya diminta untuk 'Tidak ditemukan tanda' dan 'Ya'.",
  passwordAgainAlways: "Diminta sekali lagi, supaya sesi yang terbuka saja tidak cukup.",
  name: "Nama",
  nameHint: "Seperti yang dikenal rekan kerja.",
  signInFailed: "Alamat surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
  wait: (seconds: number) =>
    `Terlalu banyak percobaan masuk. Tunggu ${seconds >= 90 ? `${Math.ceil(seconds / 60)} menit` : `${Math.max(1, Math.ceil(seconds))} detik`}, lalu coba lagi.`,
  secondStep: "Langkah kedua",
  secondStepAbout: "Kata sandinya benar. Tinggal kode dari autentikator Anda.",
  code: "Kode",
  codeHint: "Enam angka dari aplikasi autentikator, atau satu kode pemulihan.",
  codeAppHint: "Enam angka dari aplikasi autentikator.",
  codeRefused:
    "Kode ini tidak diterima. Tunggu kode berikutnya di aplikasi, lalu ketik yang baru; setiap kode hanya berlaku sekali.",
  codeLost: "Aplikasi dan kode pemulihan hilang? Mintalah pengelola server mengatur ulang akun Anda.",
  passwordRefused: "Kata sandi tidak cocok. Periksa, lalu coba lagi.",
  passwordSet: "Kata sandi Anda",
  passwordSetAbout: (name: string, email: string) =>
    `${name}, tautan ini hanya berlaku sekali. Buat kata sandi untuk masuk dengan ${email}.`,
  passwordSetMake: "Simpan dan masuk",
  linkUsedAbout: "Tautan sudah dipakai, sudah lewat 24 jam, atau ada yang lebih baru. Mintalah tautan baru ke pengelola server.",

  account: "Akun saya",
  accountOf: (name: string, email: string) => `${name}, ${email}`,
  passwordCurrent: "Kata sandi sekarang",
  passwordNew: "Kata sandi baru",
  passwordChange: "Ganti kata sandi",
  passwordChangeAbout: "Sesudah diganti, semua sesi lain berakhir. Sesi ini tetap.",
  passwordChanged: "Kata sandi sudah diganti. Semua sesi lain sudah berakhir.",
  authenticator: "Autentikator",
  authenticatorOn: "Menyala: masuk memerlukan kata sandi dan kode.",
  authenticatorOff: "Mati: siapa pun yang tahu kata sandi Anda dapat masuk.",
  authenticatorManage: "Atur autentikator",
  authenticatorAbout:
    "Aplikasi autentikator di ponsel membuat enam angka yang berganti tiap 30 detik. Dengan itu kata sandi saja tidak cukup untuk masuk.",
  authenticatorStart: "Mulai",
  authenticatorScan: "Pindai dengan aplikasi autentikator",
  authenticatorPicture: "Kode QR untuk aplikasi autentikator",
  authenticatorTyped: "Tidak dapat memindai? Ketik kunci ini di aplikasi:",
  authenticatorAddress: "Atau buka alamat ini di ponsel yang memakai aplikasinya:",
  authenticatorConfirm: "Nyalakan",
  authenticatorConfirmAbout: "Ketik kode yang kini tampil di aplikasi. Sesudah menyala, semua sesi lain berakhir.",
  authenticatorTurnOff: "Matikan",
  recovery: "Kode pemulihan",
  recoveryAbout:
    "Simpan di tempat yang bukan ponsel Anda. Tiap kode berlaku sekali, bila aplikasinya tidak ada. Kode ini tidak akan tampil lagi.",
  recoveryRenew: "Buat kode pemulihan baru",
  recoveryRenewAbout: "Kode baru menggantikan semua kode lama.",
  recoveryKept: "Sudah saya simpan",
  sessions: "Sesi",
  sessionHere: "Sesi ini",
  sessionSince: (when: string) => `Sejak ${when}`,
  sessionFrom: (address: string) => `dari ${address}`,
  sessionEnd: "Akhiri sesi",
  sessionEndOf: (device: string, when: string) => `: ${device}, sejak ${when}`,
  sessionEndAll: "Keluar di semua perangkat",
  sessionEndAllAbout: "Mengakhiri semua sesi, yang ini juga.",
  deviceOf: (browser: string | null, system: string | null) =>
    browser && system ? `${browser} di ${system}` : (browser ?? system ?? "Perangkat tak dikenal"),

  setup: "Akun pertama",
  setupAbout: "Tautan ini hanya berlaku sekali. Akun yang dibuat di sini adalah akun petugas pertama.",
  setupMake: "Buat akun dan masuk",
  setupUsed: "Tautan ini tidak berlaku lagi",
  setupUsedAbout:
    "Tautan sudah dipakai, atau server sudah dinyalakan ulang dan mencetak tautan yang lebih baru. Bila akun sudah ada, masuklah; bila belum, pakai tautan terbaru yang tercetak saat server dinyalakan.",
  passwordShort: "Kata sandi paling sedikit 12 karakter.",
  passwordLong: "Kata sandi paling banyak 128 karakter.",
  emailWrong: "Tulis alamat surel yang lengkap, misalnya nama@contoh.go.id.",
  nameMissing: "Tulis nama Anda.",
  nameLong: "Persingkat nama: paling banyak 200 karakter.",

  open: "Sedang berlangsung",
  planned: "Sudah diumumkan",
  nothingOpen: "Tidak ada gangguan atau penghentian yang terbuka.",
  update: "Perbarui",
  answers: "Jawaban",
  resolve: "Selesai",
  cancel: "Batalkan",
  onThisPage: "Ke bagian",
  newNotice: "Buat pemberitahuan",
  locations: "Nyatakan lokasi buka",
  locationsAbout:
    "Satu ketukan berlaku sampai lokasi itu tutup hari ini. Hanya tekan bila Anda tahu layanan yang tertulis benar-benar berjalan.",
  confirm: "Semua layanan di sini buka dan berjalan",
  confirmCovers: (services: string) => `Mencakup: ${services}.`,
  confirmedAt: (clock: string) => `Terakhir dinyatakan buka ${clock}.`,
  neverConfirmed: "Belum pernah dinyatakan buka.",
  confirmOff: "Di luar jam layanan; tombolnya kembali saat lokasi ini buka.",
  confirmRest: "Layanan lain di sini buka dan berjalan",
  leftOut: (services: string) => `Tidak termasuk, karena ada pemberitahuan yang terbuka: ${services}.`,
  since: "Mulai",
  until: "Perkiraan selesai",
  groups: {
    office: "Kantor dinas",
    district: "Kecamatan",
    mall: "Gerai dan mal pelayanan",
    online: "Layanan daring",
    mobile: "Layanan keliling",
    centre: "Pusat layanan",
  },

  which: "Layanan",
  whichHint: "Yang biasa terdampak sudah dicentang. Lepaskan yang tetap berjalan.",
  where: "Lokasi",
  eachDistrict: "Pilih kecamatan satu per satu",
  chosen: (count: number) => (count === 0 ? "belum ada yang dipilih" : `${count} dipilih`),
  allDistricts: "Semua kecamatan yang menyediakan layanan itu",
  reach: "Yang terdampak",
  reachSystem: "Semua yang bergantung pada SIAK Terpusat",
  reachHand: "Pilih sendiri layanan dan lokasinya",
  when: "Kapan",
  whenNow: "Sekarang",
  whenAhead: "Umumkan dulu",
  began: "Mulai sejak (WIB)",
  begins: "Mulai (WIB)",
  ends: "Selesai (WIB)",
  endsHint: "Penghentian berakhir sendiri pada waktu ini.",
  expectedEnd: "Perkiraan selesai (WIB)",
  expectedEndHint: "Kosongkan bila belum dapat diperkirakan. Perkiraan yang meleset tetap terlihat.",
  movesEnd: "Waktu selesai (WIB)",
  movesEndHint: "Penghentian ini berakhir sendiri pada waktu ini. Mengubahnya menggeser selesainya.",
  nextUpdate: "Kabar berikutnya paling lambat",
  inMinutes: (minutes: number, clock: string) =>
    `${minutes < 60 ? `${minutes} menit` : `${minutes / 60} jam`} lagi, pukul ${clock}`,
  atBegin: "Saat penghentian mulai",
  byHand: "Waktu lain",
  noPromise: "Tanpa janji waktu",
  byHandLabel: "Kabar berikutnya (WIB)",
  attack: "Apakah ini serangan?",
  data: "Apakah data terdampak?",
  answerHint: "Bila belum tahu, biarkan 'Belum dinilai'. Bantahan hanya dapat diterbitkan dengan siapa, apa, dan kapan.",
  by: "Siapa yang memeriksa",
  byHint: "Misalnya: Diskominfo Kabupaten Tangerang",
  what: "Apa yang diperiksa atau ditemukan",
  whatHint: "Misalnya: server cetak dan jaringan kantor",
  at: "Kapan diperiksa (WIB)",
  paper: "Surat dasar",
  paperHint: "Nomor dan tanggal surat. Kosongkan bila tidak ada.",
  english: "Bahasa Inggris (tidak wajib)",
  englishOf: (label: string) => `${label}, dalam bahasa Inggris`,
  doNotWrite: "Jangan menulis",
  preview: "Pratinjau",
  publish: "Terbitkan",
  publishing: "Menerbitkan …",
  sending: "Mengirim …",
  previewTitle: "Begini akan tampil",
  previewAbout: "Belum terbit. Periksa, lalu tekan Terbitkan di bawah layar.",
  back: "Kembali ke meja",

  problems: (count: number) => `Belum terkirim: ada ${count} bagian yang perlu diperbaiki`,
  notSaved:
    "TIDAK tersimpan. Basis data sedang tidak dapat ditulisi. Isi formulir masih ada di bawah: kirim lagi sebentar lagi; tidak akan terbit dua kali.",
  notSent:
    "Belum ada jawaban dari server, jadi anggap TIDAK tersimpan. Isi formulir masih ada di bawah: kirim lagi; bila tadi ternyata sudah masuk, tidak akan terbit dua kali.",
  signedOut:
    "TIDAK tersimpan: sesi Anda sudah berakhir. Masuk di tab lain, lalu kirim lagi dari sini. Isi formulir masih ada di bawah.",
  signInElsewhere: "Masuk di tab lain",

  state: "Keadaan",
  states: {
    investigating: "Penyebab sedang dicari",
    identified: "Penyebab diketahui, sedang ditangani",
    monitoring: "Sudah dipulihkan, sedang dipantau",
  },
  body: "Keterangan untuk warga",
  bodyHint: "Apa yang berubah sejak kabar terakhir. Boleh **tebal**, daftar, dan tautan.",
  progress: "Kemajuan pekerjaan panjang",
  progressHint: "Misalnya: 84000 dari 150000 rekaman. Kosongkan bila tidak ada.",
  done: "Sudah selesai",
  total: "Seluruhnya",
  unit: "Satuan",
  resolveHint: "Apa yang terjadi dan apa yang sekarang dapat dilakukan warga. Satu kalimat cukup.",
  cancelHint: "Mengapa penghentian ini tidak jadi. Pengumumannya tetap terlihat, bersama keterangan ini.",
  sendUpdate: "Terbitkan pembaruan",
  sendAnswers: "Terbitkan jawaban",
  sendResolve: "Nyatakan selesai",
  sendCancel: "Batalkan penghentian ini",
  endedAt: "Selesai pada (WIB)",
  working: "Apakah layanan yang terdampak sudah berjalan lagi?",
  workingYes: "Ya, saya tahu layanan itu berjalan lagi sekarang",
  workingNo: "Belum tahu; tampilkan 'belum ada kabar' sampai tiap lokasi dinyatakan buka",
  ended: "Sudah selesai. Hanya jawaban yang masih dapat diperbarui.",
  cancelled: "Sudah dibatalkan. Hanya jawaban yang masih dapat diperbarui.",
  fromArchive: "Catatan dari arsip pers. Tidak dapat diubah dari meja.",
  asShown: "Seperti yang tampil untuk umum",
  publicPage: "Lihat halaman publik",

  people: "Petugas",
  peopleAbout: "Siapa yang boleh masuk ke meja ini, dan apa yang boleh dikerjakannya. Perubahan berlaku seketika.",
  roles: {
    operator: "Operator satu lokasi",
    editor: "Penyunting",
    approver: "Penyetuju",
    administrator: "Pengelola",
  },
  rolesAbout: {
    operator: "Menyatakan lokasinya sendiri buka dan mengabarkan gangguan di sana.",
    editor: "Menerbitkan dan memperbarui pemberitahuan di semua lokasi, dan menjawab soal serangan.",
    approver: "Seperti penyunting, dan menyetujui jawaban rekan tentang serangan.",
    administrator: "Seperti penyetuju, dan mengatur petugas, aturan, dan keterangan kantor.",
  },
  role: "Peran",
  place: "Lokasi operator",
  placeHint: "Hanya untuk operator.",
  placeNone: "Pilih lokasi",
  you: "Anda",
  notReady: "Belum membuat kata sandi",
  withAuthenticator: "Dengan autentikator",
  withoutAuthenticator: "Tanpa autentikator",
  openSessions: (count: number) => (count === 0 ? "tidak sedang masuk" : `${count} sesi terbuka`),
  invite: "Undang petugas",
  inviteAbout: "Anda mendapat tautan untuk diserahkan kepadanya. Tautan berlaku sekali, selama 24 jam.",
  inviteMake: "Buat tautan",
  linkFor: (name: string) => `Tautan untuk ${name}`,
  linkAbout:
    "Serahkan langsung kepada orangnya; siapa pun yang memegangnya dapat masuk atas namanya. Tautan ini tidak akan tampil lagi.",
  member: "Ubah petugas",
  memberRole: "Peran dan lokasi",
  memberDo: "Yang diubah",
  memberSave: "Simpan",
  memberReset: "Hapus akses dan buat tautan baru",
  memberResetAbout: "Untuk ponsel yang hilang atau kata sandi yang lupa. Semua sesi, kata sandi, dan autentikatornya dihapus.",
  memberEnd: "Berhenti menjadi petugas",
  memberEndAbout: "Semua sesinya berakhir seketika. Yang pernah ia terbitkan tetap tercatat atas namanya.",
  rules: "Aturan dua orang",
  rulesAbout:
    "Bila menyala, bantahan atau pembenaran serangan baru terbit sesudah disetujui orang kedua. Pemberitahuannya sendiri terbit seketika dengan 'Sedang diperiksa'.",
  rulesOn: "Menyala.",
  rulesOff: "Mati, dan halaman publik mengatakannya.",
  rulesChange: "Ubah aturan",
  rulesTurnOn: "Nyalakan",
  rulesTurnOff: "Matikan",
  waiting: "Menunggu orang kedua",
  waitingBy: (name: string, when: string) => `Diusulkan ${name}, ${when}.`,
  waitingOwn: "Usulan Anda sendiri: orang lain yang harus menyetujuinya.",
  approve: "Setujui dan terbitkan",
  decline: "Tolak",
  takeBack: "Tarik kembali",
  barred: "Bagian ini bukan untuk peran Anda",
  barredAbout: (role: string) => `Peran Anda: ${role}. Bila Anda memerlukannya, mintalah kepada pengelola.`,

  office: "Kantor",
  officeAdopt: "Resmikan situs ini",
  officeNotAdopted: "Situs ini belum diresmikan, dan setiap halamannya berkata begitu.",
  officeAmend: "Ubah keterangan kantor",
  officeAdoptAbout: [
    "Sesudah diresmikan, tulisan 'Belum diresmikan oleh kantor' hilang dari setiap halaman. Sejak itu kantor yang bicara di sini.",
    "Isian di bawah tampil di kaki setiap halaman. Isinya dapat diubah kapan saja; siapa yang mengubah dan kapan, tercatat. Peresmian tidak dapat dibatalkan dari meja ini.",
  ],
  officeAmendAbout: ["Yang diubah di sini langsung tampil di kaki setiap halaman. Siapa yang mengubah dan kapan, tercatat."],
  officeName: "Nama kantor",
  officeReach: "Cara menghubungi kantor",
  officeReachHint: "Isi paling sedikit satu. Ketiganya tampil untuk warga.",
  officeAddress: "Alamat",
  officePhone: "Telepon",
  officeEmail: "Surel",
  officeReply: "Surel untuk keberatan",
  officeReplyHint:
    "Ke sini orang menjawab atau membantah yang tertulis di situs ini. Pakai alamat yang dibaca setiap hari kerja.",
  officeSpeakers: "Yang boleh bicara atas nama kantor",
  officeSpeakersHint:
    "Satu orang satu baris: nama, jabatan. Misalnya: Siti Aminah, S.H., Kepala Dinas. Yang di belakang koma terakhir adalah jabatannya. Paling banyak 5 orang.",
  officeAuthority: "Pernyataan",
  officeAuthorised: "Saya berwenang meresmikan situs ini atas nama kantor",
  officeSave: "Simpan dan terbitkan",

  savedTitle: "Tersimpan",
  saved: (clock: string) => `Tersimpan ${clock}`,
  public: (clock: string) => `Sudah tampil untuk umum ${clock}`,
  publicSoon: "Sedang dicetak untuk umum …",
  publicFailing: (why: string) =>
    `Pencetakan halaman sedang gagal: ${why}. Isinya sudah tersimpan aman; jangan kirim ulang. Hubungi pengelola server.`,
  broken: "Meja sedang tidak dapat dibuka",
  brokenAbout: "Basis data tidak menjawab. Warga masih membaca halaman terakhir yang terbit. Coba lagi sebentar lagi.",
  retry: "Coba lagi",
  notFound: "Halaman ini tidak ada",
} as const;

const FIELD_LABELS: Record<string, string> = {
  password: DESK.passwordAgain,
  email: DESK.email,
  name: DESK.name,
  role: DESK.role,
  place: DESK.place,
  effect: ARCHIVE.effect,
  began: ARCHIVE.began,
  ended: ARCHIVE.ended,
  title: ARCHIVE.heading,
  account: ARCHIVE.account,
  cause: ARCHIVE.cause,
  source: ARCHIVE.source,
  files: ARCHIVE.files,
  zone: ARCHIVE.zone,
  mapping: ARCHIVE.mapping,
  "scope.services": DESK.which,
  "scope.locations": DESK.where,
  scope: DESK.reach,
  "timing.began": DESK.began,
  "timing.begins": DESK.begins,
  "timing.ends": DESK.ends,
  timing: DESK.when,
  expectedEnd: DESK.expectedEnd,
  nextUpdateBy: DESK.nextUpdate,
  attack: DESK.attack,
  data: DESK.data,
  paper: DESK.paper,
  state: DESK.state,
  body: DESK.body,
  end: DESK.body,
  cancel: DESK.body,
  progress: DESK.progress,
  endedAt: DESK.endedAt,
  working: DESK.working,
  "office.name": DESK.officeName,
  "office.reach": DESK.officeReach,
  "office.address": DESK.officeAddress,
  "office.phone": DESK.officePhone,
  "office.email": DESK.officeEmail,
  "office.reply_to": DESK.officeReply,
  "office.speakers": DESK.officeSpeakers,
  "office.authority": DESK.officeAuthority,
};
