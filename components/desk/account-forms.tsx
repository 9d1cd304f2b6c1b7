"use client";

import { DESK } from "@/lib/words/desk";
import { ActionsBar } from "./actions-bar";
import { Hidden, InputField } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

export function SignInForm({ action }: { action: FormAction }) {
  const { state, submit } = useDeskForm(action, startForm({}));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <InputField form={state} name="email" label={DESK.email} type="email" autoComplete="username" />
        <InputField form={state} name="password" label={DESK.password} type="password" autoComplete="current-password" />
      </div>
      <ActionsBar publish={DESK.signIn} sending={DESK.sending} />
    </form>
  );
}

/** The first account, from the one-time link; `start` carries its token. */
export function SetupForm({ action, start }: { action: FormAction; start: Values }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <Hidden form={state} names={["token"]} />
        <InputField form={state} name="name" label={DESK.name} hint={DESK.nameHint} autoComplete="name" />
        <InputField form={state} name="email" label={DESK.email} type="email" autoComplete="username" />
        <InputField
          form={state}
          name="password"
          label={DESK.password}
          hint={DESK.passwordHint}
          type="password"
          autoComplete="new-password"
        />
      </div>
      <ActionsBar publish={DESK.setupMake} sending={DESK.sending} />
    </form>
  );
}
