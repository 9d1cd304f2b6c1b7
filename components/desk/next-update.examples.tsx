import { DESK } from "@/lib/words/desk";
import { refusalWords } from "@/lib/words/refusals";
import type { Examples } from "../examples";
import { NextUpdate } from "./next-update";
import { OPENED, refused, typed } from "./testing";

export const examples: Examples = {
  "nothing promised yet": () => <NextUpdate form={typed({ opened: [OPENED] })} />,
  "no promise is one of the choices": () => (
    <NextUpdate
      form={typed({ opened: [OPENED], "nextUpdateBy.choice": ["none"] })}
      also={[{ value: "none", label: DESK.noPromise }]}
    />
  ),
  "a time of one's own that has passed": () => (
    <NextUpdate
      form={refused([{ field: "nextUpdateBy", label: "", text: refusalWords("next_update_past", "nextUpdateBy") }], {
        opened: [OPENED],
        "nextUpdateBy.choice": ["hand"],
        "nextUpdateBy.hand": ["2026-11-23T08:00"],
      })}
    />
  ),
};
