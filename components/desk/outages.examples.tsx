import type { DeskOutage } from "@/lib/outage-desk";
import { MINUTE } from "@/lib/time";
import type { Examples } from "../examples";
import { NOW } from "../testing";
import { OutageFate, OutageList, OutageTimes } from "./outages";

const now = Date.parse(NOW);
const open: DeskOutage = {
  slug: "2026-11-23-siak-terpusat-a1b2c3",
  target: { kind: "system", slug: "siak-terpusat", name: { id: "SIAK Terpusat", en: null } },
  effect: "unavailable",
  ...{ after: now - 91 * MINUTE, began: now - 90 * MINUTE, knownAt: now - 88 * MINUTE, ended: null, lostSight: false },
  ...{ by: null, fault: null, withdrawn: false },
};
const over: DeskOutage = { ...open, slug: "b", effect: "disrupted", ended: now - 30 * MINUTE };
const explained: DeskOutage = {
  ...{ ...over, slug: "c" },
  by: { slug: "2026-11-23-siak", title: { id: "SIAK tidak dapat dibuka di semua lokasi", en: null } },
};
const fault: DeskOutage = {
  ...{ ...over, slug: "d" },
  fault: { at: now, reason: { id: "Mesin pengukur kami kehabisan memori.", en: null } },
};

export const examples: Examples = {
  "one that goes on and one that is over, both unexplained, for who may settle them": () => (
    <OutageList outages={[open, over]} now={now} handles />
  ),
  "explained, our own fault, and taken back, for who only reads": () => (
    <OutageList outages={[explained, fault, { ...over, slug: "e", withdrawn: true }]} now={now} handles={false} />
  ),
  "its moments": () => <OutageTimes outage={over} />,
  "one whose end nobody saw": () => (
    <>
      <OutageTimes outage={{ ...over, after: null, lostSight: true }} />
      <OutageFate outage={fault} />
    </>
  ),
};
