import type { Act, HouseAct, Role } from "@/lib/roles";
import { atWib } from "../time";
import { clock, date } from "./time";

/** What stands in an audit line besides its verb. `of`: what it was done to, by name. */
export type Told = { who: string; of: string; detail: Record<string, unknown> };
type Say = (told: Told) => string;

const count = (detail: Told["detail"], name: string) => Number(detail[name] ?? 0).toLocaleString("id");
const from = ({ detail }: Told) => (typeof detail.address === "string" && detail.address !== "" ? ` dari ${detail.address}` : "");

/** When it was said, where it arrived later: the line's own time is that of the arrival. */
const tappedAt = ({ tapped }: Told["detail"]) =>
  typeof tapped === "string" ? ` (diketuk ${clock(Date.parse(tapped), "id")}, terkirim kemudian)` : "";

const ROLE_NAMES = {
  operator: "petugas lokasi",
  editor: "penyunting",
  approver: "penyetuju",
  administrator: "pengelola",
} satisfies Record<Role, string>;

function asRole({ role, place }: Told["detail"]): string {
  const named = ROLE_NAMES[role as Role] as string | undefined;
  return named ? ` sebagai ${named}${typeof place === "string" ? ` (${place})` : ""}` : "";
}

/** "…, 24 Desember 2026 sampai 26 Desember 2026". */
const range = ({ from: first, to }: Told["detail"]) =>
  typeof first === "string" && typeof to === "string" ? `, ${onDay(first)}${first === to ? "" : ` sampai ${onDay(to)}`}` : "";
const onDay = (day: string) => date(atWib(day, "00:00"), "id");

/** Who did what, in one sentence; the desk speaks Indonesian only. Every verb that is ever written has its own. */
const SAYS = {
  "incident.posted": ({ who, of }) => `${who} menerbitkan "${of}".`,
  "incident.updated": ({ who, of }) => `${who} menerbitkan kabar baru tentang "${of}".`,
  "incident.begun": ({ who, of }) => `${who} menyatakan "${of}" dimulai.`,
  "incident.progressed": ({ who, of, detail }) =>
    `${who} mengabarkan kemajuan "${of}": ${count(detail, "done")} dari ${count(detail, "total")}.`,
  "incident.resolved": ({ who, of }) => `${who} menyatakan "${of}" selesai.`,
  "incident.answered": ({ who, of, detail }) =>
    typeof detail.proposal === "string"
      ? `${who} mengusulkan jawaban tentang "${of}".`
      : `${who} memperbarui jawaban tentang "${of}".`,
  "answer.approved": ({ who, of }) => `${who} menyetujui usulan jawaban tentang "${of}".`,
  "answer.declined": ({ who, of }) => `${who} menolak usulan jawaban tentang "${of}".`,
  "incident.cancelled": ({ who, of }) => `${who} membatalkan "${of}".`,
  "incident.merged": ({ who, of }) => `${who} menggabungkan pemberitahuan lain ke "${of}".`,
  "incident.split": ({ who, of }) => `${who} memisahkan sebagian "${of}" menjadi pemberitahuan sendiri.`,
  "incident.retracted": ({ who, of }) => `${who} menarik kembali "${of}".`,
  "update.corrected": ({ who, of }) => `${who} memperbaiki kabar tentang "${of}".`,
  "update.retracted": ({ who, of }) => `${who} menarik kembali satu kabar tentang "${of}".`,
  "incident.backfilled": ({ who, of }) => `${who} mencatat "${of}" sesudah kejadiannya selesai.`,
  "incidents.imported": ({ who, detail }) =>
    `${who} mengimpor ${count(detail, "created")} kejadian; ${count(detail, "unchanged")} sudah ada sebelumnya.`,
  "incident.scheduled": ({ who, of }) => `${who} mengumumkan "${of}" menurut jadwal berulang.`,
  "hours.changed": ({ who, detail }) => `${who} mengubah jam layanan${range(detail)}.`,
  "hours.withdrawn": ({ who, detail }) => `${who} membatalkan perubahan jam layanan${range(detail)}.`,
  "hours.corrected": ({ who, detail }) =>
    `${who} mengoreksi jam layanan hari yang sudah lewat${range(detail)}; hitungannya diulang.`,
  "week.changed": ({ who, detail }) => `${who} mengubah jam mingguan mulai ${onDay(String(detail.from))}.`,
  "holidays.entered": ({ who, detail }) => `${who} mencatat hari libur ${String(detail.year ?? "")}.`,
  "template.written": ({ who, detail }) => `${who} menyimpan jenis pemberitahuan "${String(detail.button ?? "")}".`,
  "template.retired": ({ who, detail }) => `${who} menghapus jenis pemberitahuan "${String(detail.button ?? "")}".`,
  "series.planned": ({ who }) => `${who} membuat jadwal berulang.`,
  "series.changed": ({ who }) => `${who} mengubah jadwal berulang.`,
  "series.ended": ({ who }) => `${who} mengakhiri jadwal berulang.`,
  "entry.archived": ({ who, detail }) => `${who} memasukkan catatan "${String(detail.title ?? "")}" dari arsip berita.`,
  "incident.archived": ({ who, of }) => `${who} memasukkan "${of}" dari arsip berita.`,
  "entry.posted": ({ who, detail }) => `${who} menerbitkan catatan "${String(detail.title ?? "")}".`,
  "entry.revised": ({ who, detail }) => `${who} menambah catatan "${String(detail.title ?? "")}".`,
  "entry.corrected": ({ who, detail }) => `${who} mengoreksi catatan "${String(detail.title ?? "")}".`,
  "entry.retracted": ({ who, detail }) => `${who} menarik kembali catatan "${String(detail.title ?? "")}".`,
  "entry.restored": ({ who, detail }) => `${who} memberlakukan lagi catatan "${String(detail.title ?? "")}".`,
  "document.added": ({ who, detail }) => `${who} menyimpan dokumen "${String(detail.title ?? "")}".`,
  "document.withdrawn": ({ who, detail }) => `${who} menarik dokumen "${String(detail.title ?? "")}".`,
  "location.confirmed": ({ who, of, detail }) => `${who} menyatakan ${of} buka dan berjalan${tappedAt(detail)}.`,
  "location.reported": ({ who, of, detail }) => `${who} mengabarkan blangko atau kuota di ${of}${tappedAt(detail)}.`,
  "probe.made": ({ who, detail }) => `${who} membuat pemeriksaan "${String(detail.name ?? "")}".`,
  "probe.changed": ({ who, detail }) => `${who} mengubah pemeriksaan "${String(detail.name ?? "")}".`,
  "probe.paused": ({ who, detail }) => `${who} menghentikan sementara pemeriksaan "${String(detail.name ?? "")}".`,
  "probe.resumed": ({ who, detail }) => `${who} melanjutkan pemeriksaan "${String(detail.name ?? "")}".`,
  "probe.ended": ({ who, detail }) => `${who} mengakhiri pemeriksaan "${String(detail.name ?? "")}".`,
  "probe.looked": ({ who, detail }) => `${who} memeriksa sendiri "${String(detail.name ?? "")}" dan mencatat hasilnya.`,
  "measured.turned": ({ detail }) => `Hasil ukur berubah: ${String(detail.target ?? "")}.`,
  "outage.explained": ({ who, of }) => `${who} menyatakan gangguan terukur dijelaskan oleh "${of}".`,
  "outage.faulted": ({ who }) => `${who} menyatakan satu gangguan terukur sebagai kesalahan pengukuran kami.`,
  "duty.changed": ({ who }) => `${who} mengubah jadwal piket.`,
  "office.adopted": ({ who }) => `${who} mengubah keterangan kantor.`,
  "rules.changed": ({ who, detail }) =>
    detail.twoPersons === true
      ? `${who} mewajibkan dua orang untuk jawaban tentang serangan.`
      : `${who} tidak lagi mewajibkan dua orang untuk jawaban tentang serangan.`,
  "catalogue.imported": ({ who }) => `${who} mengisi katalog layanan dan lokasi.`,
  "setup.offered": ({ who }) => `${who} mencetak tautan untuk akun pertama.`,
  "person.added": ({ who, of, detail }) =>
    detail.by === "command" ? `${who} menambahkan ${of}${asRole(detail)}.` : `${of} membuat akun pertama.`,
  "person.invited": ({ who, of, detail }) => `${who} mengundang ${of}${asRole(detail)}.`,
  "person.changed": ({ who, of, detail }) => `${who} mengubah peran ${of}${asRole(detail)}.`,
  "person.ended": ({ who, of }) => `${who} mengeluarkan ${of} dari meja.`,
  "person.reset": ({ who, of }) => `${who} mengatur ulang akun ${of}.`,
  "password.set": ({ who }) => `${who} membuat kata sandi lewat tautan.`,
  "password.changed": ({ who }) => `${who} mengganti kata sandi.`,
  "authenticator.on": ({ who }) => `${who} menyalakan autentikator.`,
  "authenticator.off": ({ who }) => `${who} mematikan autentikator.`,
  "authenticator.codes": ({ who }) => `${who} membuat kode pemulihan baru.`,
  "session.began": (told) => `${told.who} masuk${from(told)}.`,
  "session.ended": ({ who, detail }) =>
    typeof detail.count === "number" && detail.count > 1 ? `${who} mengakhiri ${count(detail, "count")} sesi.` : `${who} keluar.`,
  "passkey.added": ({ who, detail }) => `${who} menambah passkey "${detail.passkey}".`,
  "passkey.removed": ({ who, detail }) => `${who} menghapus passkey "${detail.passkey}".`,
  "passkey.refused": (told) => `Passkey "${told.detail.passkey}" milik ${told.who} ditolak${from(told)}.`,
  "token.made": ({ who, detail }) => `${who} membuat token "${detail.token}" untuk skrip.`,
  "token.revoked": ({ who, detail }) => `${who} mencabut token "${detail.token}".`,
  "code.refused": (told) => `Kode autentikator ${told.who} ditolak${from(told)}.`,
} satisfies Record<Act | HouseAct, Say> & Record<string, Say>;

/** The sentence of a line. A verb that is not known is told by its name: no line may be missing. */
export function auditSentence(verb: string, told: Told): string {
  const said = sentenceOf(verb, told);
  const { token } = told.detail;
  return typeof token === "string" && !verb.startsWith("token.")
    ? said.replace(/\.$/, ` (skrip dengan token "${token}").`)
    : said;
}

function sentenceOf(verb: string, told: Told): string {
  const says: Record<string, Say> = SAYS;
  const say = Object.hasOwn(says, verb) ? says[verb] : undefined;
  return say ? say(told) : `${told.who}: ${verb}${told.of ? ` (${told.of})` : ""}.`;
}

/** Every verb that has a sentence. */
export const SAID_VERBS: string[] = Object.keys(SAYS);

export const AUDIT = {
  title: "Jejak kerja",
  about: "Siapa melakukan apa dan kapan, yang terbaru di atas. Baris di sini tidak pernah diubah atau dihapus.",
  person: "Siapa",
  anyone: "Semua",
  house: "Situs atau perintah di server",
  place: "Lokasi",
  anywhere: "Semua lokasi",
  day: "Tanggal",
  show: "Tampilkan",
  nothing: "Tidak ada yang cocok.",
  older: "Yang lebih lama",
  newest: "Kembali ke yang terbaru",
  save: "Simpan sebagai CSV",
} as const;
