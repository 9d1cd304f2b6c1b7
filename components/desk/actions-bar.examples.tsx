import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import type { Examples } from "../examples";
import { Buttons } from "./actions-bar";

export const examples: Examples = {
  "both buttons at rest": () => <Buttons preview={DESK.preview} publish={DESK.publish} pressed={null} />,
  "a preview on its way": () => <Buttons preview={DESK.preview} publish={DESK.publish} pressed="preview" />,
  "a notice on its way": () => <Buttons preview={DESK.preview} publish={DESK.publish} pressed="publish" />,
  "one button only": () => <Buttons publish={ACCOUNT.signIn} sending={DESK.sending} pressed={null} />,
};
