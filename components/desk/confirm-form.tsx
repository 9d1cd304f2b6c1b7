"use client";

import { DESK } from "@/lib/words/desk";
import { Hidden } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { useDeskForm } from "./use-desk-form";

/** One tap: what the button covers stands on it, and exactly that is sent. */
export function ConfirmForm({
  action,
  start,
  label,
  covers,
}: {
  action: FormAction;
  start: Values;
  label: string;
  covers: string;
}) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit}>
      <Problems state={state} />
      <Hidden form={state} names={["key", "location", "services"]} />
      <SubmitButton className="button wide" sending={DESK.publishing}>
        <b>{label}</b>
        <small>{covers}</small>
      </SubmitButton>
    </form>
  );
}
