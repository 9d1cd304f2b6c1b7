import { many, one, type Values } from "@/components/desk/form-state";
import type { PostEntryInput, RetractEntryInput, ReviseEntryInput } from "@/db/write/register";
import { clean } from "@/lib/notice";
import { type Account, type Content, Since, Url } from "@/lib/register/content";
import { ACCOUNT_FIELDS, accountField, FIELDS, type Field, MOST_ACCOUNTS } from "@/lib/register/fields";
import { NOUNS, type Noun } from "@/lib/register/noun";
import { formReader, type Parsed } from "../../../fields";

type Form = ReturnType<typeof formReader>;

/** A typed entry as `postEntry` takes it. */
export function parseEntry(values: Values): Parsed<PostEntryInput> {
  const form = formReader(values);
  return form.done({ noun: nounIn(values), content: contentIn(form, values) });
}

/** One that is written anew, as `reviseEntry` takes it. */
export function parseRevision(values: Values): Parsed<ReviseEntryInput> {
  const form = formReader(values);
  const correct = form.choice("entry.how", ["revised", "corrected"], "revised") === "corrected";
  return form.done({
    ...{ noun: nounIn(values), slug: form.slug("slug"), content: contentIn(form, values) },
    ...{ correct, reason: form.line("entry.reason") },
  });
}

/** What takes one back or lets it stand again. */
export function parseStanding(values: Values): Parsed<RetractEntryInput> {
  const form = formReader(values);
  return form.done({ noun: nounIn(values), slug: form.slug("slug"), reason: form.requiredText("standing.reason") });
}

/** The kind of entry that a form is of. */
export const nounIn = (values: Values): Noun => NOUNS.find((noun) => noun === one(values, "noun")) ?? "claim";

function contentIn(form: Form, values: Values): Content {
  const noun = nounIn(values);
  const content = readFields(form, values, FIELDS[noun], (name) => `entry.${name}`);
  return (noun === "claim" ? { ...content, accounts: accountsIn(form, values) } : content) as Content;
}

/** The accounts in which anything stands. */
function accountsIn(form: Form, values: Values): Account[] {
  return Array.from({ length: MOST_ACCOUNTS }, (_, index) => {
    const called = (name: string) => `entry.${accountField(index, name)}`;
    const empty = ACCOUNT_FIELDS.every(({ name }) => clean(one(values, called(name))) === "");
    return empty ? [] : [readFields(form, values, ACCOUNT_FIELDS, called) as Account];
  }).flat();
}

function readFields(form: Form, values: Values, fields: Field[], called: (name: string) => string): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, readField(form, values, field, called(field.name))]));
}

function readField(form: Form, values: Values, { kind, required, options = [] }: Field, name: string): unknown {
  const typed = clean(one(values, name));
  switch (kind) {
    case "text":
    case "prose":
      return required ? form.requiredText(name) : form.line(name);
    case "choice":
      return form.choice(name, options, options[0] ?? "");
    case "several":
      return form.chosen(name).filter((each) => options.includes(each));
    case "linked":
      return many(values, name).filter((slug) => /^[a-z0-9][a-z0-9-]{0,199}$/.test(slug));
    case "day":
      return form.day(name);
    case "since":
      if (typed === "" || Since.safeParse(typed).success) return typed || null;
      form.refuse(name, "since_unreadable");
      return null;
    case "url":
      return readUrl(form, name, typed);
    case "urls":
      return typed === "" ? [] : typed.split(/\s+/).map((each) => readUrl(form, name, each) ?? "https://contoh.invalid/");
    default:
      if (required && typed === "") form.refuse(name, "field_required");
      return typed === "" && !required ? null : typed;
  }
}

/** An address of the web, or null where none stands or it cannot be read. */
function readUrl(form: Form, name: string, typed: string): string | null {
  if (typed === "") return null;
  if (Url.safeParse(typed).success) return typed;
  form.refuse(name, "url_unreadable");
  return null;
}
