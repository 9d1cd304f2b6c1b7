import { PROBES } from "@/lib/words/probes";
import type { Examples } from "../examples";
import { ActForm, LookForm, RenewForm } from "./probe-acts";
import { stay } from "./testing";

const start = { key: ["1"], slug: ["cetak"] };

export const examples: Examples = {
  "a look out of turn": () => (
    <ActForm action={stay} start={start}>
      {PROBES.ask}
    </ActForm>
  ),
  "what somebody saw": () => <LookForm action={stay} start={start} />,
  "a new address": () => <RenewForm action={stay} start={start} />,
};
