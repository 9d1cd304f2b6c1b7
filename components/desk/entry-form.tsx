"use client";

import { ACCOUNT_FIELDS, accountField, FIELDS, type Field, MOST_ACCOUNTS } from "@/lib/register/fields";
import type { Linked, Noun } from "@/lib/register/noun";
import { registerWords } from "@/lib/words/register";
import { REGISTER } from "@/lib/words/register-desk";
import { fieldWord } from "@/lib/words/register-fields";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, English, Hidden, InputField, type Option, PasswordAgain } from "./fields";
import { type FormAction, type FormState, problemOf, startForm, type Values } from "./form-state";
import { type DraftOwner, KeepDraft } from "./keep-draft";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { useDeskForm } from "./use-desk-form";

/** What an entry may be linked with, by kind. */
export type Linkable = Record<Linked | "documents", Option[]>;
type Props = {
  action: FormAction;
  start: Values;
  noun: Noun;
  linkable: Linkable;
  /** It stands already: what is sent changes it, and says how. */
  amends: boolean;
  draft?: DraftOwner | undefined;
};

const WORDS = registerWords("id");
const HOWS = Object.entries(REGISTER.hows).map(([value, label]) => ({ value, label }));
const REASON = [{ name: "entry.reason", label: REGISTER.reason }];
/** The fields of a claim after which its accounts stand. */
const BEFORE_ACCOUNTS = 6;

/** An entry of the register, new or written anew. */
export function EntryForm({ action, start, noun, linkable, amends, draft }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start), draft?.person);
  const fields = FIELDS[noun];
  const first = noun === "claim" ? fields.slice(0, BEFORE_ACCOUNTS) : fields;
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "draft", "noun", "slug", "seen", "base"]} />
        <p className="hint">{REGISTER.titleAbout[noun]}</p>
        <Fields form={state} fields={first} linkable={linkable} />
        {noun === "claim" && (
          <>
            <Accounts form={state} />
            <Fields form={state} fields={fields.slice(BEFORE_ACCOUNTS)} linkable={linkable} />
          </>
        )}
        {amends && (
          <div>
            <Choices form={state} name="entry.how" label={REGISTER.how} options={HOWS} required />
            <InputField form={state} name="entry.reason" label={REGISTER.reason} hint={REGISTER.reasonHint} />
            <English form={state} of={REASON} />
          </div>
        )}
        {noun === "claim" && <PasswordAgain form={state} hint={REGISTER.password} optional />}
      </div>
      {draft && <KeepDraft state={state} draft={draft} />}
      <ActionsBar publish={REGISTER.send} />
    </form>
  );
}

/** The name of a field in the form: apart from those of other forms. */
const inForm = (name: string) => `entry.${name}`;

function Fields({ form, fields, linkable }: { form: FormState; fields: Field[]; linkable: Linkable }) {
  return (
    <div>
      {fields.map((field) => (
        <OneField key={field.name} form={form} field={field} name={inForm(field.name)} linkable={linkable} />
      ))}
    </div>
  );
}

/** One field, by how it is written. */
function OneField({ form, field, name, linkable }: { form: FormState; field: Field; name: string; linkable: Linkable }) {
  const label = fieldWord(field.name, "id") ?? field.name;
  const common = { form, name, label, hint: REGISTER.text[field.name], ...(field.required && { required: true }) };
  switch (field.kind) {
    case "text":
    case "prose":
      return (
        <>
          {field.kind === "text" ? <InputField {...common} /> : <AreaField {...common} />}
          <English form={form} of={[{ name, label }]} long={field.kind === "prose"} />
        </>
      );
    case "quote":
    case "urls":
      return <AreaField {...common} />;
    case "day":
      return <InputField {...common} type="date" />;
    case "choice":
    case "several":
      return <Choices {...common} options={optionsOf(field)} several={field.kind === "several"} />;
    case "linked": {
      const options = linkable[field.name as keyof Linkable];
      return options.length > 0 ? <Choices {...common} options={options} several long /> : null;
    }
    default:
      return <InputField {...common} />;
  }
}

function optionsOf({ name, options = [] }: Field): Option[] {
  const words = WORDS[name as "stance"] as Record<string, string>;
  return options.map((value) => ({ value, label: words[value] ?? value }));
}

/** Every account that stands, and room for one more. */
function Accounts({ form }: { form: FormState }) {
  const standing = Object.keys(form.values).flatMap((name) => /^entry\.accounts\.(\d+)\.outlet$/.exec(name)?.[1] ?? []);
  const count = Math.min(MOST_ACCOUNTS, standing.length === 0 ? 1 : Math.max(...standing.map(Number)) + 2);
  return (
    <section aria-label={fieldWord("accounts", "id")} id="entry.accounts" tabIndex={-1}>
      <p className="hint">{REGISTER.accountsAbout}</p>
      {Array.from({ length: count }, (_, index) => {
        const names = ACCOUNT_FIELDS.map(({ name }) => inForm(accountField(index, name)));
        const wrong = names.some((name) => problemOf(form, name) !== undefined);
        return (
          <details key={names[0]} open={wrong || (count === 1 && index === 0)}>
            <summary>{index === count - 1 ? REGISTER.accountNew : REGISTER.account(index + 1)}</summary>
            {ACCOUNT_FIELDS.map((field) => (
              <OneField
                key={field.name}
                form={form}
                field={field}
                name={inForm(accountField(index, field.name))}
                linkable={NOTHING}
              />
            ))}
          </details>
        );
      })}
    </section>
  );
}

const NOTHING: Linkable = { incidents: [], claims: [], advisories: [], protections: [], statements: [], documents: [] };

/** Takes an entry back, or lets it stand again, with the reason. */
export function StandingForm({ action, start, retracted }: { action: FormAction; start: Values; retracted: boolean }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  const label = retracted ? REGISTER.restore : REGISTER.retract;
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "noun", "slug", "seen"]} />
        {!retracted && <p className="hint">{REGISTER.retractAbout}</p>}
        <div>
          <InputField form={state} name="standing.reason" label={REGISTER.reason} required />
          <English form={state} of={[{ name: "standing.reason", label: REGISTER.reason }]} />
          <PasswordAgain
            form={state}
            hint={retracted ? REGISTER.passwordRestore : REGISTER.passwordRetract}
            optional={retracted}
            id="standing.password"
          />
        </div>
      </div>
      <SubmitButton className="button">{label}</SubmitButton>
    </form>
  );
}
