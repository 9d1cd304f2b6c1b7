import { expect, test } from "vitest";
import type { Incident } from "./api";
import { historyCsv } from "./history-csv";

const incident = (title: string): Incident => ({
  slug: "2026-11-23-padam-ab12",
  url: "/incidents/2026-11-23-padam-ab12",
  kind: "outage",
  effect: "unavailable",
  title: { id: title, en: null },
  cause: null,
  state: "identified",
  state_meaning: null,
  phase: "ongoing",
  announced: false,
  origin: "office",
  published_at: "2026-11-23T02:10:00.000Z",
  retracted: null,
  entered_at: null,
  began: { earliest: "2026-11-23T02:00:00.000Z", latest: "2026-11-23T02:00:00.000Z", words: null },
  ended: null,
  expected_end: null,
  merged_into: null,
  announced_end: null,
  against_plan_seconds: null,
  begins_by_hand: false,
  ends_by_hand: false,
  series: null,
  estimates: [],
  missed_estimates: [],
  scope: {
    text: { id: "", en: null },
    services: [{ slug: "kk", name: { id: "KK", en: null } }],
    locations: [],
    systems: [],
  },
  actions: [],
  attack: { finding: "not_assessed", by: null, what: null, at: null },
  data: { finding: "not_assessed", by: null, what: null, at: null },
  according_to: null,
  ordered_by: null,
  paper: null,
  next_update_by: null,
  progress: null,
  updates: [],
  elapsed_seconds: { min: 600, max: 600 },
  open_seconds: null,
});

const cellsOf = (csv: string) => (csv.split("\r\n")[1] ?? "").split(",");

test("an empty month is the line of names alone", () => {
  expect(historyCsv([], false).trim().split("\r\n")).toHaveLength(1);
});

test("every line has a cell for every name, and what is not known is empty", () => {
  const csv = historyCsv([incident("Listrik padam")], false);
  const names = (csv.split("\r\n")[0] ?? "").split(",");
  const cells = cellsOf(csv);
  expect(cells).toHaveLength(names.length);
  expect(cells[names.indexOf("title_id")]).toBe("Listrik padam");
  expect(cells[names.indexOf("elapsed_seconds_min")]).toBe("600");
  expect(cells[names.indexOf("ended_latest")]).toBe("");
  expect(cells[names.indexOf("open_seconds_min")]).toBe("");
});

test("a title cannot break out of its cell or become a formula", () => {
  const csv = historyCsv([incident('Kata "mereka", lalu\nbaris baru'), incident('=HYPERLINK("http://contoh.test")')], false);
  expect(csv).toContain('"Kata ""mereka"", lalu\nbaris baru"');
  expect(csv).toContain("\"'=HYPERLINK(");
});

test("what was entered afterwards says when; what was told as it happened leaves that empty", () => {
  const csv = historyCsv([{ ...incident("Satu"), entered_at: "2026-11-24T03:00:00.000Z" }, incident("Dua")], false);
  const column = (csv.split("\r\n")[0] ?? "").split(",").indexOf("entered_at");
  const cells = csv
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",")[column]);
  expect(cells).toEqual(["2026-11-24T03:00:00.000Z", ""]);
});

test("in a sample every line says so first, and in a real record none does", () => {
  const first = (sample: boolean) =>
    historyCsv([incident("Satu"), incident("Dua")], sample)
      .trim()
      .split("\r\n");
  expect(first(true).map((line) => line.split(",")[0])).toEqual(["sample", "true", "true"]);
  expect(first(false).map((line) => line.split(",")[0])).toEqual(["sample", "false", "false"]);
});
