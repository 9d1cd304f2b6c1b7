import { AMEND } from "@/lib/words/amend";
import { refusalWords } from "@/lib/words/refusals";
import type { Examples } from "../examples";
import { CorrectForm, RetractForm } from "./amend-forms";
import { stay } from "./testing";

const start = { key: ["1"], slug: ["pencadangan"], update: ["2"] };

export const examples: Examples = {
  "an update put right": () => (
    <CorrectForm action={stay} start={{ ...start, body: ["Printer kartu rusak. Teknisi tiba pukul 11.00."] }} />
  ),
  "an update taken back": () => <RetractForm action={stay} start={start} name="retract.reason" send={AMEND.sendRetraction} />,
  "the whole notice taken back": () => <RetractForm action={stay} start={start} name="reason" send={AMEND.sendWhole} />,
  "why it is not": () => <p className="problem">{refusalWords("retract_whole", "")}</p>,
};
