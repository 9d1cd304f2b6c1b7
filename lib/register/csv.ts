import { stringify } from "csv-stringify/sync";
import type { Claim } from "./content";

/**
 * The accounts of a claim as CSV (RFC 4180, UTF-8): a line of names, then a line each. What is not known is empty. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export function accountsCsv({ accounts }: Claim): string {
  const names = ["on", "speaker_id", "speaker_en", "outlet", "url", "archived", "says_id", "says_en", "quote", "correction_id"];
  const rows = accounts.map(({ on, speaker, outlet, url, archived, says, quote, correction }) =>
    [on, speaker.id, speaker.en, outlet, url, archived, says.id, says.en, quote, correction?.id ?? null].map(
      (cell) => cell ?? "",
    ),
  );
  return stringify([names, ...rows], { record_delimiter: "windows", escape_formulas: true });
}
