import type { Examples } from "../examples";
import { stay } from "./testing";
import { DecisionForm, WaitingList } from "./waiting";

const proposal = {
  id: "1",
  at: Date.parse("2026-11-23T02:40:00Z"),
  incident: { slug: "2026-11-23-jaringan", title: { id: "Jaringan putus di Curug", en: null } },
  attack: {
    finding: "no_sign" as const,
    by: { id: "Diskominfo", en: null },
    what: { id: "server cetak dan jaringan kantor", en: null },
    at: "2026-11-23T02:10:00.000Z",
  },
  author: { id: "1", name: "Sari" },
};

export const examples: Examples = {
  "an answer waits, seen from the desk": () => <WaitingList waiting={[proposal]} />,
  "to be decided by a second person": () => <DecisionForm action={stay} proposal={proposal} formKey="1" own={false} may />,
  "one's own, which can only be taken back": () => <DecisionForm action={stay} proposal={proposal} formKey="1" own may />,
};
