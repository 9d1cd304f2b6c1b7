"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { now } from "@/clock";
import { type FormState, readValues } from "@/components/desk/form-state";
import { getAuth } from "@/db/auth";
import { getDb } from "@/db/client";
import { readSecret } from "@/db/secret";
import { passSecondStep } from "@/db/write/authenticator";
import { endSessionByToken, withPassword } from "@/db/write/session";
import { readEnv } from "@/env";
import { ACCOUNT } from "@/lib/words/account";
import { addressOf, countAttempt, forgetAttempts } from "../../attempts";
import { again } from "../../fields";
import { orNotSaved } from "../../submit";
import { welcome } from "../welcome";

/** The second step: a code of the authenticator, or one for recovery. Each is accepted once, whoever brings it. */
export async function sendCode(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const said = (text: string) => again(state, values, { trouble: { kind: "said", text } });
  const outcome = await orNotSaved(state, values, async () => {
    const sent = await headers();
    const db = await getDb();
    const { api } = getAuth(db);
    const waiting = await api.readSecondStep({ headers: sent });
    if (!waiting) return "over" as const;
    const { personId, email } = waiting;
    const address = addressOf(sent.get("x-forwarded-for"));
    const wait = await countAttempt(address, email, "code");
    if (wait !== null) return said(ACCOUNT.wait(wait));
    const asker = { now: now(), personId, secret: readSecret(readEnv().DATA_DIR), address };
    const way = await passSecondStep(db, asker, String(data.get("code") ?? ""));
    if (way === null) return said(ACCOUNT.codeRefused);
    const { answer: begun, replaced } = await withPassword(db, email, () => api.finishSecondStep({ headers: sent }));
    if (begun && replaced) await endSessionByToken(db, begun.token);
    if (!begun || replaced) return "over" as const;
    await forgetAttempts(address, email, "code");
    await welcome(db, { personId, token: begun.token, email, way });
    return "signed in" as const;
  });
  if (outcome === "over") redirect("/staff/login");
  return outcome === "signed in" ? redirect("/staff") : outcome;
}
