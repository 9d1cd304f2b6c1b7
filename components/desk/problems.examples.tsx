import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { refusalWords } from "@/lib/words/refusals";
import type { Examples } from "../examples";
import { PasswordField } from "./fields";
import { Problems } from "./problems";
import { refused, typed } from "./testing";

const short = refused([{ field: "password", label: ACCOUNT.password, text: ACCOUNT.passwordShort }]);

export const examples: Examples = {
  "one thing to put right, with the way to it": () => (
    <>
      <Problems state={short} />
      <PasswordField form={short} name="password" label={ACCOUNT.password} autoComplete="new-password" />
    </>
  ),
  "what has no field of its own": () => (
    <Problems state={refused([{ field: "", label: "", text: refusalWords("key_missing", "") }])} />
  ),
  "nothing could be saved": () => <Problems state={typed({}, { trouble: { kind: "not_saved" } })} />,
  "no answer came": () => <Problems state={typed({}, { trouble: { kind: "not_sent" } })} />,
  "the session is over": () => <Problems state={typed({}, { trouble: { kind: "signed_out" } })} />,
  "somebody else was quicker: what they said, a part taken over, and one that both changed": () => (
    <Problems
      state={typed(
        {},
        {
          since: {
            steps: [
              {
                at: Date.parse("2026-11-23T02:41:00Z"),
                sentence: 'Budi menerbitkan kabar baru tentang "Sistem pusat tidak tersambung".',
                said: "Ditjen Dukcapil menyebut perbaikan berjalan. Perekaman belum dapat dilakukan.",
              },
            ],
            parts: [
              { label: DESK.state, now: `${DESK.states.identified}.`, clash: false },
              { label: DESK.expectedEnd, now: "23 November 2026, 14.00 WIB.", clash: true },
            ],
          },
        },
      )}
    />
  ),
  "said in its own words": () => <Problems state={typed({}, { trouble: { kind: "said", text: ACCOUNT.signInFailed } })} />,
};
