"use client";

import { OUTAGE } from "@/lib/words/outage-desk";
import { AreaField, English, Hidden, type Option, SelectField } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { useDeskForm } from "./use-desk-form";

type Props = { action: FormAction; start: Values };

/** Which notice tells of a measured outage. */
export function ExplainForm({ action, start, incidents }: Props & { incidents: Option[] }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <Hidden form={state} names={["key", "outage"]} />
        <SelectField form={state} name="outage.incident" label={OUTAGE.which} options={incidents} none={OUTAGE.choose} />
      </div>
      <SubmitButton className="button">{OUTAGE.joinSend}</SubmitButton>
    </form>
  );
}

/** Says that it was our own measuring, and why. */
export function FaultForm({ action, start }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start));
  const reason = [{ name: "outage.reason", label: OUTAGE.faultReason }];
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <Hidden form={state} names={["key", "outage"]} />
        <AreaField form={state} name="outage.reason" label={OUTAGE.faultReason} required />
        <English form={state} of={reason} long />
      </div>
      <SubmitButton className="button">{OUTAGE.faultSend}</SubmitButton>
    </form>
  );
}
