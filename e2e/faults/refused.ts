import { DESK } from "@/lib/words/desk";
import type { Answer } from "../desk";
import { must, seqOf, textOf } from "./common";
import { keyIn, type Notice } from "./notice";

/** The form came back saying that it was not saved, with what was typed in it still there. */
export function expectNotSaved(answer: Answer, { words, key }: Notice): void {
  const shown = textOf(answer.html);
  must(
    seqOf(answer) === null && shown.includes(DESK.notSaved),
    `Not told: ${answer.status} ${answer.path} ${shown.slice(0, 600)}`,
  );
  must(answer.html.includes(words), "What was typed is gone.");
  must(keyIn(answer.html) === key, "The form came back under another key.");
}
