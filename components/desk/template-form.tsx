"use client";

import { DESK } from "@/lib/words/desk";
import { OWN } from "@/lib/words/own-template";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, English, Hidden, InputField, type Option, SelectField } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import type { TemplateExample, TemplateState } from "./template-state";
import { useDeskForm } from "./use-desk-form";
import { Wording } from "./wording";

const EFFECTS = Object.entries(OWN.effects).map(([value, label]) => ({ value, label }));
const HEADING = [{ name: "template.title", label: OWN.heading }];
const TEXTS = [
  { name: "template.body", label: OWN.body },
  { name: "template.actions", label: OWN.actions },
];

/** A kind of notice of the office's own: what the desk calls it, and its text with blanks. */
export function TemplateForm({ action, start, causes }: { action: FormAction<TemplateState>; start: Values; causes: Option[] }) {
  const { state, submit } = useDeskForm<TemplateState>(action, { ...startForm(start), example: null });
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      {state.example && <Example example={state.example} />}
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "replaces"]} />
        <div>
          <InputField form={state} name="template.button" label={OWN.button} hint={OWN.buttonHint} required />
          <InputField form={state} name="template.about" label={OWN.aboutField} hint={OWN.aboutHint} required />
        </div>
        <Choices form={state} name="template.effect" label={OWN.effect} options={EFFECTS} required />
        <SelectField form={state} name="template.cause" label={OWN.cause} options={causes} none={OWN.causeNone} />
        <Braces />
        <div>
          <InputField form={state} name="template.title" label={OWN.heading} hint={OWN.headingHint} required />
          <English form={state} of={HEADING} />
        </div>
        <div>
          <AreaField form={state} name="template.body" label={OWN.body} hint={OWN.bodyHint} required />
          <AreaField form={state} name="template.actions" label={OWN.actions} hint={OWN.actionsHint} />
          <English form={state} of={TEXTS} long />
        </div>
      </div>
      <Wording state={state} />
      <ActionsBar preview={OWN.preview} publish={OWN.save} sending={DESK.sending} />
    </form>
  );
}

/** How blanks are written. */
function Braces() {
  return (
    <aside className="advice">
      <h2>{OWN.blanks}</h2>
      <ul>
        {[OWN.blanksAsked, OWN.blanksOptional, OWN.blanksFilled, OWN.blanksAlways].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </aside>
  );
}

function Example({ example: { title, body, actions } }: { example: TemplateExample }) {
  return (
    <section className="preview" aria-label={OWN.previewTitle}>
      <p className="preview-note">
        <b>{OWN.previewTitle}</b>
      </p>
      {(["id", "en"] as const).map(
        (locale) =>
          title[locale] !== null && (
            <article key={locale} lang={locale} className="mt-4">
              <h2 className="text-head font-semibold">{title[locale]}</h2>
              {(body[locale] ?? body.id).split("\n\n").map((line) => (
                <p key={line} className="mt-2">
                  {line}
                </p>
              ))}
              <ul className="mt-2 list-disc pl-5">
                {actions.map((line) => (
                  <li key={line.id}>{line[locale] ?? line.id}</li>
                ))}
              </ul>
            </article>
          ),
      )}
    </section>
  );
}

/** Takes one of the office's own out of the lists. */
export function RetireForm({ action, start }: { action: FormAction; start: Values }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit}>
      <Problems state={state} />
      <Hidden form={state} names={["key", "retire"]} />
      <p className="hint">{OWN.retireAbout}</p>
      <SubmitButton className="button">{OWN.retire}</SubmitButton>
    </form>
  );
}
