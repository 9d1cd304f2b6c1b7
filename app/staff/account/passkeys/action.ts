"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/clock";
import { type FormState, one, readValues, type Values } from "@/components/desk/form-state";
import type { PasskeyState } from "@/components/desk/passkeys";
import { getDb } from "@/db/client";
import { offerNew } from "@/db/passkey";
import { addPasskey, removePasskey } from "@/db/write/passkeys";
import { clean } from "@/lib/notice-input";
import type { Relying } from "@/lib/relying";
import { MOST_PASSKEY_NAME, PASSKEY } from "@/lib/words/passkey";
import { again } from "../../fields";
import { readRelying, readResponse } from "../../passkey";
import { type Person, readPerson } from "../../session";
import { isConfirmed, orNotSaved, refusedForm } from "../../submit";

/** Both steps of a new passkey: who proved once more who they are gets an offer, and what their device made of it is kept. */
export async function sendPasskey(state: PasskeyState, data: FormData): Promise<PasskeyState> {
  const values = readValues(data);
  const part = await orNotSaved(state, values, async () => {
    const [person, relying] = await Promise.all([readPerson(), readRelying()]);
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    if (!relying) return again(state, values, { trouble: { kind: "said", text: PASSKEY.unavailable } });
    if (!data.has("credential")) return offer(state, data, { person, relying, values });
    const proof = { bound: person.session, relying, response: readResponse(data.get("credential")) };
    const added = await addPasskey(await getDb(), { now: now(), personId: person.id }, nameOf(values), proof);
    return added ? ("added" as const) : again(state, values, { trouble: { kind: "said", text: PASSKEY.addFailed } });
  });
  if (part === "added") redirect("/staff/account/passkeys?added");
  return { offer: null, ...part };
}

const nameOf = (values: Values): string => clean(one(values, "name")).slice(0, MOST_PASSKEY_NAME);

type Asked = { person: Person; relying: Relying; values: Values };

async function offer(state: PasskeyState, data: FormData, { person, relying, values }: Asked): Promise<FormState | PasskeyState> {
  const name = clean(one(values, "name"));
  if (name === "") return refusedForm(state, values, [{ field: "name", code: "field_required" }]);
  if (name.length > MOST_PASSKEY_NAME) return refusedForm(state, values, [{ field: "name", code: "token_too_long" }]);
  const confirmed = await isConfirmed(person, data);
  if (typeof confirmed === "string") return again(state, values, { trouble: { kind: "said", text: confirmed } });
  if (!confirmed) return refusedForm(state, values, [{ field: "password", code: "confirm_again" }]);
  return { ...again(state, values, {}), offer: await offerNew(await getDb(), now(), person.session, relying, person) };
}

/** Takes one of one's own away. One that is gone already is what was wanted. */
export async function endPasskey(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const id = z.uuid().safeParse(one(values, "passkey")).data;
    if (!id) return refusedForm(state, values, [{ field: "passkey", code: "choice_required" }]);
    const confirmed = await isConfirmed(person, data);
    if (typeof confirmed === "string") return again(state, values, { trouble: { kind: "said", text: confirmed } });
    const done = await removePasskey(await getDb(), { now: now(), personId: person.id, confirmed }, id);
    return done.ok ? ("removed" as const) : refusedForm(state, values, done.refusals);
  });
  return outcome === "removed" ? redirect("/staff/account/passkeys") : outcome;
}
