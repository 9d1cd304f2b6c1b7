import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { OFFICE } from "@/lib/words/office-desk";
import { refusalWords } from "@/lib/words/refusals";
import type { Examples } from "../examples";
import { AreaField, Choices, English, Hidden, InputField, PasswordField } from "./fields";
import { refused, typed } from "./testing";

const WORKING = [
  { value: "yes", label: DESK.workingYes },
  { value: "no", label: DESK.workingNo, hint: DESK.resolveHint },
];
const label = DESK.body;

export const examples: Examples = {
  "a line that may stay empty": () => <InputField form={typed({})} name="paper" label={DESK.paper} hint={DESK.paperHint} />,
  "a line that may not stay empty, filled": () => (
    <InputField form={typed({ "office.name": ["Disdukcapil Contoh"] })} name="office.name" label={OFFICE.name} required />
  ),
  "a time that was refused": () => (
    <InputField
      form={refused([{ field: "endedAt", label: "", text: refusalWords("end_in_future", "endedAt") }], {
        endedAt: ["2026-11-23T23:00"],
      })}
      name="endedAt"
      label={DESK.endedAt}
      type="datetime-local"
      required
    />
  ),
  "a password": () => (
    <PasswordField
      form={typed({})}
      name="password"
      label={ACCOUNT.password}
      hint={ACCOUNT.passwordHint}
      autoComplete="new-password"
    />
  ),
  "several lines, with what was wrong": () => (
    <AreaField
      form={refused([{ field: "body", label: "", text: refusalWords("text_required", "body") }])}
      name="body"
      label={label}
      hint={DESK.bodyHint}
      required
    />
  ),
  "the English of a line, closed": () => <English form={typed({})} of={[{ name: "body", label }]} long />,
  "the English of a line, open because something stands there": () => (
    <English form={typed({ "body.en": ["The backup is running."] })} of={[{ name: "body", label }]} long />
  ),
  "a question with two answers": () => (
    <Choices form={typed({})} name="working" label={DESK.working} options={WORKING} required />
  ),
  "several of many": () => (
    <Choices
      form={typed({ "scope.services": ["ktp", "kk"] })}
      name="scope.services"
      label={DESK.which}
      hint={DESK.whichHint}
      options={["ktp", "kk", "kia", "akta"].map((value) => ({ value, label: value.toUpperCase() }))}
      several
    />
  ),
  "a question left open": () => (
    <Choices
      form={refused([{ field: "working", label: "", text: refusalWords("choice_required", "working") }])}
      name="working"
      label={DESK.working}
      options={WORKING}
      required
    />
  ),
  "what a form carries along unseen": () => (
    <form action={() => {}}>
      <Hidden form={typed({ key: ["1"], services: ["kk", "kia"] })} names={["key", "services"]} />
      <button type="submit" className="button">
        {DESK.retry}
      </button>
    </form>
  ),
};
