"use client";

import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { ActionsBar } from "./actions-bar";
import { Code } from "./authenticator-form";
import { Hidden, InputField, PasswordField } from "./fields";
import { type FormAction, type FormState, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

export function SignInForm({ action }: { action: FormAction }) {
  const { state, submit } = useDeskForm(action, startForm({}));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <InputField form={state} name="email" label={ACCOUNT.email} type="email" autoComplete="username" />
        <PasswordField form={state} name="password" label={ACCOUNT.password} autoComplete="current-password" />
      </div>
      <ActionsBar publish={ACCOUNT.signIn} sending={DESK.sending} />
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
        <InputField form={state} name="name" label={ACCOUNT.name} hint={ACCOUNT.nameHint} autoComplete="name" />
        <InputField form={state} name="email" label={ACCOUNT.email} type="email" autoComplete="username" />
        <PasswordField
          form={state}
          name="password"
          label={ACCOUNT.password}
          hint={ACCOUNT.passwordHint}
          autoComplete="new-password"
        />
      </div>
      <ActionsBar publish={ACCOUNT.setupMake} sending={DESK.sending} />
    </form>
  );
}

/** The second step of signing in. */
export function CodeForm({ action }: { action: FormAction }) {
  const { state, submit } = useDeskForm(action, startForm({}));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <Code state={state} />
      </div>
      <ActionsBar publish={ACCOUNT.signIn} sending={DESK.sending} />
    </form>
  );
}

/** One's own first password, or a new one after a reset, from a one-time link; `start` carries its token. */
export function LinkForm({ action, start }: { action: FormAction; start: Values }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <Hidden form={state} names={["token"]} />
        <NewPassword state={state} />
      </div>
      <ActionsBar publish={ACCOUNT.passwordSetMake} sending={DESK.sending} />
    </form>
  );
}

/** `email`: unseen, so that a password manager knows whose password changes. */
export function PasswordForm({ action, email }: { action: FormAction; email: string }) {
  const { state, submit } = useDeskForm(action, startForm({}));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordField form={state} name="password" label={ACCOUNT.passwordCurrent} autoComplete="current-password" />
        <NewPassword state={state} />
      </div>
      <ActionsBar publish={ACCOUNT.passwordChange} sending={DESK.sending} />
    </form>
  );
}

const NewPassword = ({ state }: { state: FormState }) => (
  <PasswordField
    form={state}
    name="newPassword"
    label={ACCOUNT.passwordNew}
    hint={ACCOUNT.passwordHint}
    autoComplete="new-password"
  />
);
