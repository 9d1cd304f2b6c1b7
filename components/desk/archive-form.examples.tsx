import type { Examples } from "../examples";
import { ArchiveForm } from "./archive-form";
import { CHOICES, stay } from "./testing";

const causes = [{ value: "power_cut", label: "Listrik padam" }];
const start = {
  key: ["1"],
  effect: ["unavailable"],
  "scope.services": ["ktp-pencetakan"],
  began: ["2026-11-20T08:10"],
  ended: ["2026-11-20T11:00"],
  "ended.latest": ["2026-11-20T15:00"],
  "ended.words": ["siang"],
  title: ["Cetak KTP-el terhenti di Curug"],
  account: ["Listrik di kantor kecamatan padam sejak pagi."],
  source: ["menurut buku catatan loket"],
};

export const examples: Examples = {
  "nothing typed yet": () => <ArchiveForm action={stay} start={{ key: ["1"] }} choices={CHOICES} causes={causes} />,
  "an end known only roughly": () => <ArchiveForm action={stay} start={start} choices={CHOICES} causes={causes} />,
};
