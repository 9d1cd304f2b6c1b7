import type { Settings } from "@/lib/probe/settings";
import type { TargetName } from "@/lib/target";
import { MINUTE } from "@/lib/time";
import type { Examples } from "../examples";
import { NOW } from "../testing";
import { ProbeBeats, ProbeResults, ProbeSettings, ProbeTurns } from "./probe-record";

const at = Date.parse(NOW);
const pace = { everySeconds: 60, timeoutMs: 10_000, slowMs: 3000, failAfter: 3, recoverAfter: 2 };
const target: TargetName = { kind: "system", slug: "siak-terpusat", name: { id: "SIAK Terpusat", en: null } };
const port: TargetName = { kind: "protection", slug: "port", name: { id: "Port basis data ditutup", en: null } };
const KINDS: Settings[] = [
  {
    ...{ kind: "http", url: "https://antrean.contoh.go.id/api/keadaan?lengkap=ya", method: "GET", status: [200, 301] },
    ...{ text: "Antrean", json: { path: "data.state", equals: "ok" }, certificateDays: 14 },
  },
  { kind: "tcp", host: "cetak.contoh.go.id", port: 443 },
  { kind: "tls", host: "situs.contoh.go.id", port: 443, certificateDays: null },
  { kind: "dns", host: "contoh.go.id", type: "A", expect: ["192.0.2.1"] },
  { kind: "heartbeat", graceSeconds: 3600 },
  { kind: "manual" },
];

export const examples: Examples = {
  "how each kind looks": () =>
    KINDS.map((settings) => (
      <div key={settings.kind} className="notice">
        <ProbeSettings
          settings={settings}
          pace={pace}
          target={target}
          effect="unavailable"
          vouches={settings.kind === "manual"}
        />
      </div>
    )),
  "of a protection": () => (
    <ProbeSettings
      settings={{ kind: "closed_port", host: "basisdata.contoh.go.id", port: 5432, family: 4 }}
      {...{ pace, target: port, effect: "unavailable" as const, vouches: false }}
    />
  ),
  "what it saw over two days": () => (
    <ProbeResults
      results={[
        { at, outcome: "ok", ms: 212, detail: null },
        { at: at - MINUTE, outcome: "wrong_status", ms: 98, detail: "503" },
        { at: at - 2 * MINUTE, outcome: "no_network", ms: null, detail: null },
        {
          at: at - 1440 * MINUTE,
          outcome: "redirect_refused",
          ms: 40,
          detail: "https://10.0.0.1/masuk-lewat-alamat-yang-panjang-sekali",
        },
      ]}
    />
  ),
  "before it saw anything": () => (
    <>
      <ProbeResults results={[]} />
      <ProbeTurns turns={[]} />
    </>
  ),
  "what was believed": () => (
    <ProbeTurns
      turns={[
        { verdict: "up", from: at, knownAt: at + MINUTE, outcome: "ok" },
        { verdict: "down", from: at - 60 * MINUTE, knownAt: at - 58 * MINUTE, outcome: "timed_out" },
      ]}
    />
  ),
  "what a machine said": () => (
    <ProbeBeats
      beats={[
        { at, done: 84_000, total: 150_000, note: "tabel penduduk" },
        { at: at - MINUTE, done: 12, total: null, note: null },
        { at: at - 2 * MINUTE, done: null, total: null, note: null },
      ]}
    />
  ),
};
