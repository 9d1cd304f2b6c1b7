"use client";

import { atWib, type Day } from "@/lib/time";
import { DESK } from "@/lib/words/desk";
import { SERIES } from "@/lib/words/series";
import { day as dayWords } from "@/lib/words/time";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, English, Hidden, InputField, SelectField } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Blanks } from "./notice-form";
import { Problems } from "./problems";
import { type FormChoices, ScopeFields } from "./scope-fields";
import type { SeriesState } from "./series-state";
import { useDeskForm } from "./use-desk-form";

const pairs = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
const NTHS = ["1", "2", "3", "4", "-1"].map((value) => ({ value, label: SERIES.nths[value as keyof typeof SERIES.nths] }));
const WEEKDAYS = SERIES.weekdays.map((label, at) => ({ value: String(at), label }));

type Props = { action: FormAction<SeriesState>; start: Values; choices: FormChoices };

/** A pause that comes again: by which rule, how long, what it touches; the dates can be looked at first. */
export function SeriesForm({ action, start, choices }: Props) {
  const { state, submit } = useDeskForm<SeriesState>(action, { ...startForm(start), days: null });
  const changes = start.replaces !== undefined;
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      {state.days && <Dates days={state.days} />}
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "template", "replaces"]} />
        {changes && (
          <div>
            <AreaField form={state} name="body" label={SERIES.reason} hint={SERIES.changeAbout} required />
            <English form={state} of={[{ name: "body", label: SERIES.reason }]} long />
          </div>
        )}
        <ScopeFields form={state} choices={choices} />
        <Choices form={state} name="every" label={SERIES.every} options={pairs(SERIES.everies)} required>
          <SelectField form={state} name="weekday" label={SERIES.weekday} options={WEEKDAYS} none={SERIES.choose} />
          <div className="only-month">
            <SelectField form={state} name="nth" label={SERIES.nth} options={NTHS} none={SERIES.choose} />
          </div>
        </Choices>
        <div>
          <InputField form={state} name="begins" label={SERIES.begins} hint={SERIES.beginsHint} required />
          <InputField form={state} name="minutes" label={SERIES.minutes} hint={SERIES.minutesHint} inputMode="numeric" required />
        </div>
        <div>
          <InputField form={state} name="firstDay" label={SERIES.firstDay} type="date" required />
          <InputField form={state} name="lastDay" label={SERIES.lastDay} hint={SERIES.lastDayHint} type="date" />
        </div>
        <Choices
          form={state}
          name="holidays"
          label={SERIES.holidays}
          options={pairs({ skip: SERIES.holidaysSkip, keep: SERIES.holidaysKeep })}
        />
        <Choices
          form={state}
          name="ends"
          label={SERIES.ends}
          options={pairs({ clock: SERIES.endsClock, hand: SERIES.endsHand })}
        />
        <Blanks form={state} blanks={choices.blanks} />
      </div>
      <ActionsBar preview={SERIES.preview} publish={changes ? SERIES.changeSend : SERIES.send} />
    </form>
  );
}

/** The first days it would come on. */
function Dates({ days }: { days: Day[] }) {
  return (
    <section className="preview" aria-label={SERIES.dates}>
      <p className="preview-note">
        <b>{SERIES.dates}</b>
      </p>
      <ol>
        {days.map((day) => (
          <li key={day}>{dayWords(atWib(day, "00:00"), "id")}</li>
        ))}
      </ol>
    </section>
  );
}

/** Ends a series; its reader learns why from what is called off. */
export function EndSeriesForm({ action, start }: { action: FormAction; start: Values }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "series"]} />
        <AreaField form={state} name="body" label={SERIES.reason} hint={DESK.cancelHint} required />
        <English form={state} of={[{ name: "body", label: SERIES.reason }]} long />
      </div>
      <ActionsBar publish={SERIES.sendEnd} />
    </form>
  );
}
