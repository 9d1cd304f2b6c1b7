import { DESK, refusalWords } from "@/lib/words/desk";
import type { Examples } from "../examples";
import { PasswordField } from "./fields";
import { Problems } from "./problems";
import { refused, typed } from "./testing";

const short = refused([{ field: "password", label: DESK.password, text: DESK.passwordShort }]);

export const examples: Examples = {
  "one thing to put right, with the way to it": () => (
    <>
      <Problems state={short} />
      <PasswordField form={short} name="password" label={DESK.password} autoComplete="new-password" />
    </>
  ),
  "what has no field of its own": () => (
    <Problems state={refused([{ field: "", label: "", text: refusalWords("key_missing", "") }])} />
  ),
  "nothing could be saved": () => <Problems state={typed({}, { trouble: { kind: "not_saved" } })} />,
  "no answer came": () => <Problems state={typed({}, { trouble: { kind: "not_sent" } })} />,
  "the session is over": () => <Problems state={typed({}, { trouble: { kind: "signed_out" } })} />,
  "said in its own words": () => <Problems state={typed({}, { trouble: { kind: "said", text: DESK.signInFailed } })} />,
};
