import { stringify } from "csv-stringify/sync";
import { wibDay, wibTime } from "./time";

type Line = { at: number; who: string; verb: string; sentence: string; address: string | null };

/**
 * Lines of the audit as CSV (RFC 4180, UTF-8 with its mark, since they are opened in spreadsheets). A cell that would be taken
 * for a formula gets an apostrophe before it.
 */
export function auditCsv(lines: Line[]): string {
  const names = ["day_wib", "time_wib", "at_utc", "who", "what", "verb", "address"];
  const rows = lines.map(({ at, who, verb, sentence, address }) => [
    wibDay(at),
    wibTime(at),
    new Date(at).toISOString(),
    who,
    sentence,
    verb,
    address ?? "",
  ]);
  return stringify([names, ...rows], { record_delimiter: "windows", escape_formulas: true, bom: true });
}
