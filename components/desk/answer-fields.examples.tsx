import { refusalWords } from "@/lib/words/refusals";
import type { Examples } from "../examples";
import { AnswerFields } from "./answer-fields";
import { refused, typed } from "./testing";

export const examples: Examples = {
  "nothing assessed yet": () => <AnswerFields form={typed({ "attack.finding": ["not_assessed"] })} question="attack" />,
  "no sign found, with who, what and when": () => (
    <AnswerFields
      form={typed({
        "attack.finding": ["no_sign"],
        "attack.by": ["Diskominfo"],
        "attack.what": ["server cetak"],
        "attack.at": ["2026-11-23T09:00"],
      })}
      question="attack"
    />
  ),
  "a denial without who says so": () => (
    <AnswerFields
      form={refused([{ field: "data.by", label: "", text: refusalWords("answer_needs_who", "data.by") }], {
        "data.finding": ["no_sign"],
      })}
      question="data"
    />
  ),
};
