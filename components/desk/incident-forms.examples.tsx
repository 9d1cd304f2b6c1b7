import { DESK } from "@/lib/words/desk";
import type { Examples } from "../examples";
import { AnswersForm, ResolveForm, UpdateForm, WordForm } from "./incident-forms";
import { OPENED, stay } from "./testing";

const start = { key: ["1"], opened: [OPENED], slug: ["pencadangan"] };

export const examples: Examples = {
  "a new word about an outage": () => (
    <UpdateForm action={stay} start={{ ...start, state: ["investigating"] }} clockEnds={false} />
  ),
  "a new word about an announced pause": () => (
    <UpdateForm
      action={stay}
      start={{ ...start, state: ["identified"], expectedEnd: ["2026-11-23T14:00"], "progress.unit": ["rekaman"] }}
      clockEnds
    />
  ),
  "the two questions everyone asks": () => (
    <AnswersForm action={stay} start={{ ...start, "attack.finding": ["being_checked"], "data.finding": ["not_assessed"] }} />
  ),
  beginning: () => <WordForm does="begin" action={stay} start={{ ...start, "begin.body": [DESK.begun.id] }} />,
  "calling off": () => <WordForm does="cancel" action={stay} start={start} />,
  "the end": () => <ResolveForm action={stay} start={{ ...start, endedAt: [OPENED] }} />,
};
