"use client";

import { DOCUMENT_KINDS } from "@/lib/document";
import { PAPERS } from "@/lib/words/document-desk";
import { English, FilesField, Hidden, InputField, PasswordAgain } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { useDeskForm } from "./use-desk-form";

type Props = { action: FormAction; start: Values };

const ACCEPT = [...DOCUMENT_KINDS, "jpeg"].map((ending) => `.${ending}`).join(",");

/** Keeps a file under a name. */
export function DocumentForm({ action, start }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key"]} />
        <div>
          <InputField form={state} name="document.title" label={PAPERS.name} hint={PAPERS.nameHint} required />
          <English form={state} of={[{ name: "document.title", label: PAPERS.name }]} />
          <FilesField form={state} name="document.file" label={PAPERS.file} hint={PAPERS.fileHint} accept={ACCEPT} />
        </div>
      </div>
      <SubmitButton className="button">{PAPERS.send}</SubmitButton>
    </form>
  );
}

/** Removes the bytes of one, with the reason. */
export function WithdrawForm({ action, start }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "sha256"]} />
        <p className="hint">{PAPERS.withdrawAbout}</p>
        <div>
          <InputField form={state} name="withdraw.reason" label={PAPERS.withdrawReason} required />
          <English form={state} of={[{ name: "withdraw.reason", label: PAPERS.withdrawReason }]} />
          <PasswordAgain form={state} hint={PAPERS.withdrawPassword} />
        </div>
      </div>
      <SubmitButton className="button">{PAPERS.withdraw}</SubmitButton>
    </form>
  );
}
