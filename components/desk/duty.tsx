"use client";

import type { DutyRow, UnsentLetter } from "@/lib/duty";
import { group } from "@/lib/status";
import { DUTY } from "@/lib/words/duty";
import { dayTime, weekdayName } from "@/lib/words/time";
import { Choices, Hidden, InputField, type Option, SelectField } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { useDeskForm } from "./use-desk-form";

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6].map((at) => ({ value: String(at), label: weekdayName(at, "id") }));

/** The rota through the week. `remove`: for who may change it. */
export function Rota({ rows, remove }: { rows: DutyRow[]; remove: FormAction | null }) {
  if (rows.length === 0) return <p>{DUTY.none}</p>;
  return [...group(rows, ({ weekday }) => [weekdayName(weekday, "id")])].map(([on, own]) => (
    <section key={on} className="group">
      <h3>{on}</h3>
      <ul>
        {own.map((row) => (
          <li key={row.id} className="session">
            <b>{row.name}</b>
            <p>
              {DUTY.hours(row.begins, row.ends)}
              {row.ends <= row.begins && ` ${DUTY.overnight}`}
            </p>
            {remove && <RemoveForm action={remove} row={row} />}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function RemoveForm({ action, row }: { action: FormAction; row: DutyRow }) {
  const { state, submit } = useDeskForm(action, startForm({ turn: [row.id] }));
  return (
    <form action={submit}>
      <Problems state={state} />
      <Hidden form={state} names={["turn"]} />
      <SubmitButton className="button">
        {DUTY.remove}
        <span className="sr-only">{DUTY.removeOf(row.name, weekdayName(row.weekday, "id"))}</span>
      </SubmitButton>
    </form>
  );
}

/** Hours for somebody, on one day or several. */
export function DutyForm({ action, start, people }: { action: FormAction; start: Values; people: Option[] }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <div>
          <SelectField form={state} name="duty.person" label={DUTY.person} options={people} none={DUTY.choose} />
        </div>
        <Choices form={state} name="duty.weekdays" label={DUTY.weekdays} options={WEEKDAYS} several required />
        <div>
          <InputField form={state} name="duty.begins" label={DUTY.begins} hint={DUTY.beginsHint} required />
          <InputField form={state} name="duty.ends" label={DUTY.ends} hint={DUTY.endsHint} required />
        </div>
      </div>
      <SubmitButton className="button">{DUTY.send}</SubmitButton>
    </form>
  );
}

/** Letters that could not be sent, and whether that was given up. */
export function UnsentLetters({ letters }: { letters: (UnsentLetter & { gaveUp: boolean })[] }) {
  return (
    <ul className="found">
      {letters.map(({ seq, at, attempts, nextAt, trouble, gaveUp }) => (
        <li key={seq}>
          <span className="block">{dayTime(at, "id")}</span>
          <span className="hint wrap-anywhere">
            {gaveUp ? DUTY.gaveUp(attempts) : DUTY.waits(attempts, dayTime(nextAt, "id"))}
            {trouble !== "" && ` ${DUTY.why(trouble)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
