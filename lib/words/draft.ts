import { draftOf } from "../draft";
import { nounOf } from "../register/noun";
import { ARCHIVE } from "./archive";
import { DESK } from "./desk";
import { REGISTER } from "./register-desk";
import { buttonOf } from "./templates";

/** What the desk says of words that were typed and not sent. */
export const DRAFT = {
  title: "Draf Anda",
  about: "Sudah diketik, belum terkirim. Hanya Anda yang melihatnya.",
  reopened: (at: string) => `Draf Anda dari ${at} dibuka kembali. Belum terkirim.`,
  fromDevice: (at: string) => `Isian dari ${at}, yang tersimpan di perangkat ini, dibuka kembali. Belum terkirim.`,
  discard: "Buang draf, mulai dari awal",
  kept: (at: string) => `Draf tersimpan ${at}.`,
  keptHere: (at: string) => `Draf tersimpan di perangkat ini ${at}; server belum menerimanya.`,
  keptNowhere: "Draf tidak dapat disimpan: perangkat dan server sama-sama menolak. Jangan tutup halaman ini.",
  sent: "Formulir ini sudah terkirim. Muat ulang untuk yang baru.",
  savedAt: (at: string) => `Tersimpan ${at}`,
} as const;

const PARTS: Record<string, string> = {
  update: DESK.update,
  answers: DESK.answers,
  begin: DESK.begin,
  cancel: DESK.cancel,
  resolve: DESK.resolve,
};

/** What a draft is called in a list. `titleOf`: the title of an incident, by slug. */
export function draftTitle(name: string, titleOf: (slug: string) => string | undefined): string {
  const of = draftOf(name);
  if (of?.kind === "new") return buttonOf(of.template);
  if (of?.kind === "incident") return `${PARTS[of.part] ?? of.part}: ${titleOf(of.slug) ?? of.slug}`;
  const noun = of?.kind === "entry" ? nounOf(of.room) : undefined;
  return noun ? REGISTER.make[noun] : ARCHIVE.newTitle;
}
