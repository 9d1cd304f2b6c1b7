"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/clock";
import { type FormState, one, readValues, type Values } from "@/components/desk/form-state";
import type { LinkState } from "@/components/desk/link-state";
import { type Db, getDb } from "@/db/client";
import { changeRole, endMember, invite, resetMember } from "@/db/write/people";
import { changeRules } from "@/db/write/rules";
import type { Refusal } from "@/lib/refusal";
import { again, type FormRefusal } from "../fields";
import { readPerson } from "../session";
import { isConfirmed, orNotSaved, refusedForm, submitForm } from "../submit";
import { parseInvite, parseRole, parseRules } from "./parse";

type Asker = { now: number; personId: string; confirmed: boolean };
type Done = { refusals: (FormRefusal | Refusal)[] } | { link: string } | { done: true };

/** Adds somebody and shows the link that is theirs. */
export async function sendInvite(state: LinkState, data: FormData): Promise<LinkState> {
  const parsed = parseInvite(readValues(data));
  return sendChange(state, data, async (db, asker) => {
    if (!parsed.ok) return { refusals: parsed.refusals };
    const made = await invite(db, asker, parsed.input);
    return made.ok ? { link: made.value } : made;
  });
}

/** Gives a member another role, new access, or no place at the desk any more: what was chosen. */
export async function sendMember(state: LinkState, data: FormData): Promise<LinkState> {
  const values = readValues(data);
  return sendChange(state, data, async (db, asker) => {
    const id = z.uuid().safeParse(one(values, "id")).data;
    if (!id) return { refusals: [{ field: "", code: "person_ended" }] };
    const what = one(values, "do");
    if (what === "reset") {
      const made = await resetMember(db, asker, id);
      return made.ok ? { link: made.value } : made;
    }
    if (what === "end") {
      const ended = await endMember(db, asker, id);
      return ended.ok ? { done: true } : ended;
    }
    const parsed = parseRole(values);
    if (what !== "role") return { refusals: [{ field: "do", code: "choice_required" }] };
    if (!parsed.ok) return { refusals: parsed.refusals };
    const changed = await changeRole(db, asker, id, parsed.input);
    return changed.ok ? { done: true } : changed;
  });
}

export async function sendRules(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseRules, write: changeRules });
}

/** What a form starts from again once its link was made: for a member itself, for an invitation nothing. */
const kept = (values: Values): Values => (one(values, "id") === "" ? {} : values);

/** One change of who may do what. A link that was made is shown; anything else leads back to the list. */
async function sendChange(state: LinkState, data: FormData, work: (db: Db, asker: Asker) => Promise<Done>): Promise<LinkState> {
  const values = readValues(data);
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const confirmed = await isConfirmed(person, data);
    if (typeof confirmed === "string") return again(state, values, { trouble: { kind: "said", text: confirmed } });
    const done = await work(await getDb(), { now: now(), personId: person.id, confirmed });
    if ("refusals" in done) return refusedForm(state, values, done.refusals);
    if ("done" in done) return "done" as const;
    // The front lets no post through but from the site's own address.
    const url = `${(await headers()).get("origin")}/staff/password/${done.link}`;
    return { ...again(state, kept(values), {}), link: { name: one(values, "name"), url } };
  });
  if (outcome === "done") redirect("/staff/people");
  return { link: null, ...outcome };
}
