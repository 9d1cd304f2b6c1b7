"use server";

import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type FormState, one, readValues } from "@/components/desk/form-state";
import { getAuth } from "@/db/auth";
import { getDb } from "@/db/client";
import { DESK } from "@/lib/words/desk";
import { addressOf, countAttempt, forgetAttempts } from "../attempts";
import { again } from "../fields";
import { orNotSaved } from "../submit";

/** Signs in. An unknown account and a wrong password get the same answer after the same work (better-auth hashes either way). */
export async function signIn(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const email = one(values, "email").trim();
  const password = String(data.get("password") ?? "");
  const said = (text: string) => again(state, values, { trouble: { kind: "said", text } });
  const outcome = await orNotSaved(state, values, async () => {
    const sent = await headers();
    const address = addressOf(sent.get("x-forwarded-for"));
    const wait = await countAttempt(address, email);
    if (wait !== null) return said(DESK.wait(wait));
    try {
      await getAuth(await getDb()).api.signInEmail({ body: { email, password }, headers: sent });
    } catch (error) {
      if (error instanceof APIError) return said(DESK.signInFailed);
      throw error;
    }
    await forgetAttempts(address, email);
    return "signed in" as const;
  });
  return outcome === "signed in" ? redirect("/staff") : outcome;
}

/** Ends the session here and in the database. */
export async function signOut(): Promise<void> {
  await getAuth(await getDb()).api.signOut({ headers: await headers() });
  redirect("/staff/login");
}
