"use client";

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from "@simplewebauthn/browser";
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from "react";
import { PASSKEY } from "@/lib/words/passkey";
import { type FormAction, startForm } from "./form-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

export type ProofOffer = PublicKeyCredentialRequestOptionsJSON;
/** Asks the site for a challenge; null: there is none to be had. */
type Offer = () => Promise<ProofOffer | null>;

const Asked = createContext<Offer | null>(null);

/** Lets the forms within prove by passkey who sends them. `offer` null: whoever is here has none. */
export const PasskeyAsk = ({ offer, children }: { offer: Offer | null; children: ReactNode }) => (
  <Asked value={offer}>{children}</Asked>
);

/** Whether this browser can; false until its script has looked, so that nothing is offered that cannot work. */
function useAble(): boolean {
  const [able, setAble] = useState(false);
  useEffect(() => setAble(browserSupportsWebAuthn()), []);
  return able;
}

/** What the device answers, as it is sent; null: its owner let it be, or the site had no challenge. */
async function prove(offer: Offer): Promise<string | null> {
  try {
    const optionsJSON = await offer();
    return optionsJSON && JSON.stringify(await startAuthentication({ optionsJSON }));
  } catch {
    return null;
  }
}

/** Beside the password of a form: the same by passkey, for who has one. What the device answered goes with the form. */
export function ConfirmByPasskey() {
  const offer = useContext(Asked);
  const able = useAble();
  const [answer, setAnswer] = useState<string | null | undefined>(undefined);
  if (!offer || !able) return null;
  return (
    <div className="field">
      {answer && <input type="hidden" name="assertion" value={answer} />}
      <button type="button" className="button" onClick={async () => setAnswer(await prove(offer))}>
        {PASSKEY.confirm}
      </button>
      <p role="status" className="hint">
        {answer ? PASSKEY.confirmed : answer === null && PASSKEY.stopped}
      </p>
    </div>
  );
}

/** Signing in by passkey alone. */
export function SignInByPasskey({ offer, action }: { offer: Offer; action: FormAction }) {
  const { state, submit } = useDeskForm(action, startForm({}));
  const able = useAble();
  const [stopped, setStopped] = useState(false);
  if (!able) return null;
  const signIn = async () => {
    const answer = await prove(offer);
    setStopped(answer === null);
    if (answer === null) return;
    const data = new FormData();
    data.set("assertion", answer);
    startTransition(() => submit(data));
  };
  return (
    <div className="sheet">
      <Problems state={state} />
      <button type="button" className="button wide" onClick={signIn}>
        {PASSKEY.signIn}
      </button>
      <p role="status" className="hint">
        {stopped && PASSKEY.stopped}
      </p>
    </div>
  );
}
