"use server";

import { type FormState, one, readValues } from "@/components/desk/form-state";
import type { Db } from "@/db/client";
import { type PostEntryInput, postEntry, restoreEntry, retractEntry, reviseEntry } from "@/db/write/register";
import { ACCOUNT_FIELDS, accountField, FIELDS, MOST_ACCOUNTS } from "@/lib/register/fields";
import { NOUNS } from "@/lib/register/noun";
import { refuseContent } from "@/lib/register/refuse";
import { wibDay } from "@/lib/time";
import { submitForm } from "../../../submit";
import { parseEntry, parseRevision, parseStanding } from "./parse";
import { renewEntry } from "./renew";

/** The form's names of the fields of every content. */
const NAMES = Object.fromEntries(
  [
    ...NOUNS.flatMap((noun) => FIELDS[noun].map(({ name }) => name)),
    "accounts",
    "reason",
    ...Array.from({ length: MOST_ACCOUNTS }, (_, index) => ACCOUNT_FIELDS.map(({ name }) => accountField(index, name))).flat(),
  ].map((name) => [name, `entry.${name}`]),
);

/** Publishes a new entry, or one that is written anew. */
export async function sendEntry(state: FormState, data: FormData): Promise<FormState> {
  if (one(readValues(data), "slug") === "")
    return submitForm(state, data, { try: tryEntry, parse: parseEntry, write: postEntry, names: NAMES });
  return submitForm(state, data, { try: tryEntry, parse: parseRevision, write: reviseEntry, names: NAMES, renew: renewEntry });
}

/** What else is wrong with what could be read of a form. */
async function tryEntry(_: Db, now: number, { noun, content }: PostEntryInput) {
  const refusals = refuseContent(noun, content, wibDay(now));
  return { ok: refusals.length === 0, refusals: refusals.map((each) => ({ ...each, field: NAMES[each.field] ?? each.field })) };
}

export async function sendRetraction(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseStanding, write: retractEntry, names: STANDING });
}

export async function sendRestoring(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseStanding, write: restoreEntry, names: STANDING });
}

const STANDING = { reason: "standing.reason", password: "standing.password" };
