"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { now } from "@/clock";
import type { AuthenticatorState } from "@/components/desk/authenticator-form";
import { readValues } from "@/components/desk/form-state";
import { getAuth } from "@/db/auth";
import { freshRecovery } from "@/db/authenticator";
import { type Db, getDb } from "@/db/client";
import { readSecret } from "@/db/secret";
import { renewRecovery, turnOff, turnOn } from "@/db/write/authenticator";
import { readEnv } from "@/env";
import { qrOf } from "@/lib/qr";
import { ACCOUNT } from "@/lib/words/account";
import { again } from "../../fields";
import { type Person, readPerson } from "../../session";
import { orNotSaved } from "../../submit";
import { checkPassword, limited } from "../identity";

type Sent = { db: Db; person: Person; password: string; code: string };
type Part = Partial<AuthenticatorState>;

/** Every step of the authenticator's page. Turning it on needs the password, then a code of what was offered; all else needs both at once. */
export async function sendAuthenticator(state: AuthenticatorState, data: FormData): Promise<AuthenticatorState> {
  const values = readValues(data);
  const part = await orNotSaved(state, values, async (): Promise<Part | "off"> => {
    const person = await readPerson();
    if (!person) return { trouble: { kind: "signed_out" } };
    const typed = (name: string) => String(data.get(name) ?? "");
    const sent = { db: await getDb(), person, password: typed("password"), code: typed("code") };
    const step = STEPS[typed("step")] ?? offer;
    return step(sent);
  });
  if (part === "off") redirect("/staff/account");
  // A code that was refused leaves what was offered on the page: it is only handed back to who sent it.
  return { offer: state.offer, codes: null, ...again(state, values, {}), ...part };
}

const said = (text: string): Part => ({ trouble: { kind: "said", text } });
const askerOf = ({ person }: Sent) => ({
  now: now(),
  personId: person.id,
  sessionId: person.session,
  secret: readSecret(readEnv().DATA_DIR),
});

async function offer({ db, person, password }: Sent): Promise<Part> {
  const checked = await checkPassword(person, password);
  if (checked !== true) return said(checked);
  const offered = await getAuth(db).api.enableTwoFactor({ body: { password }, headers: await headers() });
  if (!("totpURI" in offered)) throw new Error("An authenticator without a key was offered.");
  // better-auth writes the spaces of the issuer's name as form fields do; apps would show them as plus signs.
  const uri = offered.totpURI.replaceAll("+", "%20");
  return { offer: { uri, key: new URL(uri).searchParams.get("secret") ?? "", qr: qrOf(uri) } };
}

async function confirm(sent: Sent): Promise<Part> {
  const codes = await limited(sent.person, "code", ACCOUNT.codeRefused, () => turnOn(sent.db, askerOf(sent), sent.code));
  return typeof codes === "string" ? said(codes) : { offer: null, codes };
}

/** Password, then code: a wrong password spends no code. */
async function withBoth<T extends object>(sent: Sent, work: () => Promise<T | null>): Promise<T | string> {
  const checked = await checkPassword(sent.person, sent.password);
  return checked === true ? limited(sent.person, "code", ACCOUNT.codeRefused, work) : checked;
}

async function renew(sent: Sent): Promise<Part> {
  const codes = await withBoth(sent, () => renewRecovery(sent.db, askerOf(sent), sent.code, freshRecovery()));
  return typeof codes === "string" ? said(codes) : { codes };
}

async function off(sent: Sent): Promise<Part | "off"> {
  const done = await withBoth(sent, async () => ((await turnOff(sent.db, askerOf(sent), sent.code)) ? {} : null));
  return typeof done === "string" ? said(done) : "off";
}

const STEPS: Partial<Record<string, (sent: Sent) => Promise<Part | "off">>> = Object.assign(Object.create(null), {
  offer,
  confirm,
  renew,
  off,
});
