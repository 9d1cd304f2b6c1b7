"use client";

import type { ReactNode } from "react";
import { PROBES } from "@/lib/words/probes";
import { AreaField, Hidden } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { BeatAddress } from "./probe-address";
import { type ProbeState, startProbe } from "./probe-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { useDeskForm } from "./use-desk-form";

type Props = { action: FormAction; start: Values };

/** One thing done with a probe, without asking anything. */
export function ActForm({ action, start, children, primary }: Props & { children: ReactNode; primary?: boolean }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit}>
      <Problems state={state} />
      <div key={state.attempt}>
        <Hidden form={state} names={["key", "slug", "do"]} />
      </div>
      <SubmitButton className={primary ? "button primary" : "button"}>{children}</SubmitButton>
    </form>
  );
}

/** What somebody saw themselves. */
export function LookForm({ action, start }: Props) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt}>
        <Hidden form={state} names={["key", "slug"]} />
        <AreaField form={state} name="probe.note" label={PROBES.fields.note} hint={PROBES.noteHint} />
      </div>
      <div className="pair">
        <SubmitButton className="button" name="works" value="yes">
          {PROBES.works}
        </SubmitButton>
        <SubmitButton className="button" name="works" value="no">
          {PROBES.fails}
        </SubmitButton>
      </div>
    </form>
  );
}

/** A new address for a heartbeat. */
export function RenewForm({ action, start }: { action: FormAction<ProbeState>; start: Values }) {
  const { state, submit } = useDeskForm<ProbeState>(action, startProbe(start));
  if (state.made) return <BeatAddress made={state.made} />;
  return (
    <form action={submit}>
      <Problems state={state} />
      <div key={state.attempt}>
        <Hidden form={state} names={["key", "slug"]} />
      </div>
      <p className="hint">{PROBES.renewAbout}</p>
      <SubmitButton className="button">{PROBES.renew}</SubmitButton>
    </form>
  );
}
