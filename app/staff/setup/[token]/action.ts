"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { now } from "@/clock";
import { type FormState, one, readValues } from "@/components/desk/form-state";
import { getAuth } from "@/db/auth";
import { getDb } from "@/db/client";
import { consumeSetupLink } from "@/db/write/setup";
import { ACCOUNT } from "@/lib/words/account";
import { addressOf, countAttempt } from "../../attempts";
import { again } from "../../fields";
import { welcome } from "../../login/welcome";
import { orNotSaved } from "../../submit";
import { SetupForm } from "./parse";

const FIELDS: Record<string, { field: string; label: string }> = {
  name: { field: "name", label: ACCOUNT.name },
  email: { field: "email", label: ACCOUNT.email },
  password: { field: "password", label: ACCOUNT.password },
};

/** Makes the first account and signs it in. The link is used up by the same transaction that makes the account. */
export async function setUp(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const said = (text: string) => again(state, values, { trouble: { kind: "said", text } });
  const typed = {
    token: one(values, "token"),
    name: one(values, "name"),
    email: one(values, "email"),
    password: String(data.get("password") ?? ""),
  };
  const parsed = SetupForm.safeParse(typed);
  if (!parsed.success) {
    return again(state, values, {
      problems: parsed.error.issues.map((issue) => ({
        field: "",
        label: "",
        ...FIELDS[String(issue.path[0])],
        text: issue.message,
      })),
    });
  }
  const made = await orNotSaved(state, values, async () => {
    const wait = await countAttempt(addressOf((await headers()).get("x-forwarded-for")));
    if (wait !== null) return said(ACCOUNT.wait(wait));
    const db = await getDb();
    return consumeSetupLink(db, now(), parsed.data);
  });
  if (made === false) return said(ACCOUNT.setupUsedAbout);
  if (made !== true) return made;
  const { email, password } = parsed.data;
  const signedIn = await orNotSaved(state, values, async () => {
    const db = await getDb();
    const answer = await getAuth(db).api.signInEmail({ body: { email, password }, headers: await headers() });
    await welcome(db, { personId: answer.user.id, token: answer.token, email, way: "link" });
    return answer;
  });
  // The account stands even if signing in failed just now: then it is done by hand.
  redirect("trouble" in signedIn ? "/staff/login" : "/staff");
}
