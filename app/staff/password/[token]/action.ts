"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { now } from "@/clock";
import { type FormState, one, readValues } from "@/components/desk/form-state";
import { getAuth } from "@/db/auth";
import { getDb } from "@/db/client";
import { consumeLink } from "@/db/write/staff";
import { ACCOUNT } from "@/lib/words/account";
import { addressOf, countAttempt } from "../../attempts";
import { again } from "../../fields";
import { welcome } from "../../login/welcome";
import { NewPassword, passwordProblems } from "../../new-password";
import { orNotSaved } from "../../submit";

/** Sets the password of the link's person and signs them in. The link is used up by the transaction that sets it. */
export async function setPassword(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const parsed = NewPassword.safeParse(data.get("newPassword"));
  if (!parsed.success) return again(state, values, { problems: passwordProblems(parsed.error) });
  const password = parsed.data;
  const email = await orNotSaved(state, values, async () => {
    const wait = await countAttempt(addressOf((await headers()).get("x-forwarded-for")));
    if (wait !== null) return again(state, values, { trouble: { kind: "said", text: ACCOUNT.wait(wait) } });
    return consumeLink(await getDb(), now(), { token: one(values, "token"), password });
  });
  if (email === null) return again(state, values, { trouble: { kind: "said", text: ACCOUNT.linkUsedAbout } });
  if (typeof email !== "string") return email;
  const signedIn = await orNotSaved(state, values, async () => {
    const db = await getDb();
    const answer = await getAuth(db).api.signInEmail({ body: { email, password }, headers: await headers() });
    if ("twoFactorRedirect" in answer) return "second step" as const;
    await welcome(db, { personId: answer.user.id, token: answer.token, email, way: "link" });
    return "signed in" as const;
  });
  if (signedIn === "second step") redirect("/staff/login/code");
  // The password stands even if signing in failed just now: then it is done by hand.
  redirect(signedIn === "signed in" ? "/staff" : "/staff/login");
}
