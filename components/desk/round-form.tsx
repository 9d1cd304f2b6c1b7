"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useEffect, useRef, useState } from "react";
import { ROUND } from "@/lib/words/round";
import { clock } from "@/lib/words/time";
import { ActionsBar } from "./actions-bar";
import { Choices, Hidden, InputField, type Option } from "./fields";
import { type FormAction, type FormState, one, readValues, startForm, type Values } from "./form-state";
import type { Tap } from "./kept-taps";
import { Problems } from "./problems";
import { busy, drop, keep, stir } from "./use-kept-taps";

type Props = {
  action: FormAction;
  /** Who is signed in, by id, and what the place is called. */
  person: string;
  place: string;
  start: Values;
  /** What may be confirmed here now; none: `closed` says why. */
  services: Option[];
  closed: string | null;
  /** What was told last today, in words. */
  told: { blanks: string | null; quota: string | null };
};

/** One location's morning on one screen. Sent without a network it waits in the memory of the device, with the time of the tap. */
export function RoundForm({ action, person, place, start, services, closed, told }: Props) {
  const [waiting, setWaiting] = useState<Tap | null>(null);
  const send = typeof window === "undefined" ? action : keeping(action, { person, place, onWait: setWaiting });
  const [state, submit] = useActionState<FormState, FormData>(send, startForm(start));
  if (waiting) return <Waits at={waiting.at} />;
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "location", "offered"]} />
        {closed && <p>{closed}</p>}
        {services.length > 0 && (
          <Choices form={state} name="services" label={ROUND.services} hint={ROUND.servicesHint} options={services} several />
        )}
        <LeftField form={state} name="blanks" told={told.blanks} words={[{ value: "enough", label: ROUND.enough }]} />
        <LeftField form={state} name="quota" told={told.quota} words={[]} />
      </div>
      <ActionsBar publish={ROUND.send} />
    </form>
  );
}

/** How much is left: not said unless somebody says it. */
function LeftField({
  form,
  name,
  told,
  words,
}: {
  form: FormState;
  name: "blanks" | "quota";
  told: string | null;
  words: Option[];
}) {
  const options = [
    { value: "unsaid", label: ROUND.unsaid },
    ...words,
    { value: "out", label: ROUND.out },
    { value: "count", label: ROUND.counted },
  ];
  return (
    <Choices form={form} name={`${name}.choice`} field={name} label={ROUND[name]} hint={told ?? undefined} options={options}>
      <div className={`${name}-count`}>
        <InputField form={form} name={`${name}.count`} label={ROUND[`${name}Count`]} inputMode="numeric" />
      </div>
    </Choices>
  );
}

/** In place of the form: what was tapped is not to be sent a second time, with other words, under the same key. */
function Waits({ at }: { at: number }) {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p ref={said} tabIndex={-1} className="published">
      {ROUND.keptHere(clock(at, "id"))}
    </p>
  );
}

type Keeping = { person: string; place: string; onWait: (tap: Tap) => void };

/**
 * The tap is kept before it is sent and dropped when it is answered: whatever happens between, it is sent again later. A dead
 * session or a database that takes no writes is no answer. Where the device keeps nothing, the form says that it was not sent.
 */
function keeping(action: FormAction, { person, place, onWait }: Keeping): FormAction {
  return async (state, data) => {
    const values = readValues(data);
    const plain = Object.fromEntries(Object.entries(values).map(([name, many]) => [name, [...many]]));
    const key = one(values, "key");
    const tap: Tap = { key, at: Date.now(), person, place, location: one(values, "location"), values: plain };
    busy.add(key);
    const kept = keep(tap);
    const wait = () => {
      busy.delete(key);
      stir();
      onWait(tap);
      return state;
    };
    if (kept && !navigator.onLine) return wait();
    try {
      const next = await action(state, data);
      const unanswered = next.trouble?.kind === "signed_out" || next.trouble?.kind === "not_saved";
      if (kept && unanswered) return wait();
      settle(key);
      return next;
    } catch (error) {
      try {
        unstable_rethrow(error); // a redirect is how a success arrives
      } catch (success) {
        settle(key);
        throw success;
      }
      if (kept) return wait();
      settle(key);
      return { ...state, values, problems: [], trouble: { kind: "not_sent" }, attempt: state.attempt + 1 };
    }
  };
}

function settle(key: string): void {
  busy.delete(key);
  drop(key);
}
