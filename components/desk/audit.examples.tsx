import { auditSentence } from "@/lib/words/audit";
import type { Examples } from "../examples";
import { iso } from "../testing";
import { AuditFilterForm, AuditLines } from "./audit";

const lines = [
  {
    id: "a",
    at: Date.parse(iso("09:10")),
    sentence: auditSentence("incident.posted", { who: "Sari", of: "Listrik padam di Curug", detail: {} }),
    address: "/staff/incidents/x",
  },
  {
    id: "b",
    at: Date.parse(iso("08:02")),
    sentence: auditSentence("session.began", { who: "Sari", of: "", detail: { address: "192.0.2.7" } }),
    address: null,
  },
  {
    id: "c",
    at: Date.parse(iso("15:40", -3)),
    sentence: auditSentence("incidents.imported", { who: "Situs", of: "", detail: { created: 642, unchanged: 0, rejected: 31 } }),
    address: null,
  },
];

export const examples: Examples = {
  "three lines of two days, more behind them": () => (
    <AuditLines lines={lines} newest={null} older="/staff/audit?after=c" csv="/staff/audit.csv" />
  ),
  "nothing that fits": () => <AuditLines lines={[]} newest="/staff/audit" older={null} csv="/staff/audit.csv" />,
  "its filter, a person chosen": () => (
    <AuditFilterForm
      chosen={{ person: "1", place: null, day: "2026-11-23" }}
      people={[{ value: "1", label: "Sari" }]}
      places={[{ value: "kec-curug", label: "Curug" }]}
    />
  ),
};
