import type { ListedProbe } from "@/lib/probe/desk";
import { DAY, HOUR } from "@/lib/time";
import type { Examples } from "../examples";
import { NOW } from "../testing";
import { ProbeList } from "./probe-list";

const at = Date.parse(NOW);
const queue: ListedProbe = {
  ...{ slug: "situs-antrean", name: { id: "Situs antrean", en: null }, kind: "http" },
  target: { kind: "system", slug: "antrean", name: { id: "Antrean daring", en: null } },
  believed: { verdict: "up", since: at - DAY },
  last: { at, outcome: "ok", ms: 212, detail: null },
  ...{ pausedAt: null, endedAt: null },
};

export const examples: Examples = {
  "what works, what does not, what rests and what never looked": () => (
    <ProbeList
      probes={[
        queue,
        {
          ...{ ...queue, slug: "cetak", name: { id: "Cetak KTP-el di Curug", en: null }, kind: "manual" },
          target: {
            ...{ kind: "offering", slug: "ktp-pencetakan", name: { id: "Cetak KTP-el", en: null } },
            place: { slug: "kec-curug", name: { id: "Curug", en: null } },
          },
          believed: { verdict: "down", since: at - HOUR },
          last: { at, outcome: "said_failed", ms: null, detail: "Printer mati." },
        },
        { ...queue, slug: "lama", name: { id: "Sertifikat situs lama", en: null }, kind: "tls", pausedAt: at },
        {
          ...{ ...queue, slug: "baru", name: { id: "Pencadangan malam", en: null }, kind: "heartbeat", last: null },
          believed: { verdict: "blind", since: at },
        },
      ]}
    />
  ),
  none: () => <ProbeList probes={[]} />,
};
