import type { Incident } from "../api";
import { answerText } from "./answer";
import { DESK } from "./desk";
import { clock, date } from "./time";

/** What the desk says when somebody else was quicker. */
export const SINCE = {
  title: "Belum terkirim: orang lain lebih dulu mengubah pemberitahuan ini",
  about: "Isian Anda masih lengkap di bawah. Baca dulu yang baru, sesuaikan bila perlu, lalu kirim lagi.",
  taken: (label: string, now: string) => `${label} sudah disesuaikan menjadi: ${now}`,
  clash: (label: string, now: string) =>
    `${label} kini tertulis: ${now} Isian Anda berbeda dan dibiarkan: periksa mana yang benar.`,
};

/** How a part of an incident stands, in a sentence; `part`: of a form about it, by its name. */
export function partText(part: string, incident: Incident): string {
  const { state, expected_end: end, progress, attack, data } = incident;
  if (part === "state") return state === "resolved" ? "Selesai." : `${DESK.states[state]}.`;
  if (part === "expectedEnd")
    return end === null ? "tanpa perkiraan." : `${date(Date.parse(end), "id")}, ${clock(Date.parse(end), "id")}.`;
  if (part === "progress")
    return progress ? `${figure(progress.done)} dari ${figure(progress.total)} ${progress.unit.id}.` : "tidak ada.";
  return answerText(part === "attack" ? attack : data, "id");
}

const figure = (value: number): string => value.toLocaleString("id");
