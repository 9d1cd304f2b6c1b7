"use client";

import type { ReactNode } from "react";
import type { Qr } from "@/lib/qr";
import { DESK } from "@/lib/words/desk";
import { InputField } from "./fields";
import { type FormAction, type FormState, startForm } from "./form-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

type Offer = { uri: string; key: string; qr: Qr };
/** `offer`: the key to take into an app; `codes`: the recovery codes, shown this once. */
export type AuthenticatorState = FormState & { offer: Offer | null; codes: string[] | null };

/** One form for every step, so that what one step answers is still shown once the page around it has changed. */
export function AuthenticatorForm({ action, on }: { action: FormAction<AuthenticatorState>; on: boolean }) {
  const { state, submit, pending } = useDeskForm(action, { ...startForm({}), offer: null, codes: null });
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <Step state={state} on={on} pending={pending} />
      </div>
    </form>
  );
}

function Step({ state, on, pending }: { state: AuthenticatorState; on: boolean; pending: boolean }) {
  if (state.codes) return <Codes codes={state.codes} />;
  if (on) return <Manage state={state} pending={pending} />;
  if (state.offer) return <Offered state={state} offer={state.offer} pending={pending} />;
  return (
    <>
      <Password state={state} />
      <StepButton step="offer" pending={pending}>
        {DESK.authenticatorStart}
      </StepButton>
    </>
  );
}

function Offered({ state, offer, pending }: { state: AuthenticatorState; offer: Offer; pending: boolean }) {
  const { size, path } = offer.qr;
  return (
    <>
      <h2 className="text-head font-semibold">{DESK.authenticatorScan}</h2>
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={DESK.authenticatorPicture}>
        <path d={path} />
      </svg>
      <p className="mt-3">
        {DESK.authenticatorTyped} <code className="key">{offer.key}</code>
      </p>
      <p className="mt-3">
        {DESK.authenticatorAddress} <code className="key">{offer.uri}</code>
      </p>
      <p className="mt-3">{DESK.authenticatorConfirmAbout}</p>
      <Code state={state} hint={DESK.codeAppHint} />
      <StepButton step="confirm" pending={pending}>
        {DESK.authenticatorConfirm}
      </StepButton>
    </>
  );
}

function Manage({ state, pending }: { state: AuthenticatorState; pending: boolean }) {
  return (
    <>
      <p>{DESK.authenticatorOn}</p>
      <Password state={state} />
      <Code state={state} />
      <StepButton step="renew" pending={pending}>
        <b>{DESK.recoveryRenew}</b>
        <small>{DESK.recoveryRenewAbout}</small>
      </StepButton>
      <StepButton step="off" pending={pending}>
        <b>{DESK.authenticatorTurnOff}</b>
        <small>{DESK.authenticatorOff}</small>
      </StepButton>
    </>
  );
}

function Codes({ codes }: { codes: string[] }) {
  return (
    <>
      <h2 className="text-head font-semibold">{DESK.recovery}</h2>
      <p>{DESK.recoveryAbout}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <a className="button primary wide" href="/staff/account">
        {DESK.recoveryKept}
      </a>
    </>
  );
}

const Password = ({ state }: { state: FormState }) => (
  <InputField form={state} name="password" label={DESK.passwordCurrent} type="password" autoComplete="current-password" />
);

/** Also for recovery codes, which have letters: no digits-only keyboard. */
export const Code = ({ state, hint = DESK.codeHint }: { state: FormState; hint?: string }) => (
  <InputField
    form={state}
    name="code"
    label={DESK.code}
    hint={hint}
    autoComplete="one-time-code"
    autoCapitalize="none"
    spellCheck={false}
  />
);

function StepButton({ step, pending, children }: { step: string; pending: boolean; children: ReactNode }) {
  return (
    <button type="submit" name="step" value={step} className="button wide" disabled={pending}>
      {children}
    </button>
  );
}
