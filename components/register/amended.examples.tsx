import type { Correction } from "@/lib/register/corrections";
import { atWib } from "@/lib/time";
import type { Examples } from "../examples";
import { AmendedList } from "./amended";

const at = (clock: string) => atWib("2026-11-23", clock);
const text = (id: string) => ({ id, en: null });
const CORRECTIONS: Correction[] = [
  {
    at: at("12:00"),
    url: "/claims/contoh/revisions/3",
    title: text("Klaim: “Data bocor”"),
    deed: "restored",
    reason: text("Suratnya ditemukan."),
  },
  {
    at: at("11:00"),
    url: "/incidents/contoh",
    title: text("Cetak KTP-el berhenti di Curug"),
    deed: "update_corrected",
    reason: text("Jamnya salah tulis."),
  },
  { at: at("10:00"), url: "/methods", title: null, deed: "hours", reason: text("Hari libur terlewat.") },
];

export const examples: Examples = {
  "a month": (locale) => <AmendedList title="Koreksi November 2026" corrections={CORRECTIONS} locale={locale} />,
  "a month in which nothing was": (locale) => <AmendedList title="Koreksi November 2026" corrections={[]} locale={locale} />,
};
