"use server";

import { redirect } from "next/navigation";
import { now } from "@/clock";
import { type FormState, readValues } from "@/components/desk/form-state";
import { getDb } from "@/db/client";
import { changePassword } from "@/db/write/session";
import { ACCOUNT } from "@/lib/words/account";
import { again } from "../../fields";
import { NewPassword, passwordProblems } from "../../new-password";
import { readPerson } from "../../session";
import { orNotSaved } from "../../submit";
import { limited } from "../identity";

/** Changes the password of who brings the current one. */
export async function sendPassword(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const parsed = NewPassword.safeParse(data.get("newPassword"));
  if (!parsed.success) return again(state, values, { problems: passwordProblems(parsed.error) });
  const current = String(data.get("password") ?? "");
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const asker = { now: now(), personId: person.id, sessionId: person.session };
    const changed = await limited(person, "password", ACCOUNT.passwordRefused, async () =>
      (await changePassword(await getDb(), asker, current, parsed.data)) ? {} : null,
    );
    if (typeof changed === "string") return again(state, values, { trouble: { kind: "said", text: changed } });
    return "changed" as const;
  });
  return outcome === "changed" ? redirect("/staff/account?changed") : outcome;
}
