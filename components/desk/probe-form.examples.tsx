import { PROBE_KINDS, type ProbeKind } from "@/lib/probe/settings";
import { KINDS } from "@/lib/words/probes";
import type { Examples } from "../examples";
import { ChangeProbeForm, type ProbeChoices, ProbeForm } from "./probe-form";
import { startProbe } from "./probe-state";
import { refused, stay } from "./testing";

const CHOICES: ProbeChoices = {
  targets: [
    { value: "service:ktp-pencetakan", label: "Layanan: Cetak KTP-el" },
    { value: "system:siak-terpusat", label: "Sistem: SIAK Terpusat" },
    { value: "protection:2026-11-20-port-basis-data", label: "Pelindungan: Port basis data ditutup" },
  ],
  places: [{ value: "kec-curug", label: "Curug" }],
};

const valuesOf = (kind: ProbeKind) => ({
  ...{ key: ["1"], "probe.kind": [kind], "probe.method": ["GET"], "probe.family": ["any"], "probe.type": ["A"] },
  "probe.unit": [kind === "heartbeat" ? "minutes" : kind === "manual" ? "hours" : "seconds"],
  ...{ "probe.interval": ["4"], "probe.grace": ["60"], "probe.every": ["60"], "probe.timeout": ["10000"] },
  ...{ "probe.slow": ["3000"], "probe.failAfter": ["3"], "probe.recoverAfter": ["2"], "probe.effect": ["unavailable"] },
});

const wrong = [
  { field: "probe.name", label: "Nama", text: "Tulis keterangannya, satu kalimat pun cukup." },
  { field: "probe.target", label: "Tentang apa", text: "Pilih tentang apa pemeriksaan ini dari daftar." },
  { field: "probe.url", label: "Alamat lengkap", text: "Tulis alamat lengkap yang diawali https:// atau http://." },
  { field: "probe.slow", label: "Disebut lambat sejak (milidetik)", text: "Isi dari 1 sampai 30.000 milidetik, atau kosongkan." },
];

export const examples: Examples = {
  ...Object.fromEntries(
    PROBE_KINDS.map((kind) => [
      `a new one: ${KINDS[kind].name}`,
      () => <ProbeForm action={stay} start={startProbe(valuesOf(kind))} choices={CHOICES} />,
    ]),
  ),
  "one that was refused, its folded part open where something is wrong": () => (
    <ProbeForm action={stay} start={{ ...refused(wrong, valuesOf("http")), made: null }} choices={CHOICES} />
  ),
  "one in the place of another": () => (
    <ProbeForm
      action={stay}
      start={startProbe({ ...valuesOf("tcp"), replaces: ["server-cetak"], "probe.target": ["system:siak-terpusat"] })}
      choices={CHOICES}
    />
  ),
  "one that is there, to be changed": () => (
    <ChangeProbeForm
      action={stay}
      start={{
        ...valuesOf("http"),
        slug: ["situs-antrean"],
        "probe.name": ["Situs antrean"],
        "probe.url": ["https://antrean.contoh.go.id/"],
      }}
    />
  ),
};
