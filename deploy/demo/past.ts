import { COUNTERS, servicesAt } from "./places";
import type { Said, Step } from "./step";

/** A step on the `on`th working day of the history, counted from 0. */
type PastStep = Step & { on: number };

/** One thing that happened. `blocks`: services nobody can vouch for on the working days between the two, while it lasts. */
type Case = { steps: PastStep[]; blocks?: { services: string[]; after: number; before: number } };

const LETTER: Said = ["surat contoh", "sample letter"];

/** The monthly backup, announced a working day before; it ends by the clock. */
const backup = (on: number, as: string): Case => ({
  steps: [
    {
      on,
      at: "10:00",
      act: "post",
      as,
      template: "backup_ordered",
      scope: { services: ["ktp-perekaman", "ktp-pencetakan"], locations: ["dinas-tigaraksa"] },
      timing: { begins: "+1 13:30", ends: "+1 15:00" },
      nextUpdateBy: "+1 14:15",
      fields: { ordered_by: ["Kepala Bidang Contoh", "Head of Division (sample)"] },
    },
    {
      on: on + 1,
      at: "14:10",
      act: "update",
      of: as,
      state: "monitoring",
      body: ["Pencadangan berjalan: 5 dari 8 bagian selesai.", "The backup is running: 5 of 8 parts are done."],
      progress: { done: 5, total: 8, unit: ["bagian", "parts"] },
    },
  ],
});

/** A line that was cut at some places, and mended the same day. */
const cut = (on: number, as: string, locations: string[], began: `${number}:${number}`, ended: `${number}:${number}`): Case => ({
  steps: [
    {
      on,
      at: began,
      act: "post",
      as,
      template: "network_cut",
      scope: { services: ["ktp-perekaman", "ikd-aktivasi", "kk"], locations },
      timing: { began },
      nextUpdateBy: "+1 08:00",
      fields: { handled_by: ["penyedia jaringan contoh", "the sample network provider"] },
    },
    {
      on,
      at: ended,
      act: "resolve",
      of: as,
      ended,
      body: ["Kabel sudah disambung lagi.", "The cable has been joined again."],
      working: true,
    },
  ],
});

const nationalFault: Case = {
  steps: [
    {
      on: 3,
      at: "09:40",
      act: "post",
      as: "fault",
      template: "national_fault",
      scope: { system: "siak-terpusat" },
      timing: { began: "09:25" },
      nextUpdateBy: "11:00",
      fields: { reported_to: ["pusat bantuan contoh", "the sample help desk"] },
    },
    {
      on: 3,
      at: "10:50",
      act: "update",
      of: "fault",
      state: "identified",
      body: ["Pusat menemukan sebabnya. Perkiraan pulih pukul 13.15.", "The centre found the cause. Expected back at 13:15."],
      expectedEnd: "13:15",
      nextUpdateBy: "13:15",
    },
    {
      on: 3,
      at: "13:20",
      act: "update",
      of: "fault",
      state: "identified",
      body: ["Perkiraan tadi meleset. Perkiraan baru pukul 15.00.", "The estimate was missed. The new one is 15:00."],
      expectedEnd: "15:00",
      nextUpdateBy: "15:00",
    },
    {
      on: 3,
      at: "14:40",
      act: "resolve",
      of: "fault",
      ended: "14:35",
      body: ["Sistem pusat tersambung lagi.", "The national system is connected again."],
      working: true,
    },
  ],
};

const powerCut: Case = {
  steps: [
    {
      on: 14,
      at: "10:10",
      act: "post",
      as: "power",
      template: "power_cut",
      scope: { services: servicesAt("kec-jambe"), locations: ["kec-jambe"] },
      timing: { began: "10:00" },
      expectedEnd: "12:30",
      nextUpdateBy: "12:30",
      fields: { generator: ["Tidak ada genset", "There is no generator"] },
    },
    {
      on: 14,
      at: "13:05",
      act: "resolve",
      of: "power",
      ended: "12:20",
      body: ["Listrik menyala lagi.", "Power is back."],
      working: true,
    },
  ],
};

const queueFull: Case = {
  steps: [
    {
      on: 18,
      at: "09:30",
      act: "post",
      as: "queue",
      template: "queue_full",
      scope: { services: ["ktp-perekaman"], locations: ["kec-pasar-kemis"] },
      timing: { began: "09:30" },
      nextUpdateBy: "15:00",
      fields: {
        queue_day: ["hari ini", "today"],
        ran_out_at: ["09.30", "09:30"],
        reopens: ["hari kerja berikutnya pukul 08.00", "on the next working day at 08:00"],
      },
    },
    {
      on: 18,
      at: "15:40",
      act: "resolve",
      of: "queue",
      ended: "15:40",
      body: ["Antrean selesai dilayani.", "The queue has been served."],
      working: true,
    },
  ],
};

const blanksShort: Case = {
  blocks: { services: ["ktp-pencetakan", "ktp-penggantian"], after: 22, before: 26 },
  steps: [
    {
      on: 22,
      at: "10:00",
      act: "post",
      as: "blanks",
      template: "blanks_short",
      scope: { services: ["ktp-pencetakan", "ktp-penggantian"], locations: COUNTERS },
      timing: { began: "10:00" },
      nextUpdateBy: "+1 10:00",
      fields: {
        short_or_out: ["menipis", "running short"],
        limited_or_postponed: ["dibatasi", "limited"],
        stock_at: ["pagi ini", "this morning"],
        stock_count: ["200", "200"],
        priority: ["perekaman pertama", "first enrolments"],
        delivery: ["tiga hari lagi", "in three days"],
      },
    },
    {
      on: 24,
      at: "09:15",
      act: "update",
      of: "blanks",
      state: "monitoring",
      body: ["Kiriman dalam perjalanan.", "The delivery is on its way."],
      nextUpdateBy: "+1 10:00",
    },
    {
      on: 26,
      at: "08:01",
      act: "resolve",
      of: "blanks",
      ended: "08:00",
      body: ["Blangko sudah datang. Pencetakan berjalan seperti biasa.", "The cards have arrived. Printing runs as usual."],
      working: false,
    },
  ],
};

const kitBroken: Case = {
  steps: [
    {
      on: 28,
      at: "10:30",
      act: "post",
      as: "kit",
      template: "equipment_broken",
      scope: { services: ["ktp-perekaman"], locations: ["kec-legok"] },
      timing: { began: "10:20" },
      nextUpdateBy: "15:00",
      fields: {
        equipment: ["rekam sidik jari", "fingerprint"],
        repair_plan: ["Alat pengganti dikirim siang ini", "A replacement is sent at noon"],
        alternatives: ["kantor Kecamatan Pagedangan", "the Pagedangan district office"],
      },
    },
    {
      on: 28,
      at: "14:50",
      act: "resolve",
      of: "kit",
      ended: "14:45",
      body: ["Alat pengganti sudah terpasang.", "The replacement has been installed."],
      working: true,
    },
  ],
};

const securityCheck: Case = {
  steps: [
    {
      on: 34,
      at: "10:05",
      act: "post",
      as: "check",
      template: "security_check",
      scope: { services: ["ktp-perekaman", "kk"], locations: ["dinas-tigaraksa"] },
      timing: { began: "09:50" },
      nextUpdateBy: "12:00",
      fields: {
        symptom: ["satu komputer loket melambat", "one counter computer slowed down"],
        action_taken: ["memutusnya dari jaringan", "took it off the network"],
        checked_by: ["Tim keamanan contoh", "The sample security team"],
      },
      attack: { finding: "being_checked", by: ["tim keamanan contoh", "the sample security team"] },
      data: { finding: "being_checked", by: ["tim keamanan contoh", "the sample security team"] },
    },
    {
      on: 34,
      at: "14:30",
      act: "resolve",
      of: "check",
      ended: "14:20",
      body: ["Pemeriksaan selesai; loket dibuka lagi.", "The check is finished; the counter is open again."],
      working: true,
    },
    {
      on: 35,
      at: "15:00",
      act: "answer",
      of: "check",
      attack: {
        finding: "no_sign",
        by: ["Tim keamanan contoh", "The sample security team"],
        what: ["pemindaian komputer dan catatan jaringan", "a scan of the computer and the network log"],
        at: "14:00",
      },
      data: {
        finding: "no_sign",
        by: ["Tim keamanan contoh", "The sample security team"],
        what: ["pemeriksaan catatan akses berkas", "a look at the file access log"],
        at: "14:00",
      },
    },
  ],
};

const appDisrupted: Case = {
  steps: [
    {
      on: 37,
      at: "09:00",
      act: "post",
      as: "app",
      template: "app_disrupted",
      scope: { services: ["ikd-aplikasi"], locations: ["daring"] },
      timing: { began: "08:30" },
      nextUpdateBy: "14:00",
      fields: { relayed_from: ["pengumuman contoh", "a sample announcement"] },
    },
    {
      on: 37,
      at: "15:10",
      act: "resolve",
      of: "app",
      ended: "15:00",
      body: ["Aplikasi sudah dapat dibuka lagi.", "The app can be opened again."],
      working: true,
    },
  ],
};

/** Told only after it had begun: nothing here may call it planned. */
const lateBackup: Case = {
  steps: [
    {
      on: 39,
      at: "13:20",
      act: "post",
      as: "late",
      template: "backup_ordered",
      scope: { services: ["ktp-pencetakan"], locations: ["kec-curug", "kec-cikupa"] },
      timing: { began: "13:00" },
      expectedEnd: "14:30",
      nextUpdateBy: "14:30",
      fields: { ordered_by: ["Kepala Bidang Contoh", "Head of Division (sample)"] },
    },
    {
      on: 39,
      at: "14:35",
      act: "resolve",
      of: "late",
      ended: "14:30",
      body: ["Pencadangan selesai.", "The backup is finished."],
      working: true,
    },
  ],
};

/** Announced ahead; the second is called off before it begins. */
const maintenance: Case = {
  steps: [
    {
      on: 41,
      at: "09:00",
      act: "post",
      as: "update",
      template: "national_maintenance",
      scope: { services: ["ktp-perekaman", "ktp-pencetakan", "kk", "kia"], locations: COUNTERS },
      timing: { begins: "+1 12:00", ends: "+1 14:00" },
      fields: { still_open: ["pengambilan kartu", "collection of cards"], reference: LETTER },
    },
    {
      on: 46,
      at: "09:00",
      act: "post",
      as: "off",
      template: "national_maintenance",
      scope: { services: ["ktp-perekaman"], locations: COUNTERS },
      timing: { begins: "+1 12:00", ends: "+1 14:00" },
      fields: { still_open: ["pengambilan kartu", "collection of cards"], reference: LETTER },
    },
    {
      on: 46,
      at: "15:00",
      act: "cancel",
      of: "off",
      body: ["Pembaruan ditunda oleh pusat.", "The centre has postponed the update."],
    },
  ],
};

/** What happened in the days before, made up whole. No two under way at once touch the same counter's mornings. */
export const PAST: Case[] = [
  nationalFault,
  cut(7, "cut", ["kec-kronjo", "kec-mekar-baru"], "08:55", "11:30"),
  backup(10, "backup-1"),
  powerCut,
  queueFull,
  blanksShort,
  kitBroken,
  backup(30, "backup-2"),
  securityCheck,
  appDisrupted,
  lateBackup,
  maintenance,
  backup(43, "backup-3"),
  cut(48, "cut-2", ["kec-solear"], "09:20", "14:10"),
];
