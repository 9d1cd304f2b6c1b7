"use client";

import { AMEND } from "@/lib/words/amend";
import { ActionsBar } from "./actions-bar";
import { AreaField, English, Hidden, InputField, PasswordAgain } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

type Props = { action: FormAction; start: Values };

const CARRIED = ["key", "slug", "update", "seen"];

/** The words of an update put right, and why. */
export function CorrectForm({ action, start }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={CARRIED} />
        <AreaField form={state} name="body" label={AMEND.body} required />
        <English form={state} of={[{ name: "body", label: AMEND.body }]} long />
        <Reason form={state} name="reason" />
      </div>
      <ActionsBar publish={AMEND.sendCorrection} />
    </form>
  );
}

/** Something taken back: only why is asked, and who one is unless it was sent a moment ago. `name`: of the reason's field. */
export function RetractForm({ action, start, name, send }: Props & { name: string; send: string }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={CARRIED} />
        <Reason form={state} name={name} />
        <PasswordAgain form={state} hint={AMEND.password} optional />
      </div>
      <ActionsBar publish={send} />
    </form>
  );
}

function Reason({ form, name }: { form: ReturnType<typeof startForm>; name: string }) {
  return (
    <div>
      <InputField form={form} name={name} label={AMEND.reason} hint={AMEND.reasonHint} required />
      <English form={form} of={[{ name, label: AMEND.reason }]} />
    </div>
  );
}
