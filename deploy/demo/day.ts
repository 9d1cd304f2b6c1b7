import { COUNTERS, servicesAt } from "./places";
import type { Step } from "./step";

/** When the day that plays out begins and ends, WIB: from there on the clock goes as any other. */
export const BEGINS = "07:30";
export const ENDS = "16:15";

/** Three counters nobody hears from: the page says that it does not know. */
const SILENT = ["kec-kronjo", "kec-mekar-baru", "kec-gunung-kaler"];

/** One counter a minute, from the opening on. */
const morning: Step[] = COUNTERS.filter((slug) => !SILENT.includes(slug)).map((location, index) => ({
  at: `08:${String(2 + index).padStart(2, "0")}`,
  act: "confirm",
  location,
  services: servicesAt(location),
}));

/** A day of the office that plays out while one watches: pure data, in the order of the clock. */
export const DAY: Step[] = [
  {
    at: "07:40",
    act: "post",
    as: "backup",
    template: "backup_ordered",
    scope: { services: ["ktp-perekaman", "ktp-pencetakan"], locations: ["dinas-tigaraksa", "kec-tigaraksa"] },
    timing: { begins: "13:30", ends: "15:00" },
    nextUpdateBy: "13:45",
    fields: { ordered_by: ["Kepala Bidang Contoh", "Head of Division (sample)"] },
  },
  {
    at: "07:50",
    act: "post",
    as: "maintenance",
    template: "national_maintenance",
    scope: { services: ["ktp-perekaman"], locations: ["kec-curug"] },
    timing: { begins: "+1 12:00", ends: "+1 14:00" },
    fields: {
      still_open: ["pengambilan kartu", "collection of cards"],
      reference: ["surat contoh nomor 1", "sample letter no. 1"],
    },
  },
  ...morning,
  {
    at: "09:10",
    act: "post",
    as: "queue",
    template: "queue_full",
    scope: { services: ["ktp-perekaman"], locations: ["kec-cikupa"] },
    timing: { began: "09:05" },
    nextUpdateBy: "13:00",
    fields: {
      queue_day: ["hari ini", "today"],
      ran_out_at: ["09.05", "09:05"],
      reopens: ["hari kerja berikutnya pukul 08.00", "on the next working day at 08:00"],
      alternatives: ["kantor Kecamatan Panongan", "the Panongan district office"],
      quiet_times: ["datang sesudah pukul 13.00", "come after 13:00"],
    },
  },
  {
    at: "09:40",
    act: "post",
    as: "power",
    template: "power_cut",
    scope: { services: servicesAt("kec-legok"), locations: ["kec-legok"] },
    timing: { began: "09:32" },
    expectedEnd: "11:30",
    nextUpdateBy: "11:30",
    fields: {
      generator: ["Genset belum dapat dipakai", "The generator cannot be used yet"],
      alternatives: ["kantor Kecamatan Pagedangan", "the Pagedangan district office"],
    },
  },
  {
    at: "10:20",
    act: "post",
    as: "centre",
    template: "national_fault",
    scope: { system: "siak-terpusat" },
    timing: { began: "10:12" },
    nextUpdateBy: "11:00",
    fields: { reported_to: ["pusat bantuan contoh", "the sample help desk"] },
    attack: { finding: "being_checked", by: ["tim jaringan contoh", "the sample network team"] },
    data: { finding: "being_checked", by: ["tim jaringan contoh", "the sample network team"] },
  },
  {
    at: "10:50",
    act: "update",
    of: "centre",
    state: "identified",
    body: [
      "Perangkat jaringan di pusat rusak dan sedang diganti. Perkiraan pulih pukul 11.45.",
      "A network device at the centre failed and is being replaced. Expected back at 11:45.",
    ],
    expectedEnd: "11:45",
    nextUpdateBy: "11:45",
  },
  {
    at: "11:20",
    act: "resolve",
    of: "power",
    ended: "11:15",
    body: ["Listrik menyala lagi. Alat rekam sudah dinyalakan.", "Power is back. The enrolment kit is running."],
    working: false,
  },
  {
    at: "11:55",
    act: "update",
    of: "centre",
    state: "identified",
    body: [
      "Perkiraan tadi meleset: penggantian perangkat belum selesai. Perkiraan baru pukul 13.00.",
      "The estimate was missed: the replacement is not finished. The new estimate is 13:00.",
    ],
    expectedEnd: "13:00",
    nextUpdateBy: "13:00",
  },
  {
    at: "12:45",
    act: "update",
    of: "centre",
    state: "monitoring",
    body: [
      "Sambungan kembali. Kami amati dulu sebelum menyatakannya pulih.",
      "The connection is back. We watch it before calling it restored.",
    ],
    expectedEnd: "13:10",
    nextUpdateBy: "13:15",
  },
  {
    at: "13:10",
    act: "resolve",
    of: "centre",
    ended: "12:40",
    body: ["Sistem pusat tersambung lagi sejak pukul 12.40.", "The national system has been connected again since 12:40."],
    working: true,
  },
  {
    at: "13:40",
    act: "update",
    of: "backup",
    state: "monitoring",
    body: ["Pencadangan berjalan: 2 dari 8 bagian selesai.", "The backup is running: 2 of 8 parts are done."],
    nextUpdateBy: "14:20",
    progress: { done: 2, total: 8, unit: ["bagian", "parts"] },
  },
  {
    at: "14:15",
    act: "update",
    of: "backup",
    state: "monitoring",
    body: ["Pencadangan berjalan: 6 dari 8 bagian selesai.", "The backup is running: 6 of 8 parts are done."],
    nextUpdateBy: "14:50",
    progress: { done: 6, total: 8, unit: ["bagian", "parts"] },
  },
  {
    at: "14:40",
    act: "answer",
    of: "centre",
    attack: {
      finding: "no_sign",
      by: ["Tim jaringan contoh", "The sample network team"],
      what: ["pemeriksaan catatan perangkat yang rusak", "a look at the failed device's log"],
      at: "14:30",
    },
    data: {
      finding: "no_sign",
      by: ["Tim jaringan contoh", "The sample network team"],
      what: ["pencocokan jumlah berkas sebelum dan sesudah gangguan", "matching file counts before and after the fault"],
      at: "14:30",
    },
  },
  { at: "15:05", act: "confirm", location: "dinas-tigaraksa", services: servicesAt("dinas-tigaraksa") },
  { at: "15:06", act: "confirm", location: "kec-tigaraksa", services: servicesAt("kec-tigaraksa") },
  {
    at: "15:20",
    act: "cancel",
    of: "maintenance",
    body: ["Pembaruan sistem yang diumumkan tadi dibatalkan.", "The announced system update is called off."],
  },
  {
    at: "15:50",
    act: "resolve",
    of: "queue",
    ended: "15:50",
    body: ["Antrean hari ini selesai dilayani.", "Today's queue has been served."],
    working: true,
  },
];
