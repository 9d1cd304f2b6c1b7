"use client";

import { OFFICE } from "@/lib/words/office-desk";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, English, Hidden, InputField } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

const NAME = [{ name: "office.name", label: OFFICE.name }];
const AUTHORITY = [{ value: "yes", label: OFFICE.authorised }];

/** How to reach the office, who speaks for it, where to object, and the word of who may say so. */
export function OfficeForm({ action, start, adopted }: { action: FormAction; start: Values; adopted: boolean }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key"]} />
        <div>
          <InputField form={state} name="office.name" label={OFFICE.name} required />
          <English form={state} of={NAME} />
        </div>
        <Choices form={state} name="office.reach" label={OFFICE.reach} hint={OFFICE.reachHint} options={[]} required>
          <InputField form={state} name="office.address" label={OFFICE.address} />
          <InputField form={state} name="office.phone" label={OFFICE.phone} type="tel" />
          <InputField form={state} name="office.email" label={OFFICE.email} type="email" />
        </Choices>
        <InputField form={state} name="office.reply_to" label={OFFICE.reply} hint={OFFICE.replyHint} type="email" required />
        <AreaField form={state} name="office.speakers" label={OFFICE.speakers} hint={OFFICE.speakersHint} required />
        <Choices form={state} name="office.authority" label={OFFICE.authority} options={AUTHORITY} several required />
      </div>
      <ActionsBar publish={adopted ? OFFICE.save : OFFICE.adopt} />
    </form>
  );
}
