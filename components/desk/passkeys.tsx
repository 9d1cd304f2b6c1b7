"use client";

import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from "@simplewebauthn/browser";
import { startTransition, useEffect, useState } from "react";
import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { PASSKEY } from "@/lib/words/passkey";
import { dayTime } from "@/lib/words/time";
import { ActionsBar } from "./actions-bar";
import { Choices, InputField, PasswordAgain } from "./fields";
import { type FormAction, type FormState, one, startForm } from "./form-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

/** Times are epoch ms; `used`: null while it never was. */
export type OwnPasskey = { id: string; name: string; since: number; used: number | null };

/** `offer`: what the device is to make a passkey of; it is asked at once. */
export type PasskeyState = FormState & { offer: PublicKeyCredentialCreationOptionsJSON | null };

export function Passkeys({ passkeys }: { passkeys: OwnPasskey[] }) {
  if (passkeys.length === 0) return <p>{PASSKEY.none}</p>;
  return (
    <ul>
      {passkeys.map(({ id, name, since, used }) => (
        <li key={id} className="session">
          <b className="break-words">{name}</b>
          <p className="hint">
            {PASSKEY.since(dayTime(since, "id"))}
            <br />
            {used === null ? PASSKEY.unused : PASSKEY.used(dayTime(used, "id"))}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function AddPasskey({ action, start }: { action: FormAction<PasskeyState>; start?: PasskeyState }) {
  const { state, submit } = useDeskForm(action, start ?? { ...startForm({}), offer: null });
  const [stopped, setStopped] = useState(false);
  const { offer, values } = state;
  useEffect(() => {
    if (!offer) return;
    setStopped(false);
    startRegistration({ optionsJSON: offer }).then(
      (made) => {
        const data = new FormData();
        data.set("name", one(values, "name"));
        data.set("credential", JSON.stringify(made));
        startTransition(() => submit(data));
      },
      () => setStopped(true),
    );
  }, [offer, values, submit]);
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <p role="status">{offer && (stopped ? PASSKEY.addFailed : PASSKEY.asking)}</p>
      <div key={state.attempt} className="sheet">
        <InputField form={state} name="name" label={PASSKEY.name} hint={PASSKEY.nameHint} required />
        <PasswordAgain form={state} hint={ACCOUNT.passwordAgainAlways} />
      </div>
      <ActionsBar publish={PASSKEY.add} sending={DESK.sending} />
    </form>
  );
}

export function RemovePasskey({ action, passkeys }: { action: FormAction; passkeys: OwnPasskey[] }) {
  const { state, submit } = useDeskForm(action, startForm({}));
  const options = passkeys.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Choices form={state} name="passkey" label={PASSKEY.which} options={options} required />
        <PasswordAgain form={state} hint={ACCOUNT.passwordAgainAlways} id="remove.password" />
      </div>
      <button type="submit" className="button wide">
        {PASSKEY.remove}
      </button>
    </form>
  );
}
