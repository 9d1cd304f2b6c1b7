import type { Locale } from "../text";

/** The words of the page that explains every figure. */
type MethodsWords = {
  title: string;
  intro: string;
  example: string;
  noExample: string;
  now: { heading: string; body: string[] };
  breadth: { heading: string; body: string; example: (name: string, breadth: string, of: number, at: string) => string };
  scheduled: {
    heading: string;
    body: string;
    before: (told: string, began: string) => string;
    after: (told: string, began: string) => string;
  };
  lasting: { heading: string; body: string; example: (elapsed: string, open: string, hoursOf: string) => string; rough: string };
  uptime: {
    heading: string;
    body: string[];
    dayOf: (day: string) => string;
    seconds: string;
    rows: Record<"operational" | "disrupted" | "pausedAnnounced" | "pausedUnannounced" | "unavailable" | "unknown", string>;
    open: string;
    known: string;
    steps: Record<"headline" | "usable" | "withoutAnnounced" | "coverage", string>;
    cut: string;
    none: string;
    hundred: string;
  };
  measuring: { heading: string; body: string[] };
  past: { heading: string; body: string[] };
  answers: { heading: string; body: string; on: string; off: string };
  check: { heading: string; body: string };
};

const id: MethodsWords = {
  title: "Cara kami menghitung",
  intro: "Setiap kata dan angka di situs ini dihitung dengan aturan yang sama. Contohnya diambil dari catatan yang sebenarnya.",
  example: "Contoh.",
  noExample: "Belum ada catatan yang dapat dijadikan contoh; contoh muncul di sini begitu ada.",
  now: {
    heading: "Keadaan sekarang",
    body: [
      "Sebuah layanan di sebuah lokasi disebut normal hanya selama petugas telah memastikannya hari itu dan tidak ada kejadian yang menyentuhnya. Kepastian itu berakhir saat lokasi tutup, atau lebih cepat bila ada gangguan.",
      "Tanpa kabar, jawabannya “belum ada kabar”. Halaman yang tidak dapat diperbarui berkata tidak tahu paling lambat tiga menit kemudian.",
      "Di luar jam layanan keadaannya “tutup”, kecuali ada yang masih terganggu saat buka lagi: itu tetap disebut.",
    ],
  },
  breadth: {
    heading: "“Di sekian lokasi”",
    body: "Yang dihitung hanya lokasi yang menawarkan layanan itu. Keadaan terburuk disebut lebih dulu.",
    example: (name, breadth, of, at) => `${name} ditawarkan di ${of} lokasi. Pada ${at}: ${breadth}.`,
  },
  scheduled: {
    heading: "“Terjadwal”",
    body: "Penghentian disebut terjadwal hanya bila diumumkan di sini sebelum dimulai. Kami membandingkan dua waktu; tidak ada yang dapat mengetiknya.",
    before: (told, began) => `Diumumkan ${told}, dimulai ${began}: lebih dulu diumumkan, jadi terjadwal.`,
    after: (told, began) => `Dicatat di sini ${told}, dimulai ${began}: tidak diumumkan sebelumnya, jadi tidak terjadwal.`,
  },
  lasting: {
    heading: "Lamanya",
    body: "Lamanya dihitung dari mulai sampai selesai, malam dan hari libur ikut. “Di jam layanan” hanya menghitung waktu ketika loket seharusnya buka.",
    example: (elapsed, open, hoursOf) => `Lamanya ${elapsed}; di jam layanan ${open}, menurut jam ${hoursOf}.`,
    rough: "Bila waktunya hanya diketahui kira-kira (“siang”), hasilnya rentang, bukan satu angka.",
  },
  uptime: {
    heading: "Persentase",
    body: [
      "Untuk setiap layanan di setiap lokasi kami menjumlahkan detik di dalam jam layanan (jamnya sendiri, bila ada) menurut keadaannya. Detik dijumlahkan dari hari ke bulan dan dari lokasi ke layanan; persentase tidak pernah dirata-ratakan.",
      "Detik tanpa kabar tidak pernah dihitung normal. Karena itu di samping setiap persentase tertulis bagian jam layanan yang ada datanya.",
    ],
    dayOf: (day) => `${day}, semua lokasinya dijumlahkan:`,
    seconds: "detik",
    rows: {
      operational: "Normal",
      disrupted: "Terganggu",
      pausedAnnounced: "Dihentikan, diumumkan sebelumnya",
      pausedUnannounced: "Dihentikan, tidak diumumkan sebelumnya",
      unavailable: "Tidak tersedia",
      unknown: "Belum ada kabar",
    },
    open: "Jam layanan seluruhnya",
    known: "Ada kabarnya (seluruhnya dikurangi tanpa kabar)",
    steps: {
      headline: "Normal",
      usable: "Dapat dipakai (normal + terganggu)",
      withoutAnnounced: "Di luar jeda terjadwal",
      coverage: "Ada datanya",
    },
    cut: "Dipotong pada tiga angka di belakang koma, tidak pernah dibulatkan ke atas.",
    none: "tidak ada yang dapat dibagi, jadi tanpa persentase",
    hundred: "100 % tertulis hanya bila setiap detik jam layanan normal dan ada kabarnya; yang nyaris, paling tinggi 99,999 %.",
  },
  measuring: {
    heading: "Pengukuran otomatis",
    body: [
      "Mesin situs ini memeriksa sendiri, masing-masing menurut selangnya, kebanyakan tiap 60 detik. Satu hasil buruk belum berarti gangguan: diperiksa lagi, dan baru setelah beberapa kali berturut-turut sama hasilnya kami percaya. Gangguannya lalu dihitung mulai dari hasil buruk yang pertama, bukan dari saat kami percaya.",
      "Yang berganti-ganti terlalu sering disebut tidak menentu. Semua hasil satu per satu tetap disimpan sekitar 35 hari, ringkasannya lebih lama.",
      "Bila jaringan kami sendiri putus atau mesin kami terlalu sibuk, hasilnya “tidak terlihat”. Itu tidak mengatakan apa pun tentang yang diperiksa, dan tidak dihitung sebagai gangguan maupun sebagai berjalan.",
      "Setiap gangguan yang terukur menunggu penjelasan kantor, dengan lamanya menunggu tertulis terus. Kabar pertama adalah saat kantor pertama kali menulis tentangnya; dijelaskan berarti sebabnya disebut.",
      "Kadang yang keliru adalah pengukuran kami sendiri. Petugas menandainya dengan alasan: sejak itu tidak ikut dihitung, dan tetap dapat dibaca.",
    ],
  },
  past: {
    heading: "Yang sudah lewat",
    body: [
      "Hari ini belum ikut; hitungan berakhir pada hari penuh terakhir. Sebelum situs ini dipasang tidak ada yang dihitung, dan arsip berita tidak ikut dihitung.",
      "Bila gangguan baru diketahui kemudian, hari-hari yang tersentuh dihitung ulang. Jam layanan yang belum diketahui tidak pernah dianggap tutup: harinya tidak masuk persentase, dan itu tertulis.",
    ],
  },
  answers: {
    heading: "Siapa yang menjawab soal serangan",
    body: "'Tidak ditemukan tanda' dan 'Ya' hanya terbit bersama siapa yang memeriksa, apa yang diperiksa, dan kapan.",
    on: "Sekarang jawaban seperti itu baru terbit sesudah disetujui orang kedua. Sebelum itu halamannya berkata 'Sedang diperiksa'.",
    off: "Sekarang satu petugas dapat menerbitkannya sendiri. Di bawah jawaban tertulis apakah orang kedua sudah menyetujuinya.",
  },
  check: {
    heading: "Periksa sendiri",
    body: "Semua detik per hari, layanan, dan lokasi tersedia sebagai data. Siapa pun dapat menghitung ulang.",
  },
};

const en: MethodsWords = {
  title: "How we count",
  intro: "Every word and figure on this site follows the same rules. The examples are taken from the real record.",
  example: "Example.",
  noExample: "There is no record to take an example from yet; it will stand here as soon as there is one.",
  now: {
    heading: "What holds now",
    body: [
      "A service at a place is called normal only while staff have confirmed it that day and no incident touches it. That word ends when the place closes, or sooner with any trouble.",
      "Without word the answer is “no word yet”. A page that cannot be kept up to date says that it does not know, within three minutes.",
      "Outside opening hours the status is “closed”, unless something will still be broken when it opens: that stays told.",
    ],
  },
  breadth: {
    heading: "“At so many locations”",
    body: "Only the places that offer the service count. The worst comes first.",
    example: (name, breadth, of, at) => `${name} is offered at ${of} places. On ${at}: ${breadth}.`,
  },
  scheduled: {
    heading: "“Scheduled”",
    body: "A pause is called scheduled only if it was announced here before it began. We compare two times; nobody can type it.",
    before: (told, began) => `Announced ${told}, began ${began}: announced first, so it is scheduled.`,
    after: (told, began) => `Recorded here ${told}, began ${began}: not announced beforehand, so not scheduled.`,
  },
  lasting: {
    heading: "How long it lasted",
    body: "From beginning to end, nights and holidays included. “In opening hours” counts only the time when the counter should have been open.",
    example: (elapsed, open, hoursOf) => `It lasted ${elapsed}; in opening hours ${open}, by the hours of ${hoursOf}.`,
    rough: "Where a time is known only roughly (“midday”), the result is a range, not one number.",
  },
  uptime: {
    heading: "Percentages",
    body: [
      "For every service at every place we add up the seconds inside opening hours (its own, where it keeps some) by what held in them. Seconds are added from days to months and from places to services; percentages are never averaged.",
      "Seconds without word never count as normal. That is why each percentage stands beside the part of the opening hours that has data.",
    ],
    dayOf: (day) => `${day}, all its places together:`,
    seconds: "seconds",
    rows: {
      operational: "Normal",
      disrupted: "Partly disrupted",
      pausedAnnounced: "Paused, announced beforehand",
      pausedUnannounced: "Paused, not announced beforehand",
      unavailable: "Unavailable",
      unknown: "No word yet",
    },
    open: "All opening hours",
    known: "With word (all, less those without)",
    steps: {
      headline: "Normal",
      usable: "Usable (normal + partly disrupted)",
      withoutAnnounced: "Outside announced pauses",
      coverage: "Has data",
    },
    cut: "Cut after three decimals, never rounded up.",
    none: "nothing to divide by, so no percentage",
    hundred:
      "100% is written only where every second of the opening hours was normal and confirmed; what comes close is at most 99.999%.",
  },
  measuring: {
    heading: "Measuring by machine",
    body: [
      "The machine of this site looks by itself, at each thing by its own interval, mostly every 60 seconds. One bad result is no outage yet: it looks again, and believes it once several in a row agree. The outage then counts from the first bad result, not from when we believed it.",
      "What changes too often is called unsteady. Every single result is kept for about 35 days, its summary for longer.",
      "When our own network is cut or our machine is too busy, the result is “not seen”. That says nothing of what was looked at, and counts neither as an outage nor as working.",
      "Every measured outage waits for the office to explain it, and how long it has waited stands there. The first word is when the office first wrote of it; explained means that its cause is named.",
      "At times it is our own measuring that was wrong. Staff mark it with the reason: from then on it counts for nothing, and can still be read.",
    ],
  },
  past: {
    heading: "What has passed",
    body: [
      "Today is not in yet; the count ends with the last whole day. Nothing is counted from before this site was set up, and the press archive is not counted.",
      "When trouble becomes known later, the days it touched are counted anew. Hours that are not known are never taken for closed: such a day enters no percentage, and that is said.",
    ],
  },
  answers: {
    heading: "Who answers about attacks",
    body: "“No sign found” and “Yes” are published only with who checked, what was checked, and when.",
    on: "At present such an answer is published only after a second person has approved it. Until then the page says “Being checked”.",
    off: "At present one member of staff can publish it alone. Below the answer stands whether a second person approved it.",
  },
  check: {
    heading: "Check it yourself",
    body: "All seconds by day, service and place are there as data. Anyone can do the sums again.",
  },
};

const WORDS = { id, en } satisfies Record<Locale, MethodsWords>;

export const methodsWords = (locale: Locale): MethodsWords => WORDS[locale];
