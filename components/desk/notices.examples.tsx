import { DESK } from "@/lib/words/desk";
import type { Examples } from "../examples";
import { incidentOf } from "../testing";
import { Notices } from "./notices";

export const examples: Examples = {
  "nothing open": () => <Notices title={DESK.open} incidents={[]} empty={DESK.nothingOpen} />,
  "a pause under way and an outage without an estimate": () => (
    <Notices
      title={DESK.open}
      incidents={[
        incidentOf(),
        incidentOf({ slug: "putus", kind: "outage", effect: "unavailable", expected_end: null, next_update_by: null }),
      ]}
    />
  ),
  "a pause that can still be called off": () => <Notices title={DESK.planned} incidents={[incidentOf({ phase: "planned" })]} />,
};
