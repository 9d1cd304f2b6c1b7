"use client";

import { DESK } from "@/lib/words/desk";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, English, Hidden, InputField } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

const NAME = [{ name: "office.name", label: DESK.officeName }];
const AUTHORITY = [{ value: "yes", label: DESK.officeAuthorised }];

/** How to reach the office, who speaks for it, where to object, and the word of who may say so. */
export function OfficeForm({ action, start, adopted }: { action: FormAction; start: Values; adopted: boolean }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key"]} />
        <div>
          <InputField form={state} name="office.name" label={DESK.officeName} required />
          <English form={state} of={NAME} />
        </div>
        <Choices form={state} name="office.reach" label={DESK.officeReach} hint={DESK.officeReachHint} options={[]} required>
          <InputField form={state} name="office.address" label={DESK.officeAddress} />
          <InputField form={state} name="office.phone" label={DESK.officePhone} type="tel" />
          <InputField form={state} name="office.email" label={DESK.officeEmail} type="email" />
        </Choices>
        <InputField
          form={state}
          name="office.reply_to"
          label={DESK.officeReply}
          hint={DESK.officeReplyHint}
          type="email"
          required
        />
        <AreaField form={state} name="office.speakers" label={DESK.officeSpeakers} hint={DESK.officeSpeakersHint} required />
        <Choices form={state} name="office.authority" label={DESK.officeAuthority} options={AUTHORITY} several required />
      </div>
      <ActionsBar publish={adopted ? DESK.officeSave : DESK.officeAdopt} />
    </form>
  );
}
