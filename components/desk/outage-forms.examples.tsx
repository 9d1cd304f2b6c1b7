import type { Examples } from "../examples";
import { ExplainForm, FaultForm } from "./outage-forms";
import { stay } from "./testing";

const start = { key: ["1"], outage: ["2026-11-23-siak-terpusat-a1b2c3"] };

export const examples: Examples = {
  "joining it to a notice": () => (
    <ExplainForm action={stay} start={start} incidents={[{ value: "a", label: "SIAK tidak dapat dibuka di semua lokasi" }]} />
  ),
  "our own fault": () => <FaultForm action={stay} start={start} />,
};
