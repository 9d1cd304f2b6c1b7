import type { OutageView } from "../api";
import type { Locale } from "../text";

/** The words of outages and of what is owed for them. */
type OutageWords = {
  title: string;
  intro: string;
  /** Heads what is open. */
  open: (count: string) => string;
  nothingOpen: string;
  more: (count: string) => string;
  notExplained: string;
  explained: (at: string) => string;
  going: (lasted: string, at: string) => string;
  /** Of what is over, and for how long nobody has explained it. */
  waiting: (lasted: string, at: string) => string;
  over: (lasted: string) => string;
  /** Heads one that has ended: what is past must not read like now. */
  past: (effect: string, lasted: string) => string;
  effect: Record<OutageView["effect"], string>;
  origin: Record<OutageView["origin"], string>;
  fault: string;
  faultAbout: (at: string) => string;
  withdrawn: (at: string) => string;
  figures: string;
  figuresAbout: string;
  month: string;
  firstWord: string;
  explanation: string;
  silent: (count: string) => string;
  unexplained: (count: string) => string;
  half: (time: string) => string;
  worst: (time: string) => string;
  outages: (count: string) => string;
  empty: string;
  data: string;
  rest: string;
  /** Of one outage. */
  of: (name: string) => string;
  all: string;
  began: string;
  /** "antara … (terakhir masih baik) dan … (pertama kali tidak)", in its pieces: the moments between them are elements. */
  between: string;
  stillWell: string;
  firstNot: string;
  lastNot: string;
  wellAgain: string;
  atTheLatest: string;
  nobodyLooked: string;
  known: string;
  told: string;
  toldAfter: (time: string) => string;
  toldBefore: string;
  notTold: string;
  explainedTerm: string;
  ended: string;
  goesOn: string;
  lostSight: string;
  /** While it goes on. */
  lostSightNow: string;
  lasted: string;
  incident: string;
  about: string;
  measurements: string;
  methods: string;
  looks: string;
  looksAbout: string;
  /** Beneath the picture of looks. */
  looksPicture: string;
  showLooks: (count: string) => string;
  noLooks: string;
  left: string;
  time: string;
  result: string;
  /** On the page of the incident that explains them. */
  measured: string;
};

export const OUTAGES = {
  id: {
    title: "Gangguan dan penjelasannya",
    intro: "Setiap gangguan yang terukur mesin atau dinyatakan kantor tercatat di sini sampai ada penjelasannya.",
    open: (count) => `Belum selesai atau belum dijelaskan (${count})`,
    nothingOpen: "Tidak ada gangguan yang berlangsung, dan semua yang tercatat sudah dijelaskan.",
    more: (count) => `${count} lagi tercatat pada bulannya di bawah.`,
    notExplained: "Belum dijelaskan",
    explained: (at) => `Dijelaskan ${at}`,
    going: (lasted, at) => `Sudah berlangsung ${lasted}, per ${at}`,
    waiting: (lasted, at) => `Menunggu penjelasan selama ${lasted}, per ${at}`,
    over: (lasted) => `Berlangsung ${lasted}`,
    past: (effect, lasted) => `Sudah berakhir. ${effect} selama ${lasted}`,
    effect: { unavailable: "Tidak tersedia", disrupted: "Terganggu" },
    origin: { measured: "terukur mesin", declared: "dinyatakan kantor" },
    fault: "Pengukuran kami yang keliru",
    faultAbout: (at) =>
      `Petugas menemukan pada ${at} bahwa yang keliru pengukuran kami sendiri. Tidak ikut dihitung, dan tetap tercatat.`,
    withdrawn: (at) =>
      `Hasil yang baru tiba ${at} menunjukkan bahwa gangguan ini tidak terjadi. Halaman ini tetap ada sebagai catatan.`,
    figures: "Seberapa cepat kami berkabar",
    figuresAbout: "Dihitung dari mulainya gangguan. Bulan menurut mulainya, waktu WIB.",
    month: "Bulan",
    firstWord: "Kabar pertama",
    explanation: "Penjelasan",
    silent: (count) => `${count} belum dikabarkan`,
    unexplained: (count) => `${count} belum dijelaskan`,
    half: (time) => `setengahnya dalam ${time}`,
    worst: (time) => `paling lama ${time}`,
    outages: (count) => `${count} gangguan`,
    empty: "Dua belas bulan terakhir tidak ada gangguan yang tercatat.",
    data: "Untuk mesin",
    rest: "Selebihnya ada di datanya.",
    of: (name) => `Gangguan: ${name}`,
    all: "Semua gangguan",
    began: "Mulai",
    between: "antara",
    stillWell: "(terakhir masih baik) dan",
    firstNot: "(pertama kali tidak)",
    lastNot: "(terakhir masih tidak) dan",
    wellAgain: "(baik lagi)",
    atTheLatest: "paling lambat",
    nobodyLooked: "sebelumnya belum ada yang memeriksa",
    known: "Kami tahu",
    told: "Kabar pertama dari kantor",
    toldAfter: (time) => `${time} sesudah mulai`,
    toldBefore: "sebelum mulai",
    notTold: "Belum ada",
    explainedTerm: "Dijelaskan",
    ended: "Berakhir",
    goesOn: "Belum berakhir",
    lostSightNow: "Belum terlihat berakhir; sekarang kami tidak dapat melihatnya",
    lostSight: "tidak diketahui; kami tidak dapat melihat lagi sejak",
    lasted: "Lamanya",
    incident: "Penjelasannya",
    about: "Yang terganggu",
    measurements: "Diukur oleh",
    methods: "Cara kami mengukur",
    looks: "Hasil pemeriksaan satu per satu",
    looksAbout: "Apa adanya, dari sesaat sebelum mulai sampai sesaat sesudah berakhir.",
    looksPicture: "Tiap garis tegak satu pemeriksaan. Garis mendatar di atasnya lamanya gangguan, tipis selama belum pasti.",
    showLooks: (count) => `${count} hasil`,
    noLooks: "Tidak ada yang tersimpan. Hasil satu per satu disimpan sekitar 35 hari; ringkasannya tetap ada pada pengukurannya.",
    left: "… hasil di antaranya tidak ditulis di sini …",
    time: "Jam (WIB)",
    result: "Hasil",
    measured: "Gangguan yang terukur",
  },
  en: {
    title: "Outages and their explanations",
    intro: "Every outage that machines measured or the office declared stands here until it is explained.",
    open: (count) => `Not over, or not yet explained (${count})`,
    nothingOpen: "No outage is under way, and all that are recorded have been explained.",
    more: (count) => `${count} more stand under their month below.`,
    notExplained: "Not yet explained",
    explained: (at) => `Explained ${at}`,
    going: (lasted, at) => `Has gone on for ${lasted}, as of ${at}`,
    waiting: (lasted, at) => `Has waited ${lasted} for its explanation, as of ${at}`,
    over: (lasted) => `Lasted ${lasted}`,
    past: (effect, lasted) => `It is over. ${effect} for ${lasted}`,
    effect: { unavailable: "Unavailable", disrupted: "Partly disrupted" },
    origin: { measured: "measured by machine", declared: "declared by the office" },
    fault: "Our measuring was wrong",
    faultAbout: (at) =>
      `Staff found on ${at} that it was our own measuring that was wrong. It counts for nothing, and stays recorded.`,
    withdrawn: (at) => `Results that arrived on ${at} showed that this outage did not happen. The page stays as a record.`,
    figures: "How soon we spoke",
    figuresAbout: "Counted from when the outage began. Months by their beginning, in WIB.",
    month: "Month",
    firstWord: "First word",
    explanation: "Explanation",
    silent: (count) => `${count} without word`,
    unexplained: (count) => `${count} not yet explained`,
    half: (time) => `half within ${time}`,
    worst: (time) => `at longest ${time}`,
    outages: (count) => (count === "1" ? "1 outage" : `${count} outages`),
    empty: "No outage was recorded in the last twelve months.",
    data: "For machines",
    rest: "The rest is in the data.",
    of: (name) => `Outage: ${name}`,
    all: "All outages",
    began: "Began",
    between: "between",
    stillWell: "(last still well) and",
    firstNot: "(first not)",
    lastNot: "(last still not) and",
    wellAgain: "(well again)",
    atTheLatest: "at the latest",
    nobodyLooked: "nobody had looked before",
    known: "We knew",
    told: "First word from the office",
    toldAfter: (time) => `${time} after it began`,
    toldBefore: "before it began",
    notTold: "None yet",
    explainedTerm: "Explained",
    ended: "Ended",
    goesOn: "It has not ended",
    lostSightNow: "Not seen to end; we cannot look at present",
    lostSight: "not known; we could no longer look from",
    lasted: "It lasted",
    incident: "Its explanation",
    about: "What is in trouble",
    measurements: "Measured by",
    methods: "How we measure",
    looks: "What each look came to",
    looksAbout: "As it was, from shortly before the beginning to shortly after the end.",
    looksPicture:
      "Each upright line is a look. The line across the top is how long the outage lasted, thin where that is not certain.",
    showLooks: (count) => `${count} results`,
    noLooks: "None is kept. Single results are kept for about 35 days; their summary stands with the measurement.",
    left: "… the results in between are not written here …",
    time: "Time (WIB)",
    result: "Result",
    measured: "Measured outages",
  },
} satisfies Record<Locale, OutageWords>;
