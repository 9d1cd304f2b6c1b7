"use server";

import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/clock";
import { type FormState, one, readValues } from "@/components/desk/form-state";
import { getAuth } from "@/db/auth";
import { getDb } from "@/db/client";
import { endSession, endSessionByToken, endWaiting, withPassword } from "@/db/write/session";
import { ACCOUNT } from "@/lib/words/account";
import { addressOf, countAttempt, forgetAttempts } from "../attempts";
import { again } from "../fields";
import { readPerson } from "../session";
import { orNotSaved } from "../submit";
import { welcome } from "./welcome";

/**
 * The first step. An unknown account, a wrong password and a wrong password of somebody with an authenticator get the same
 * answer after the same work: better-auth hashes either way, and only the right password is asked what else it needs.
 */
export async function signIn(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const email = one(values, "email").trim();
  const password = String(data.get("password") ?? "");
  const said = (text: string) => again(state, values, { trouble: { kind: "said", text } });
  const outcome = await orNotSaved(state, values, async () => {
    const sent = await headers();
    const address = addressOf(sent.get("x-forwarded-for"));
    const wait = await countAttempt(address, email);
    if (wait !== null) return said(ACCOUNT.wait(wait));
    // Nobody can have what is no address, and no database is asked for it.
    if (!z.email().safeParse(email).success) return said(ACCOUNT.signInFailed);
    const db = await getDb();
    const { api } = getAuth(db);
    const { answer, replaced } = await withPassword(db, email, () =>
      api.signInEmail({ body: { email, password }, headers: sent }).catch((error: unknown) => {
        if (error instanceof APIError) return null;
        throw error;
      }),
    );
    if (answer !== null && replaced) {
      if ("twoFactorRedirect" in answer) await endWaiting(db, email);
      else await endSessionByToken(db, answer.token);
    }
    if (answer === null || replaced) return said(ACCOUNT.signInFailed);
    await forgetAttempts(address, email);
    if ("twoFactorRedirect" in answer) return "second step" as const;
    await welcome(db, { personId: answer.user.id, token: answer.token, email, way: "password" });
    return "signed in" as const;
  });
  if (outcome === "second step") redirect("/staff/login/code");
  return outcome === "signed in" ? redirect("/staff") : outcome;
}

/** Ends the session here and in the database. */
export async function signOut(): Promise<void> {
  const db = await getDb();
  const person = await readPerson();
  if (person) await endSession(db, { now: now(), personId: person.id }, person.session, "signing out");
  await getAuth(db).api.signOut({ headers: await headers() });
  redirect("/staff/login");
}
