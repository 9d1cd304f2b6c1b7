"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { now } from "@/clock";
import { type FormState, readValues } from "@/components/desk/form-state";
import type { ProofOffer } from "@/components/desk/passkey-ask";
import { getAuth } from "@/db/auth";
import { getDb } from "@/db/client";
import { offerProof } from "@/db/passkey";
import { provePasskey, standsPasskey } from "@/db/write/passkeys";
import { endSessionByToken } from "@/db/write/session";
import { ACCOUNT } from "@/lib/words/account";
import { PASSKEY } from "@/lib/words/passkey";
import { addressOf, countAttempt, forgetAttempts } from "../attempts";
import { again } from "../fields";
import { makeBound, readRelying, readResponse, takeBound } from "../passkey";
import { orNotSaved } from "../submit";
import { welcome } from "./welcome";

/** What the browser needs to sign in with whichever passkey its owner chooses; null: there are none here, or too many asked. */
export async function offerSignIn(): Promise<ProofOffer | null> {
  const relying = await readRelying();
  const address = addressOf((await headers()).get("x-forwarded-for"));
  if (!relying || (await countAttempt(address)) !== null) return null;
  return offerProof(await getDb(), now(), "sign-in", await makeBound(), relying);
}

/**
 * Signs in whoever holds the passkey. The device asked its owner to unlock it, so no second step follows. Of what is refused the
 * answer says no more: which passkeys there are is nobody's to learn.
 */
export async function signInByPasskey(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const said = (text: string) => again(state, values, { trouble: { kind: "said", text } });
  const outcome = await orNotSaved(state, values, async () => {
    const sent = await headers();
    const address = addressOf(sent.get("x-forwarded-for"));
    const wait = await countAttempt(address);
    if (wait !== null) return said(ACCOUNT.wait(wait));
    const relying = await readRelying();
    const bound = await takeBound();
    if (!relying) return said(PASSKEY.unavailable);
    const db = await getDb();
    const proof = { bound, relying, response: readResponse(data.get("assertion")) };
    const proved = await provePasskey(db, { now: now(), address }, "sign-in", proof);
    if (!proved) return said(PASSKEY.refused);
    const begun = await getAuth(db).api.beginSession({ body: { personId: proved.personId }, headers: sent });
    if (!begun) return said(PASSKEY.refused);
    if (!(await standsPasskey(db, proved.passkey))) {
      await endSessionByToken(db, begun.token);
      return said(PASSKEY.refused);
    }
    await forgetAttempts(address, proved.email);
    await welcome(db, { personId: proved.personId, token: begun.token, email: proved.email, way: "passkey" });
    return "signed in" as const;
  });
  return outcome === "signed in" ? redirect("/staff") : outcome;
}
