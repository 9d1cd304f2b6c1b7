"use client";

import { useEffect, useRef } from "react";
import { CARD } from "@/lib/card";
import { DESK } from "@/lib/words/desk";
import { SERIES } from "@/lib/words/series";
import { IncidentArticle } from "../incident";
import { IncidentRecord } from "../incident-record";
import { ActionsBar } from "./actions-bar";
import { AnswerFields } from "./answer-fields";
import { Choices, English, Hidden, InputField } from "./fields";
import { type FormAction, type FormState, startForm, type Values } from "./form-state";
import { type DraftOwner, KeepDraft } from "./keep-draft";
import { NextUpdate } from "./next-update";
import { Problems } from "./problems";
import { type FormChoices, ScopeFields } from "./scope-fields";
import { useDeskForm } from "./use-desk-form";
import { Wording } from "./wording";

type Props = { action: FormAction; start: Values; choices: FormChoices; draft?: DraftOwner | undefined };

/** A new notice: scope, time, the template's blanks, the two answers. Nothing typed is lost on the way. */
export function NoticeForm({ action, start, choices, draft }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start), draft?.person);
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      {state.preview && <Preview state={state} />}
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "draft", "opened", "template", "outage"]} />
        <ScopeFields form={state} choices={choices} />
        <Times form={state} {...choices} />
        <NextUpdate
          form={state}
          also={choices.canAnnounce ? [{ value: "begin", label: DESK.atBegin, className: "only-ahead" }] : []}
        />
        <Blanks form={state} blanks={choices.blanks} />
        <AnswerFields form={state} question="attack" />
        <AnswerFields form={state} question="data" />
      </div>
      {draft && <KeepDraft state={state} draft={draft} enter="preview" />}
      <Wording state={state} />
      <ActionsBar preview={DESK.preview} publish={DESK.publish} />
    </form>
  );
}

/** The notice as the public will read it; takes the focus when it arrives. */
export function Preview({ state }: { state: FormState }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state.attempt === 0) return;
    box.current?.focus({ preventScroll: true });
    // Taller than the screen: by itself the browser would show its middle, and not that it is only a preview.
    box.current?.scrollIntoView({ block: "start" });
  }, [state.attempt]);
  return (
    <section ref={box} tabIndex={-1} className="preview" aria-label={DESK.previewTitle}>
      <p className="preview-note">
        <b>{DESK.previewTitle}.</b> {DESK.previewAbout}
      </p>
      {state.preview && (
        <>
          <IncidentArticle incident={state.preview.incident} locale="id" within>
            <IncidentRecord incident={state.preview.incident} locale="id" within />
          </IncidentArticle>
          <details>
            <summary>{DESK.channels}</summary>
            {state.preview.channels.map(({ name, text, picture }) => (
              <div key={name} className="mt-4">
                <h3 className="font-semibold">{name}</h3>
                {picture ? (
                  // biome-ignore lint/performance/noImgElement: it is drawn once, for this preview, and only when it is looked at
                  <img
                    src={picture}
                    alt={text}
                    width={CARD.width}
                    height={CARD.height}
                    loading="lazy"
                    className="h-auto w-full"
                  />
                ) : (
                  <p className="whitespace-pre-line">{text}</p>
                )}
              </div>
            ))}
          </details>
        </>
      )}
    </section>
  );
}

/** Only a stop on purpose can be announced before it begins. */
function Times({ form, canAnnounce, canWait }: { form: FormState } & Pick<FormChoices, "canAnnounce" | "canWait">) {
  const ways = [
    { value: "now", label: DESK.whenNow },
    { value: "ahead", label: DESK.whenAhead },
  ];
  return (
    <Choices form={form} name="timing.when" label={DESK.when} options={canAnnounce ? ways : []}>
      {!canAnnounce && <input type="hidden" name="timing.when" value="now" />}
      <div className="only-now">
        <InputField form={form} name="timing.began" label={DESK.began} type="datetime-local" required />
        <InputField form={form} name="expectedEnd" label={DESK.expectedEnd} hint={DESK.expectedEndHint} type="datetime-local" />
      </div>
      {canAnnounce && (
        <div className="only-ahead">
          <InputField form={form} name="timing.begins" label={DESK.begins} type="datetime-local" required />
          <InputField form={form} name="timing.ends" label={DESK.ends} hint={DESK.endsHint} type="datetime-local" required />
          {canWait && (
            <>
              <Choices
                form={form}
                name="timing.waits"
                label={DESK.waits}
                options={[
                  { value: "no", label: DESK.waitsClock },
                  { value: "yes", label: DESK.waitsHand },
                ]}
              />
              <Choices
                form={form}
                name="timing.byHand"
                label={SERIES.ends}
                options={[
                  { value: "no", label: SERIES.endsClock },
                  { value: "yes", label: SERIES.endsHand },
                ]}
              />
            </>
          )}
        </div>
      )}
    </Choices>
  );
}

/** What the text asks for. */
export function Blanks({ form, blanks: asked }: { form: FormState } & Pick<FormChoices, "blanks">) {
  const blanks = Object.entries(asked).map(([name, blank]) => ({ ...blank, name: `fields.${name}` }));
  const paper = { name: "paper", label: DESK.paper, hint: DESK.paperHint, required: false };
  const typed = [...blanks.filter(({ options }) => !options), paper];
  return (
    <div>
      {blanks.map(
        ({ name, label, required, options }) =>
          options && (
            <Choices
              key={name}
              form={form}
              name={name}
              label={label}
              required={required}
              options={options.map(({ id }) => ({ value: id, label: id }))}
            />
          ),
      )}
      {typed.map(({ name, label, hint, required }) => (
        <InputField key={name} form={form} name={name} label={label} hint={hint} required={required} />
      ))}
      <English form={form} of={typed} />
    </div>
  );
}
