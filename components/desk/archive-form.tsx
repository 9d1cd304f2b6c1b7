"use client";

import { ARCHIVE } from "@/lib/words/archive";
import { DESK } from "@/lib/words/desk";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, English, Hidden, InputField, type Option, SelectField } from "./fields";
import { type FormAction, type FormState, one, problemOf, startForm, type Values } from "./form-state";
import { type DraftOwner, KeepDraft } from "./keep-draft";
import { Problems } from "./problems";
import { type FormChoices, ScopeFields } from "./scope-fields";
import { useDeskForm } from "./use-desk-form";

const EFFECTS = Object.entries(ARCHIVE.effects).map(([value, label]) => ({ value, label }));
const HEADING = [{ name: "title", label: ARCHIVE.heading }];
const ACCOUNT = [{ name: "account", label: ARCHIVE.account }];
const SOURCE = [{ name: "source", label: ARCHIVE.source }];

type Props = { action: FormAction; start: Values; choices: FormChoices; causes: Option[]; draft?: DraftOwner | undefined };

/** An incident that is over, entered afterwards: what it did, where, when as nearly as is known, and how the office knows. */
export function ArchiveForm({ action, start, choices, causes, draft }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start), draft?.person);
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "draft"]} />
        <Choices form={state} name="effect" label={ARCHIVE.effect} options={EFFECTS} required />
        <ScopeFields form={state} choices={choices} hint={ARCHIVE.whichHint} />
        <Times form={state} />
        <div>
          <InputField form={state} name="title" label={ARCHIVE.heading} hint={ARCHIVE.headingHint} required />
          <English form={state} of={HEADING} />
        </div>
        <div>
          <AreaField form={state} name="account" label={ARCHIVE.account} hint={ARCHIVE.accountHint} required />
          <English form={state} of={ACCOUNT} long />
        </div>
        <SelectField form={state} name="cause" label={ARCHIVE.cause} options={causes} none={ARCHIVE.causeNone} />
        <div>
          <InputField form={state} name="source" label={ARCHIVE.source} hint={ARCHIVE.sourceHint} required />
          <English form={state} of={SOURCE} />
        </div>
      </div>
      {draft && <KeepDraft state={state} draft={draft} />}
      <ActionsBar publish={ARCHIVE.send} />
    </form>
  );
}

function Times({ form }: { form: FormState }) {
  return (
    <Choices form={form} name="timing.when" label={DESK.when} options={[]}>
      <Moment form={form} name="began" />
      <Moment form={form} name="ended" />
    </Choices>
  );
}

const UNSURE = {
  began: { at: ARCHIVE.began, latest: ARCHIVE.beganLatest, words: ARCHIVE.beganWords },
  ended: { at: ARCHIVE.ended, latest: ARCHIVE.endedLatest, words: ARCHIVE.endedWords },
} as const;

/** A moment; what makes it an approximate one is closed unless something stands there or is asked for. */
function Moment({ form, name }: { form: FormState; name: "began" | "ended" }) {
  const { at, latest, words } = UNSURE[name];
  const open = [`${name}.latest`, `${name}.words`].some(
    (each) => one(form.values, each) !== "" || problemOf(form, each) !== undefined,
  );
  return (
    <div>
      <InputField form={form} name={name} label={at} type="datetime-local" required />
      <details open={open}>
        <summary>{ARCHIVE.unsure}</summary>
        <p className="hint">{ARCHIVE.unsureAbout}</p>
        <InputField form={form} name={`${name}.latest`} label={latest} type="datetime-local" />
        <InputField form={form} name={`${name}.words`} label={words} hint={ARCHIVE.wordsHint} />
        <English form={form} of={[{ name: `${name}.words`, label: words }]} />
      </details>
    </div>
  );
}
