"use client";

import { type ReactNode, useEffect, useState } from "react";
import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { unbroken } from "@/lib/words/unbroken";
import { type FormState, many, one, problemOf } from "./form-state";
import { ConfirmByPasskey } from "./passkey-ask";

type Common = { form: FormState; name: string; label: string; hint?: string | undefined; required?: boolean };

/** What a field is called, and in words whether it may not stay empty. */
function Called({ label, required }: { label: string; required?: boolean | undefined }) {
  return (
    <>
      {label}
      {required && <span className="must"> {DESK.required}</span>}
    </>
  );
}

/** Ids of the hint and the problem, for `aria-describedby`; undefined when there is neither. */
function describedBy(name: string, hint: string | undefined, problem: string | undefined): string | undefined {
  return [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ") || undefined;
}

function Notes({ name, hint, problem }: { name: string; hint?: string | undefined; problem: string | undefined }) {
  return (
    <>
      {hint && (
        <p id={`${name}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${name}-problem`} className="problem">
          {problem}
        </p>
      )}
    </>
  );
}

type InputProps = Common & {
  type?: "text" | "email" | "tel" | "date" | "datetime-local";
  autoComplete?: string;
  inputMode?: "numeric";
  autoCapitalize?: "none";
  spellCheck?: false;
  lang?: string;
};

/** One line: words, a WIB time, a number. */
export function InputField({ form, name, label, hint, type = "text", ...rest }: InputProps) {
  const problem = problemOf(form, name);
  return (
    <div className="field">
      <label htmlFor={name}>
        <Called label={label} required={rest.required} />
      </label>
      <Notes name={name} hint={hint} problem={problem} />
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={one(form.values, name)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(name, hint, problem)}
        {...rest}
      />
    </div>
  );
}

/** A password, unseen until one asks to see it; never handed back. Without JavaScript there is nothing to ask with. */
export function PasswordField({
  form,
  name,
  label,
  hint,
  autoComplete,
  optional,
  id = name,
}: Common & { autoComplete: string; optional?: boolean | undefined; id?: string | undefined }) {
  const [shown, setShown] = useState<boolean | null>(null);
  useEffect(() => setShown(false), []);
  const problem = problemOf(form, name);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Notes name={id} hint={hint} problem={problem} />
      <input
        id={id}
        name={name}
        type={shown ? "text" : "password"}
        required={!optional}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
      />
      {shown !== null && (
        <button type="button" className="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {ACCOUNT.passwordShow}
        </button>
      )}
    </div>
  );
}

/** Several lines. */
export function AreaField({ form, name, label, hint, lang, required }: Common & { lang?: string }) {
  const problem = problemOf(form, name);
  return (
    <div className="field">
      <label htmlFor={name}>
        <Called label={label} required={required} />
      </label>
      <Notes name={name} hint={hint} problem={problem} />
      <textarea
        id={name}
        name={name}
        rows={4}
        required={required}
        lang={lang}
        defaultValue={one(form.values, name)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(name, hint, problem)}
      />
    </div>
  );
}

/** One of a list too long to stand open. `none`: what stands there before a choice is made. */
export function SelectField({
  form,
  name,
  label,
  hint,
  options,
  none,
}: Common & { options: { value: string; label: string }[]; none: string }) {
  const problem = problemOf(form, name);
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <Notes name={name} hint={hint} problem={problem} />
      <select
        id={name}
        name={name}
        defaultValue={one(form.values, name)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(name, hint, problem)}
      >
        <option value="">{none}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** `id`: where another form of the page asks for it too. */
type Again = { form: FormState; hint: string; optional?: boolean; id?: string };

/** The password of who sends the form, once more, or a passkey of theirs: for what an open session alone must not do. */
export const PasswordAgain = ({ form, hint, optional, id }: Again) => (
  <>
    <PasswordField
      form={form}
      name="password"
      id={id}
      label={ACCOUNT.passwordAgain}
      hint={hint}
      autoComplete="current-password"
      optional={optional}
    />
    <ConfirmByPasskey />
  </>
);

/** The same words in English, closed unless something stands there. Field names are those of the Indonesian plus ".en". */
export function English({ form, of, long }: { form: FormState; of: { name: string; label: string }[]; long?: boolean }) {
  const Line = long ? AreaField : InputField;
  return (
    <details open={of.some(({ name }) => one(form.values, `${name}.en`) !== "")}>
      <summary>{DESK.english}</summary>
      {of.map(({ name, label }) => (
        <Line key={name} form={form} name={`${name}.en`} label={DESK.englishOf(label)} lang="en" />
      ))}
    </details>
  );
}

/** Files; a browser never hands them back, so what was read of them is told beside. `accept`: what its picker offers, by ending. */
export function FilesField({ form, name, label, hint, accept, several }: Common & { accept: string; several?: boolean }) {
  const problem = problemOf(form, name);
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <Notes name={name} hint={hint} problem={problem} />
      <input
        id={name}
        name={name}
        type="file"
        multiple={several}
        accept={accept}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(name, hint, problem)}
      />
    </div>
  );
}

export type Option = { value: string; label: string; hint?: string; className?: string };

/** Radios or checkboxes under one question; `long`: what can be chosen is whole sentences, one a line. The problem's link leads to the group. */
export function Choices({
  form,
  name,
  field,
  label,
  hint,
  options,
  several,
  long,
  required,
  children,
}: Common & { field?: string; options: Option[]; several?: boolean; long?: boolean; children?: ReactNode }) {
  const id = field ?? name;
  const problem = problemOf(form, id);
  const chosen = many(form.values, name);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy(id, hint, problem)}>
      <legend>
        <Called label={label} required={required} />
      </legend>
      <Notes name={id} hint={hint} problem={problem} />
      <div className={several && !long ? "choices many" : "choices"}>
        {options.map((option) => (
          <label key={option.value} className={`choice ${option.className ?? ""}`}>
            <input
              type={several ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>
              {unbroken(option.label)}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

/** What the form carries along unseen: its key, above all. */
export function Hidden({ form, names }: { form: FormState; names: string[] }) {
  return names.flatMap((name) =>
    many(form.values, name).map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
  );
}
