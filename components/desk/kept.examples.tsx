import type { Examples } from "../examples";
import { iso } from "../testing";
import { KeptList } from "./kept";
import type { Tap, TapAnswer } from "./kept-taps";

const tap: Tap = {
  key: "1",
  at: Date.parse(iso("08:02")),
  person: "sari",
  place: "Curug",
  location: "kec-curug",
  values: {},
};
const nothing = () => undefined;
const shown = (answer: TapAnswer | null, taps = [tap]) => (
  <KeptList taps={taps} answerOf={() => answer} onSend={nothing} onDrop={nothing} />
);

export const examples: Examples = {
  "a tap that waits for the network": () => shown(null),
  "two of them, of two places": () => shown(null, [tap, { ...tap, key: "2", place: "Legok" }]),
  "one that waits for its person to sign in": () => shown({ kind: "signed_out" }),
  "one of another person on the same device": () => shown({ kind: "other_person" }),
  "one the database cannot take": () => shown({ kind: "not_saved" }),
  "one that was refused, and why": () =>
    shown({ kind: "refused", reasons: ["Sesudah diketuk ada pemberitahuan yang menyangkut layanan ini."] }),
  "one that was sent, with something left to tell": () => shown({ kind: "sent", trouble: "/staff/round/kec-curug/trouble" }),
};
