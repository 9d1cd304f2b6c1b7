"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/clock";
import { type FormState, one, readValues } from "@/components/desk/form-state";
import type { TokenState } from "@/components/desk/token-state";
import { getDb } from "@/db/client";
import { readSecret } from "@/db/secret";
import { makeToken, revokeToken } from "@/db/write/tokens";
import { readEnv } from "@/env";
import { clean } from "@/lib/notice-input";
import { again } from "../../fields";
import { readPerson } from "../../session";
import { isConfirmed, orNotSaved, refusedForm } from "../../submit";
import { parseToken } from "./parse";

/** Makes a token of one's own and shows it, this once. */
export async function sendToken(state: TokenState, data: FormData): Promise<TokenState> {
  const values = readValues(data);
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const parsed = parseToken(values, now());
    if (!parsed.ok) return refusedForm(state, values, parsed.refusals);
    const confirmed = await isConfirmed(person, data);
    if (typeof confirmed === "string") return again(state, values, { trouble: { kind: "said", text: confirmed } });
    const asker = { now: now(), personId: person.id, confirmed };
    const made = await makeToken(await getDb(), asker, parsed.input, readSecret(readEnv().DATA_DIR));
    if (!made.ok) return refusedForm(state, values, made.refusals);
    return { ...again(state, {}, {}), made: { name: clean(one(values, "name")), token: made.value } };
  });
  return { made: null, ...outcome };
}

/** Ends one of one's own tokens at once. One that is over already is what was wanted. */
export async function endToken(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const id = z.uuid().safeParse(one(values, "token")).data;
    if (id) await revokeToken(await getDb(), { now: now(), personId: person.id }, id);
    return "ended" as const;
  });
  return outcome === "ended" ? redirect("/staff/account/tokens") : outcome;
}
