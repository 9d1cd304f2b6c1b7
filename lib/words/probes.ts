import type { Outcome } from "../probe/outcome";
import type { ProbeKind } from "../probe/settings";
import type { Verdict } from "../probe/verdict";
import { publicTarget, type TargetName } from "../target";

/** What the desk says of probes; it speaks Indonesian only. */

/** What each kind is called, what it is for in a sentence, and what its name may be. */
export const KINDS = {
  http: { name: "Situs atau layanan web", about: "Membuka sebuah alamat https dan memeriksa jawabannya.", like: "Situs antrean" },
  tcp: { name: "Pintu jaringan (TCP)", about: "Mencoba menyambung ke satu port, tanpa berkata apa pun.", like: "Server cetak" },
  tls: {
    name: "Sertifikat (TLS)",
    about: "Menyambung dengan aman dan memeriksa masa berlaku sertifikatnya.",
    like: "Sertifikat situs",
  },
  dns: { name: "Nama domain (DNS)", about: "Menanyakan sebuah nama dan memeriksa jawabannya.", like: "Nama domain kantor" },
  closed_port: {
    name: "Port yang harus tertutup",
    about: "Memastikan sebuah port tidak dapat disambung dari sini. Untuk pelindungan.",
    like: "Basis data tidak terbuka",
  },
  heartbeat: {
    name: "Denyut dari mesin lain",
    about: "Mesin kantor memanggil alamat rahasia setiap kali pekerjaannya selesai; terlambat berarti ada yang macet.",
    like: "Pencadangan malam",
  },
  manual: {
    name: "Diperiksa petugas",
    about: "Petugas melihat sendiri, lalu menekan Berfungsi atau Tidak berfungsi.",
    like: "Cetak KTP-el",
  },
} satisfies Record<ProbeKind, { name: string; about: string; like: string }>;

/** What one look came to. */
export const OUTCOME_SAYS = {
  ok: "Berfungsi",
  slow: "Berfungsi, tetapi lambat",
  certificate_soon: "Berfungsi; sertifikat segera habis",
  closed_refused: "Tertutup (ditolak)",
  closed_filtered: "Tertutup (disaring)",
  refused: "Sambungan ditolak",
  timed_out: "Tidak menjawab sampai batas tunggu",
  unreachable: "Tidak terjangkau",
  reset: "Sambungan diputus",
  name_unknown: "Nama tidak dikenal",
  tls_failed: "Sambungan aman gagal",
  certificate_expired: "Sertifikat sudah habis",
  certificate_invalid: "Sertifikat tidak sah",
  wrong_status: "Kode jawaban lain",
  wrong_text: "Tulisan yang seharusnya ada tidak ada",
  wrong_json: "Isi data lain dari seharusnya",
  wrong_record: "Catatan nama lain dari seharusnya",
  too_large: "Jawaban terlalu besar",
  bad_answer: "Jawaban rusak",
  too_many_redirects: "Terlalu banyak pengalihan",
  redirect_refused: "Dialihkan ke alamat yang tidak boleh dibuka",
  port_open: "Port terbuka",
  late: "Denyut terlambat",
  said_failed: "Dikabarkan gagal",
  address_refused: "Tidak diperiksa: alamatnya tidak diizinkan",
  no_network: "Tidak dapat memeriksa: jaringan kami sendiri terputus",
  lagged: "Tidak dapat memeriksa: mesin kami sedang terlalu sibuk",
  not_looked: "Tidak diperiksa",
} satisfies Record<Outcome, string>;

/** What is believed, with the shape that stands before it. */
export const VERDICT_SAYS = {
  up: "Berfungsi",
  slow: "Lambat",
  down: "Tidak berfungsi",
  unsteady: "Tidak stabil",
  blind: "Tidak terlihat",
} satisfies Record<Verdict, string>;

const times = (seconds: number): string => {
  if (seconds % 3600 === 0) return `${seconds / 3600} jam`;
  return seconds % 60 === 0 ? `${seconds / 60} menit` : `${seconds} detik`;
};

export const PROBES = {
  title: "Pemeriksaan",
  about:
    "Yang diukur terus-menerus. Hasilnya tampil untuk umum dengan namanya; ke mana tepatnya kami memeriksa hanya terbaca di meja ini.",
  none: "Belum ada pemeriksaan.",
  make: "Buat pemeriksaan",
  choose: "Apa yang diperiksa",
  list: "Yang berjalan",
  ended: "Yang sudah diakhiri",
  since: (when: string) => `sejak ${when}`,
  last: (what: string, when: string) => `Terakhir: ${what}, ${when}.`,
  never: "Belum pernah diperiksa.",
  paused: "Dihentikan sementara",
  over: "Diakhiri",
  of: {
    system: (name: string) => `Sistem: ${name}`,
    service: (name: string) => `Layanan: ${name}`,
    offering: (name: string) => `Layanan: ${name}`,
    protection: (name: string) => `Pelindungan: ${name}`,
  },
  everywhere: (service: string) => `${service}, semua lokasi`,
  fields: {
    name: "Nama",
    target: "Tentang apa",
    place: "Lokasi",
    effect: "Bila tidak berfungsi",
    vouches: "Bila berhasil",
    url: "Alamat lengkap",
    method: "Cara meminta",
    status: "Kode jawaban yang diterima",
    text: "Tulisan yang harus ada",
    jsonPath: "Isian JSON yang diperiksa",
    jsonEquals: "Nilai yang seharusnya",
    certificateDays: "Sertifikat disebut segera habis bila sisanya (hari)",
    host: "Nama mesin atau alamat IP",
    port: "Port",
    family: "Lewat alamat",
    type: "Jenis catatan",
    expect: "Jawaban yang harus ada",
    grace: "Toleransi (menit)",
    interval: "Jarak antarkabar",
    every: "Jarak antarpemeriksaan",
    timeout: "Batas tunggu (milidetik)",
    slow: "Disebut lambat sejak (milidetik)",
    failAfter: "Disebut tidak berfungsi sesudah gagal berturut-turut (kali)",
    recoverAfter: "Disebut pulih sesudah berhasil berturut-turut (kali)",
    note: "Keterangan",
  },
  nameHint: (like: string) => `Dibaca warga, misalnya: ${like}. Jangan tulis alamat.`,
  targetHint:
    "Yang ikut terganggu mengikuti ketergantungan layanan. Tidak dapat diganti sesudah dibuat; untuk sasaran lain dibuat pemeriksaan lain.",
  targetNone: "Pilih",
  placeHint: "Hanya untuk layanan. Kosongkan bila menyangkut semua lokasi.",
  placeNone: "Semua lokasi",
  effectDisrupted: "Layanannya terganggu",
  effectUnavailable: "Layanannya tidak dapat dilayani",
  vouches: "Bila ini berhasil, layanannya memang berjalan",
  vouchesHint: "Centang hanya bila yang diperiksa adalah layanan itu sendiri, bukan sekadar salah satu bagiannya.",
  urlHint: "Dengan https:// atau http://.",
  statusHint: "Kosongkan untuk 200 sampai 299.",
  textHint: "Kosongkan bila tidak perlu.",
  jsonPathHint: "Misalnya: data.state. Kosongkan bila jawabannya bukan JSON.",
  daysHint: "Kosongkan bila hanya sertifikat yang sudah habis yang perlu dikabarkan.",
  hostHint: "Alamat di jaringan dalam hanya diperiksa bila diizinkan di pengaturan server.",
  expectHint: "Satu per baris. Kosongkan bila jawaban apa pun cukup.",
  graceHint: "Sesudah waktu ini lewat tanpa denyut, disebut terlambat.",
  families: { any: "Semua alamat yang dimiliki namanya", "4": "IPv4 saja", "6": "IPv6 saja" },
  methods: { GET: "GET, seperti peramban", HEAD: "HEAD, tanpa isi" },
  unit: { seconds: "detik", minutes: "menit", hours: "jam" },
  everyIn: (unit: string) => `Jarak antarpemeriksaan (${unit})`,
  everyBeat: (unit: string) => `Seharusnya berdenyut setiap (${unit})`,
  everyHand: (unit: string) => `Dilihat petugas setiap (${unit})`,
  everyHandHint: "Sesudah dua kali waktu ini tanpa kabar, hasilnya tidak dianggap berlaku lagi.",
  slowHint: "Kosongkan bila kecepatan tidak dinilai.",
  kind: "Jenis",
  pace: "Seberapa sering",
  vouched: "layanannya dinyatakan berjalan",
  answerTitle: "Jawaban yang seharusnya",
  paceTitle: "Seberapa sering, dan kapan dipercaya",
  start: "Mulai memeriksa",
  change: "Ubah pemeriksaan",
  changeAbout:
    "Berlaku sejak pemeriksaan berikutnya. Sasaran dan akibatnya tetap: yang sudah terukur terukur begitu. Untuk yang lain, ganti dengan yang serupa.",
  changeSend: "Simpan perubahan",
  address: (name: string) => `Alamat denyut "${name}"`,
  addressAbout:
    "Salin sekarang; alamat ini tidak akan tampil lagi. Siapa pun yang memegangnya dapat mengabarkan bahwa mesin itu berfungsi atau gagal.",
  addressGone: "Alamatnya sudah pernah ditampilkan. Bila belum disalin, buat alamat baru.",
  addressHow: "Panggil alamat itu dari mesinnya setiap kali pekerjaannya selesai, misalnya:",
  addressMore: "Boleh ditambah done, total, dan note untuk mengabarkan kemajuan, atau status=fail bila gagal.",
  toProbe: "Buka pemeriksaan ini",
  renew: "Buat alamat baru",
  renewAbout: "Alamat yang lama langsung tidak berlaku.",
  ask: "Periksa sekarang",
  asked: (when: string) => `Diminta ${when}; hasilnya muncul di bawah dalam beberapa detik.`,
  works: "Berfungsi",
  fails: "Tidak berfungsi",
  look: "Apa yang Anda lihat?",
  noteHint: "Boleh kosong; hanya terbaca di meja ini.",
  pause: "Hentikan sementara",
  pauseAbout: "Selama dihentikan tidak ada yang diukur, dan itu terlihat umum.",
  resume: "Lanjutkan",
  end: "Akhiri pemeriksaan",
  endAbout: "Tidak dapat dilanjutkan lagi. Semua yang sudah terukur tetap ada.",
  replace: "Ganti dengan yang serupa",
  replaceAbout:
    "Formulir baru terbuka dengan semua isian pemeriksaan ini, termasuk sasarannya. Yang ini baru diakhiri begitu penggantinya mulai.",
  replaces:
    "Begitu pemeriksaan ini mulai, yang lama diakhiri. Hasil, perubahan, dan gangguan yang lama tetap terbaca umum tentang sasaran lamanya.",
  like: "Buat yang serupa",
  settings: "Pengaturan",
  history: "Hasil terakhir",
  historyAbout: "Paling banyak 50, yang terbaru di atas.",
  historyNone: "Belum ada hasil.",
  took: (ms: string) => `${ms} md`,
  beats: "Yang dikabarkan mesinnya",
  progress: (done: string, total: string) => `${done} dari ${total}`,
  turns: "Perubahan",
  turnsNone: "Belum ada perubahan.",
  knownAt: (when: string) => `diketahui ${when}`,
  publicPage: "Seperti dilihat umum",
  said: {
    every: (seconds: number) => `Setiap ${times(seconds)}`,
    patience: (ms: number) => `menunggu paling lama ${ms.toLocaleString("id")} md`,
    slow: (ms: number) => `lambat sejak ${ms.toLocaleString("id")} md`,
    believed: (fail: number, recover: number) =>
      `tidak berfungsi sesudah ${fail} kali gagal, pulih sesudah ${recover} kali berhasil`,
    grace: (seconds: number) => `toleransi ${times(seconds)}`,
  },
  blindOf: (count: number) => `${count} pemeriksaan tidak melihat apa pun saat ini.`,
} as const;

/** What a probe or an outage is about: "SIAK Terpusat", "KIA di Curug". */
export function targetName(target: TargetName): string {
  const { kind, name } = publicTarget(target);
  return kind === "service" ? PROBES.everywhere(name.id) : name.id;
}

/** The same with what it is: "Sistem: SIAK Terpusat". */
export const targetText = (target: TargetName): string => PROBES.of[target.kind](targetName(target));
