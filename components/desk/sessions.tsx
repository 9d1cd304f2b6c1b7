"use client";

import { deviceOf } from "@/lib/device";
import { ACCOUNT } from "@/lib/words/account";
import { dayTime } from "@/lib/words/time";
import { Hidden } from "./fields";
import { type FormAction, startForm } from "./form-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { useDeskForm } from "./use-desk-form";

type Session = { id: string; since: number; address: string; userAgent: string };

/** Where one is signed in, each with its end. `here`: the id of the session that looks. */
export function Sessions({ action, sessions, here }: { action: FormAction; sessions: Session[]; here: string }) {
  return (
    <ul>
      {sessions.map((session) => (
        <SessionRow key={session.id} action={action} session={session} here={session.id === here} />
      ))}
    </ul>
  );
}

function SessionRow({ action, session, here }: { action: FormAction; session: Session; here: boolean }) {
  const { state, submit } = useDeskForm(action, startForm({ session: [session.id] }));
  const known = deviceOf(session.userAgent);
  const device = ACCOUNT.deviceOf(known?.browser ?? null, known?.system ?? null);
  const since = dayTime(session.since, "id");
  return (
    <li className="session">
      <b>{device}</b>
      {here && <> · {ACCOUNT.sessionHere}</>}
      <p className="hint">
        {ACCOUNT.sessionSince(since)}
        {session.address && ` ${ACCOUNT.sessionFrom(session.address)}`}
      </p>
      <form action={submit}>
        <Problems state={state} />
        <Hidden form={state} names={["session"]} />
        <SubmitButton className="button">
          {ACCOUNT.sessionEnd}
          <span className="sr-only">{ACCOUNT.sessionEndOf(device, since)}</span>
        </SubmitButton>
      </form>
    </li>
  );
}

export function EndAllForm({ action }: { action: FormAction }) {
  const { state, submit } = useDeskForm(action, startForm({}));
  return (
    <form action={submit}>
      <Problems state={state} />
      <SubmitButton className="button wide">
        <b>{ACCOUNT.sessionEndAll}</b>
        <small>{ACCOUNT.sessionEndAllAbout}</small>
      </SubmitButton>
    </form>
  );
}
