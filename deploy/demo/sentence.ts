import { catalogue } from "@/db/catalogue";
import type { Act } from "./step";

const shortOf = (slug: string) => catalogue.locations.find((location) => location.slug === slug)?.short.id ?? slug;
const titleOf = (code: string) => TITLES[code] ?? code;

/** What a notice of each kind is called in the account of the day. */
const TITLES: Record<string, string> = {
  backup_ordered: "jeda pencadangan data",
  national_maintenance: "pembaruan sistem pusat",
  national_fault: "sistem pusat tidak tersambung",
  power_cut: "listrik padam",
  queue_full: "antrean penuh",
};

/** What a step does, in one Indonesian sentence for the terminal. */
export function sentenceOf(act: Act): string {
  switch (act.act) {
    case "confirm":
      return `${shortOf(act.location)} menyatakan buka untuk ${act.services.length} layanan.`;
    case "post":
      return "begins" in act.timing
        ? `Diumumkan: ${titleOf(act.template)}, mulai ${act.timing.begins.replace(/^\+1 /, "hari kerja berikutnya ").replace(":", ".")} WIB.`
        : `Diberitakan: ${titleOf(act.template)}, sejak ${act.timing.began.replace(":", ".")} WIB.`;
    case "update":
      return `Kabar baru: ${act.body[0]}`;
    case "resolve":
      return `Selesai: ${act.body[0]}`;
    case "answer":
      return "Dijawab: apakah ini serangan, dan apakah data terdampak.";
    case "cancel":
      return `Dibatalkan: ${act.body[0]}`;
  }
}
