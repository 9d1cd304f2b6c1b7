import type { Examples } from "../examples";
import { ImportForm, Report } from "./import-form";
import { type ImportReport, startImport } from "./import-state";
import { stay } from "./testing";

const report: ImportReport = {
  rows: 5,
  created: ["Senin 6 Mei 2024, 08.00 WIB: Portal is down (Portal)"],
  unchanged: 1,
  rejected: [
    { where: { file: "riwayat.csv", line: 12 }, reason: "zone_missing", detail: "2024-05-06 08:00" },
    { where: { file: "incidents.json", nth: 3 }, reason: "not_over", detail: "monitoring" },
    { where: { file: "catatan.txt" }, reason: "format_unknown", detail: null },
  ],
};

export const examples: Examples = {
  "nothing chosen yet": () => <ImportForm action={stay} start={startImport({ key: ["1"], zone: [""] })} />,
  "tried, one to be entered": () => (
    <ImportForm
      action={stay}
      start={{ ...startImport({ key: ["1"], zone: ["UTC"] }), files: [{ name: "riwayat.csv", text: "" }], report }}
    />
  ),
  "tried, nothing new": () => <Report report={{ ...report, created: [] }} />,
};
