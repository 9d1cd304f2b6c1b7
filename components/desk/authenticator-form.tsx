"use client";

import type { Qr } from "@/lib/qr";
import { ACCOUNT } from "@/lib/words/account";
import { InputField, PasswordField } from "./fields";
import { type FormAction, type FormState, startForm } from "./form-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { useDeskForm } from "./use-desk-form";

type Offer = { uri: string; key: string; qr: Qr };
/** `offer`: the key to take into an app; `codes`: the recovery codes, shown this once. */
export type AuthenticatorState = FormState & { offer: Offer | null; codes: string[] | null };

/** One form for every step, so that what one step answers is still shown once the page around it has changed. */
export function AuthenticatorForm({ action, on }: { action: FormAction<AuthenticatorState>; on: boolean }) {
  const { state, submit } = useDeskForm(action, { ...startForm({}), offer: null, codes: null });
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <Step state={state} on={on} />
      </div>
    </form>
  );
}

/** What is to be done next. */
export function Step({ state, on }: { state: AuthenticatorState; on: boolean }) {
  if (state.codes) return <Codes codes={state.codes} />;
  if (on) return <Manage state={state} />;
  if (state.offer) return <Offered state={state} offer={state.offer} />;
  return (
    <>
      <Password state={state} />
      <SubmitButton name="step" value="offer" className="button primary wide">
        {ACCOUNT.authenticatorStart}
      </SubmitButton>
    </>
  );
}

function Offered({ state, offer }: { state: AuthenticatorState; offer: Offer }) {
  const { size, path } = offer.qr;
  return (
    <>
      <h2 className="text-head font-semibold">{ACCOUNT.authenticatorScan}</h2>
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={ACCOUNT.authenticatorPicture}>
        <path d={path} />
      </svg>
      <p className="mt-3">
        {ACCOUNT.authenticatorTyped} <Key letters={offer.key} />
      </p>
      <p className="mt-3">
        {ACCOUNT.authenticatorAddress} <code className="key">{offer.uri}</code>
      </p>
      <p className="mt-3">{ACCOUNT.authenticatorConfirmAbout}</p>
      <Code state={state} hint={ACCOUNT.codeAppHint} />
      <SubmitButton name="step" value="confirm" className="button primary wide">
        {ACCOUNT.authenticatorConfirm}
      </SubmitButton>
    </>
  );
}

/** In fours, as it is typed; whoever copies it gets the letters alone. */
const Key = ({ letters }: { letters: string }) => (
  <code className="key fours">
    {letters.match(/.{1,4}/g)?.map((four, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the letters are never moved
      <span key={index}>{four}</span>
    ))}
  </code>
);

function Manage({ state }: { state: AuthenticatorState }) {
  return (
    <>
      <p>{ACCOUNT.authenticatorOn}</p>
      <Password state={state} />
      <Code state={state} />
      <SubmitButton name="step" value="renew" className="button wide">
        <b>{ACCOUNT.recoveryRenew}</b>
        <small>{ACCOUNT.recoveryRenewAbout}</small>
      </SubmitButton>
      <SubmitButton name="step" value="off" className="button wide">
        <b>{ACCOUNT.authenticatorTurnOff}</b>
        <small>{ACCOUNT.authenticatorOff}</small>
      </SubmitButton>
    </>
  );
}

function Codes({ codes }: { codes: string[] }) {
  return (
    <>
      <h2 className="text-head font-semibold">{ACCOUNT.recovery}</h2>
      <p>{ACCOUNT.recoveryAbout}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <a className="button primary wide" href="/staff/account">
        {ACCOUNT.recoveryKept}
      </a>
    </>
  );
}

const Password = ({ state }: { state: FormState }) => (
  <PasswordField form={state} name="password" label={ACCOUNT.passwordCurrent} autoComplete="current-password" />
);

/** Also for recovery codes, which have letters: no digits-only keyboard. */
export const Code = ({ state, hint = ACCOUNT.codeHint }: { state: FormState; hint?: string }) => (
  <InputField
    form={state}
    name="code"
    label={ACCOUNT.code}
    hint={hint}
    autoComplete="one-time-code"
    autoCapitalize="none"
    spellCheck={false}
  />
);
