"use client";

import { HOURS } from "@/lib/words/hours-desk";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, English, Hidden, InputField, type Option, SelectField } from "./fields";
import { type FormAction, type FormState, startForm, type Values } from "./form-state";
import type { EffectWords, HoursState } from "./hours-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

const pairs = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
const REASON = [{ name: "reason", label: HOURS.reason }];

type Props = { action: FormAction<HoursState>; start: Values; places: Option[]; everywhere: boolean };

/** Hours of some days that differ from the week; what it would change can be looked at first. `everywhere`: all places may be chosen. */
export function HoursForm({ action, start, places, everywhere }: Props) {
  const { state, submit } = useDeskForm<HoursState>(action, { ...startForm(start), effect: null });
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      {state.effect && <Effect effect={state.effect} />}
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key"]} />
        <SelectField
          form={state}
          name="location"
          label={HOURS.where}
          options={places}
          none={everywhere ? HOURS.everywhere : HOURS.choose}
        />
        <div>
          <InputField form={state} name="from" label={HOURS.from} type="date" required />
          <InputField form={state} name="to" label={HOURS.to} type="date" required />
        </div>
        <Choices form={state} name="how" label={HOURS.how} options={pairs(HOURS.hows)} required>
          <div className="only-spans">
            <InputField form={state} name="spans" label={HOURS.spans} hint={HOURS.spansHint} />
          </div>
        </Choices>
        <div>
          <InputField form={state} name="reason" label={HOURS.reason} hint={HOURS.reasonHint} required />
          <English form={state} of={REASON} />
          <InputField form={state} name="source" label={HOURS.source} hint={HOURS.sourceHint} />
        </div>
        <Choices form={state} name="correct" label={HOURS.correct} options={pairs(HOURS.corrects)} />
      </div>
      <ActionsBar preview={HOURS.preview} publish={HOURS.send} />
    </form>
  );
}

/** What would change, before anything does. */
export function Effect({ effect: { past, places } }: { effect: EffectWords }) {
  return (
    <section className="preview" aria-label={HOURS.effect}>
      <p className="preview-note">
        <b>{HOURS.effect}.</b> {past}
      </p>
      {places.length === 0 && <p>{HOURS.noEffect}</p>}
      {places.map(({ name, days }) => (
        <div key={name}>
          <h3>{name}</h3>
          <ul>
            {days.map((day) => (
              <li key={day}>{day}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The holidays of a year, as its decree lists them. */
export function HolidaysForm({ action, start }: { action: FormAction; start: Values }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key"]} />
        <InputField form={state} name="year" label={HOURS.year} inputMode="numeric" required />
        <InputField form={state} name="decree" label={HOURS.decree} hint={HOURS.decreeHint} required />
        <AreaField form={state} name="dates" label={HOURS.days} hint={HOURS.daysHint} required />
      </div>
      <ActionsBar publish={HOURS.sendHolidays} />
    </form>
  );
}

/** Takes back one that lies ahead. */
export function WithdrawForm({ action, start }: { action: FormAction; start: Values }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit}>
      <Problems state={state} />
      <Hidden form={state} names={["key", "exception"]} />
      <button type="submit" className="quiet">
        {HOURS.withdraw}
      </button>
    </form>
  );
}

/** The week of a profile from a day on, a line a day. */
export function WeekForm({ action, start }: { action: FormAction; start: Values }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "profile"]} />
        <WeekFields form={state} />
        <WeekReason form={state} />
      </div>
      <ActionsBar publish={HOURS.sendWeek} />
    </form>
  );
}

type OwnProps = { action: FormAction; start: Values; places: Option[]; services: Option[] };

/** The week one place keeps, or one service there, or that it keeps none of its own. */
export function OwnWeekForm({ action, start, places, services }: OwnProps) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key"]} />
        <div>
          <SelectField form={state} name="location" label={HOURS.where} options={places} none={HOURS.choose} />
          <SelectField form={state} name="service" label={HOURS.service} options={services} none={HOURS.allThere} />
        </div>
        <Choices form={state} name="ownWeek" label={HOURS.ownWeekHow} options={pairs(HOURS.ownWeeks)} required>
          <div className="only-own">
            <WeekFields form={state} />
          </div>
        </Choices>
        <WeekReason form={state} />
      </div>
      <ActionsBar publish={HOURS.sendWeek} />
    </form>
  );
}

const WeekFields = ({ form }: { form: FormState }) => (
  <div>
    {Object.entries(HOURS.weekDays).map(([day, label]) => (
      <InputField key={day} form={form} name={`week.${day}`} label={label} hint={HOURS.dayHint} />
    ))}
  </div>
);

const WeekReason = ({ form }: { form: FormState }) => (
  <div>
    <InputField form={form} name="weekFrom" label={HOURS.weekFrom} type="date" required />
    <InputField form={form} name="weekReason" label={HOURS.weekReason} hint={HOURS.weekReasonHint} required />
  </div>
);
