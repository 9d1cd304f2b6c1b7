"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/clock";
import { type FormState, one, readValues } from "@/components/desk/form-state";
import { getAuth } from "@/db/auth";
import { getDb } from "@/db/client";
import { endAllSessions, endSession } from "@/db/write/session";
import { again } from "../fields";
import { readPerson } from "../session";
import { orNotSaved } from "../submit";

/** Ends one of the asker's sessions; ending the one that asks is signing out. One that is over already is what was wanted. */
export async function revoke(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const session = z.uuid().safeParse(one(values, "session")).data;
    if (session) await endSession(await getDb(), { now: now(), personId: person.id }, session, "revoking");
    return session === person.session ? ("/staff/login" as const) : ("/staff/account" as const);
  });
  return typeof outcome === "string" ? redirect(outcome) : outcome;
}

export async function revokeAll(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const db = await getDb();
    await endAllSessions(db, { now: now(), personId: person.id });
    await getAuth(db).api.signOut({ headers: await headers() });
    return "ended" as const;
  });
  return outcome === "ended" ? redirect("/staff/login") : outcome;
}
