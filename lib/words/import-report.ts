import type { Reason, Rejected, Where } from "@/lib/import/record";
import type { Locale } from "@/lib/text";
import { IMPORT, REASONS } from "./import";

/** "riwayat.csv, baris 12", "incidents.json, kejadian ke-3", "padam.md". */
export function placeWords({ file, line, nth }: Where, locale: Locale): string {
  if (line !== undefined) return IMPORT[locale].file(file, String(line));
  return nth === undefined ? file : IMPORT[locale].entry(file, String(nth));
}

/** "Waktunya tanpa zona. Sebutkan zonanya. (2020-06-13 15:54:00)" */
export const reasonWords = ({ reason, detail }: Pick<Rejected, "reason" | "detail">, locale: Locale): string =>
  `${REASONS[locale][reason]}${detail ? ` (${detail})` : ""}`;

/** How many were rejected for each reason, the commonest first. */
export function tally(rejected: Rejected[]): [Reason, number][] {
  const counts = new Map<Reason, number>();
  for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
