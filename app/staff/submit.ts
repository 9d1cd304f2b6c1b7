import { redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/clock";
import { type FormState, one, readValues, type Since, type Values } from "@/components/desk/form-state";
import { type Db, getDb } from "@/db/client";
import type { Recorded } from "@/db/fact";
import { reasonOf } from "@/db/reason";
import type { Context } from "@/db/write/context";
import { dropDraft, saveDraft } from "@/db/write/draft";
import { draftAddress, isDraftName } from "@/lib/draft";
import { checkPassword } from "./account/identity";
import { again, type FormRefusal, type Parsed, toProblems } from "./fields";
import { renewPresets } from "./next-update";
import { checkPasskey } from "./passkey";
import { type Person, readPerson } from "./session";
import { unread } from "./unread";

export type Verb<T> = {
  /** Without writing anything: what the verb would refuse of a form that could not be read whole. */
  try?: (db: Db, now: number, draft: T) => Promise<{ ok: boolean; refusals?: FormRefusal[] }>;
  parse: (values: Values, db: Db) => Parsed<T> | Promise<Parsed<T>>;
  write: (db: Db, ctx: Context, input: T) => Promise<Recorded>;
  /** The form's name of a verb's field, where they differ. */
  names?: Record<string, string>;
  /** The form brought up to what it is about, which somebody else changed after it was opened, and what they did. */
  renew?: (db: Db, now: number, values: Values) => Promise<{ values: Values; since: Since } | null>;
  /** Where success leads, `seq` being the number of the post; left out: to the page that tells saved from public. */
  leads?: (seq: number, input: T) => string;
};

/** Sends a form to its verb. Success leads on; anything else is the form again, its words in it and kept as a draft. */
export async function submitForm<T>(state: FormState, data: FormData, verb: Verb<T>): Promise<FormState> {
  if (data.get("intent") === "discard") return discard(state, data);
  const outcome = await writeForm(state, data, verb);
  if (typeof outcome === "string") redirect(outcome);
  return keepTyped(outcome);
}

/** The form again; with JavaScript its words were kept as they were typed, without it they are kept now. */
export async function keepTyped(state: FormState): Promise<FormState> {
  const form = one(state.values, "draft");
  if (!isDraftName(form) || state.trouble?.kind === "signed_out" || state.trouble?.kind === "not_saved") return state;
  await Promise.all([getDb(), readPerson()])
    .then(([db, person]) => person && saveDraft(db, person.id, { form, values: copy(state.values), savedAt: now() }))
    .catch(unread("The draft"));
  return state;
}

const copy = (values: Values) => Object.fromEntries(Object.entries(values).map(([name, typed]) => [name, [...typed]]));

/** The same without leading anywhere: the address that success leads to, or the form again. */
export async function writeForm<T>(state: FormState, data: FormData, verb: Verb<T>): Promise<FormState | string> {
  const values = readValues(data);
  return orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const key = z.uuid().safeParse(one(values, "key"));
    if (!key.success) return refusedForm(state, values, [{ field: "", code: "key_missing" }]);
    const db = await getDb();
    const parsed = await verb.parse(values, db);
    if (!parsed.ok) {
      const tried = await verb.try?.(db, now(), parsed.draft);
      return refusedForm(state, values, allRefusals(parsed.refusals, tried?.refusals ?? []), verb.names);
    }
    const confirmed = await isConfirmed(person, data);
    if (typeof confirmed === "string") return again(state, values, { trouble: { kind: "said", text: confirmed } });
    const seen = one(values, "seen") || undefined;
    const recorded = await verb.write(db, { now: now(), personId: person.id, key: key.data, confirmed, seen }, parsed.input);
    if (recorded.ok) {
      await dropDraft(db, person.id, one(values, "draft"));
      return verb.leads?.(recorded.seq, parsed.input) ?? postedAt(recorded.seq);
    }
    const stale = recorded.refusals.some(({ code }) => code === "changed_since");
    const renewed = stale && (await verb.renew?.(db, now(), values));
    if (renewed) return again(state, renewed.values, { since: renewed.since });
    return refusedForm(state, values, recorded.refusals, verb.names);
  });
}

/** Throws what was typed away, and opens the form as new. */
async function discard(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const name = one(values, "draft");
  const done = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    await dropDraft(await getDb(), person.id, name);
    return null;
  });
  return done ?? redirect(isDraftName(name) ? draftAddress(name) : "/staff");
}

/** The page that tells saved from public. */
export const postedAt = (seq: number): string => `/staff/posted/${seq}`;

/**
 * Whether with this form came the password of who sends it, or an answer of their passkey, under the limits of signing in.
 * False: neither came, and a verb that needs one says so. A string: it is not theirs, and what to say.
 */
export async function isConfirmed(person: Person, data: FormData): Promise<boolean | string> {
  const password = String(data.get("password") ?? "");
  const assertion = data.get("assertion");
  if (password === "" && assertion) return checkPasskey(person, assertion);
  return password !== "" && checkPassword(person, password);
}

/** The form again with its refusals; `names`: its name of a verb's field, where they differ. Nothing was written. */
export function refusedForm(
  state: FormState,
  values: Values,
  refusals: FormRefusal[],
  names?: Record<string, string>,
): FormState {
  return again(state, renewPresets(values, refusals, now()), { problems: toProblems(refusals, values, names) });
}

/** Times that hang together: with one unreadable, the verb's word on the others would be about a time nobody typed. */
const TIMES = ["timing", "expectedEnd", "nextUpdateBy"];

/** Everything at once: the form's own refusals, and the verb's about what could be read. */
export function allRefusals(own: FormRefusal[], verbs: FormRefusal[]): FormRefusal[] {
  const group = (field: string) => field.split(".")[0] ?? "";
  const blurred = own.some(({ field }) => TIMES.includes(group(field)));
  const fresh = verbs.filter(
    ({ field }) => !own.some((each) => each.field === field) && !(blurred && TIMES.includes(group(field))),
  );
  return [...own, ...fresh];
}

/** A database that fails costs staff a second try, never their words; the key makes the second try safe. */
export async function orNotSaved<T>(state: FormState, values: Values, work: () => Promise<T>): Promise<T | FormState> {
  try {
    return await work();
  } catch (error) {
    console.error(`The desk could not save: ${reasonOf(error)}`);
    return again(state, values, { trouble: { kind: "not_saved" } });
  }
}
