"use server";

import { redirect } from "next/navigation";
import { NIL } from "uuid";
import { z } from "zod";
import { now } from "@/clock";
import { type FormState, one, readValues } from "@/components/desk/form-state";
import { type Db, getDb } from "@/db/client";
import { addDuty, removeDuty } from "@/db/write/duty";
import type { Refusal } from "@/lib/refusal";
import { again, type FormRefusal } from "../fields";
import { readPerson } from "../session";
import { orNotSaved, refusedForm } from "../submit";
import { parseDuty } from "./parse";

type Asker = { now: number; personId: string };
type Done = { ok: true } | { ok: false; refusals: (FormRefusal | Refusal)[] };

const NAMES = { person: "duty.person", weekdays: "duty.weekdays" };

/** Gives somebody hours. */
export async function sendDuty(state: FormState, data: FormData): Promise<FormState> {
  const parsed = parseDuty(readValues(data));
  return sendChange(state, data, async (db, asker) => (parsed.ok ? addDuty(db, asker, parsed.input) : parsed));
}

/** Takes hours off the rota. */
export async function sendRemoval(state: FormState, data: FormData): Promise<FormState> {
  const id = z.uuid().safeParse(one(readValues(data), "turn")).data ?? NIL;
  return sendChange(state, data, (db, asker) => removeDuty(db, asker, id));
}

async function sendChange(state: FormState, data: FormData, work: (db: Db, asker: Asker) => Promise<Done>): Promise<FormState> {
  const values = readValues(data);
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const done = await work(await getDb(), { now: now(), personId: person.id });
    return done.ok ? ("done" as const) : refusedForm(state, values, done.refusals, NAMES);
  });
  return outcome === "done" ? redirect("/staff/duty") : outcome;
}
