import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { auditCsv } from "./audit-csv";
import { atWib } from "./time";

const line = (who: string) => ({
  at: atWib("2026-11-23", "00:05"),
  who,
  verb: "incident.posted",
  sentence: `${who} menerbitkan "Listrik, padam".`,
  address: null,
});

test("a line has its WIB day and time, its instant, who and what", () => {
  const [names, row] = parse(auditCsv([line("Sari")]), { bom: true }) as string[][];
  expect(names?.slice(0, 4)).toEqual(["day_wib", "time_wib", "at_utc", "who"]);
  expect(row).toEqual([
    "2026-11-23",
    "00:05",
    "2026-11-22T17:05:00.000Z",
    "Sari",
    'Sari menerbitkan "Listrik, padam".',
    "incident.posted",
    "",
  ]);
});

test("no cell is a formula, whatever somebody is called", () => {
  const name = fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", ""), fc.string()).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
      const cells = (parse(auditCsv(names.map(line)), { bom: true, relax_quotes: true }) as string[][]).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});
