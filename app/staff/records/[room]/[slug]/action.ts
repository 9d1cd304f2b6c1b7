"use server";

import { type FormState, one, readValues } from "@/components/desk/form-state";
import { postEntry, restoreEntry, retractEntry, reviseEntry } from "@/db/write/register";
import { ACCOUNT_FIELDS, accountField, FIELDS, MOST_ACCOUNTS } from "@/lib/register/fields";
import { NOUNS } from "@/lib/register/noun";
import { submitForm } from "../../../submit";
import { parseEntry, parseRevision, parseStanding } from "./parse";

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
  if (one(readValues(data), "slug") === "") return submitForm(state, data, { parse: parseEntry, write: postEntry, names: NAMES });
  return submitForm(state, data, { parse: parseRevision, write: reviseEntry, names: NAMES });
}

export async function sendRetraction(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseStanding, write: retractEntry, names: STANDING });
}

export async function sendRestoring(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseStanding, write: restoreEntry, names: STANDING });
}

const STANDING = { reason: "standing.reason", password: "standing.password" };
