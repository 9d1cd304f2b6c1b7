"use client";

import { DESK } from "@/lib/words/desk";
import { ActionsBar } from "./actions-bar";
import { AnswerFields } from "./answer-fields";
import { AreaField, Choices, English, Hidden, InputField } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { type DraftOwner, KeepDraft } from "./keep-draft";
import { NextUpdate } from "./next-update";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";
import { Wording } from "./wording";

type Props = { action: FormAction; start: Values; draft?: DraftOwner | undefined };

const CARRIED = ["key", "draft", "opened", "slug", "seen", "base"];
const BODY = [{ name: "body", label: DESK.body }];
const STATES = Object.entries(DESK.states).map(([value, label]) => ({ value, label }));

/** A new word about an open or planned incident. `clockEnds`: it is an announced pause, whose end the clock keeps. */
export function UpdateForm({ action, start, draft, clockEnds }: Props & { clockEnds: boolean }) {
  const { state, submit } = useDeskForm(action, startForm(start), draft?.person);
  const end = clockEnds
    ? { label: DESK.movesEnd, hint: DESK.movesEndHint }
    : { label: DESK.expectedEnd, hint: DESK.expectedEndHint };
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={CARRIED} />
        <AreaField form={state} name="body" label={DESK.body} hint={DESK.bodyHint} required />
        <English form={state} of={BODY} long />
        <Choices form={state} name="state" label={DESK.state} options={STATES} required />
        <InputField form={state} name="expectedEnd" label={end.label} hint={end.hint} type="datetime-local" />
        <NextUpdate form={state} also={[{ value: "none", label: DESK.noPromise }]} />
        <Choices form={state} name="progress" label={DESK.progress} hint={DESK.progressHint} options={[]}>
          <div className="trio">
            <InputField form={state} name="progress.done" label={DESK.done} inputMode="numeric" />
            <InputField form={state} name="progress.total" label={DESK.total} inputMode="numeric" />
            <InputField form={state} name="progress.unit" label={DESK.unit} />
          </div>
          <English form={state} of={[{ name: "progress.unit", label: DESK.unit }]} />
        </Choices>
      </div>
      {draft && <KeepDraft state={state} draft={draft} />}
      <Wording state={state} />
      <ActionsBar publish={DESK.sendUpdate} />
    </form>
  );
}

/** The two questions everyone asks, answered anew; also after the end. */
export function AnswersForm({ action, start, draft }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start), draft?.person);
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={CARRIED} />
        <AnswerFields form={state} question="attack" />
        <AnswerFields form={state} question="data" />
      </div>
      {draft && <KeepDraft state={state} draft={draft} />}
      <ActionsBar publish={DESK.sendAnswers} />
    </form>
  );
}

/** One word about a pause that has not begun, and what it does: it begins, or is called off. */
const WORD = {
  begin: { hint: DESK.beginHint, send: DESK.sendBegin },
  cancel: { hint: DESK.cancelHint, send: DESK.sendCancel },
} as const;

/** Begins a pause that was announced, or calls it off: only the words are asked. */
export function WordForm({ action, start, draft, does }: Props & { does: keyof typeof WORD }) {
  const { state, submit } = useDeskForm(action, startForm(start), draft?.person);
  const name = `${does}.body`;
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={CARRIED} />
        <AreaField form={state} name={name} label={DESK.body} hint={WORD[does].hint} required />
        <English form={state} of={[{ name, label: DESK.body }]} long />
      </div>
      {draft && <KeepDraft state={state} draft={draft} />}
      <Wording state={state} />
      <ActionsBar publish={WORD[does].send} />
    </form>
  );
}

/** The end: when, what happened, and whether staff vouch for the services. Nothing is chosen beforehand. */
export function ResolveForm({ action, start, draft }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start), draft?.person);
  const options = [
    { value: "yes", label: DESK.workingYes },
    { value: "no", label: DESK.workingNo },
  ];
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={CARRIED} />
        <InputField form={state} name="endedAt" label={DESK.endedAt} type="datetime-local" required />
        <Choices form={state} name="working" label={DESK.working} options={options} required />
        <AreaField form={state} name="end.body" label={DESK.body} hint={DESK.resolveHint} required />
        <English form={state} of={[{ name: "end.body", label: DESK.body }]} long />
      </div>
      {draft && <KeepDraft state={state} draft={draft} />}
      <Wording state={state} />
      <ActionsBar publish={DESK.sendResolve} />
    </form>
  );
}
