import { ACCOUNT } from "@/lib/words/account";
import { DESK, FINDINGS } from "@/lib/words/desk";
import { Choices, English, InputField, PasswordAgain } from "./fields";
import type { FormState } from "./form-state";

const OPTIONS = Object.entries(FINDINGS).map(([value, label]) => ({ value, label }));

/** "Was it an attack?", "is data affected?": the finding, and who, what and when for anything but *not assessed*. */
export function AnswerFields({ form, question }: { form: FormState; question: "attack" | "data" }) {
  const basis = [
    { name: `${question}.by`, label: DESK.by },
    { name: `${question}.what`, label: DESK.what },
  ];
  return (
    <Choices form={form} name={`${question}.finding`} label={DESK[question]} hint={DESK.answerHint} options={OPTIONS}>
      <div className="basis">
        <InputField form={form} name={`${question}.by`} label={DESK.by} hint={DESK.byHint} />
        <InputField form={form} name={`${question}.what`} label={DESK.what} hint={DESK.whatHint} />
        <InputField form={form} name={`${question}.at`} label={DESK.at} type="datetime-local" />
        <English form={form} of={basis} />
        {question === "attack" && <PasswordAgain form={form} hint={ACCOUNT.passwordAgainHint} optional />}
      </div>
    </Choices>
  );
}
