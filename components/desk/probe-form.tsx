"use client";

import type { ReactNode } from "react";
import { isLookedAt, type ProbeKind, RECORD_TYPES } from "@/lib/probe/settings";
import { KINDS, PROBES } from "@/lib/words/probes";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, English, Hidden, InputField, type Option, SelectField } from "./fields";
import { type FormAction, type FormState, one, startForm, type Values } from "./form-state";
import { BeatAddress } from "./probe-address";
import type { ProbeState } from "./probe-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

const { fields: LABEL } = PROBES;
const NAME = [{ name: "probe.name", label: LABEL.name }];
const pairs = (labels: Record<string, string>): Option[] => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What a probe can be about, and where. */
export type ProbeChoices = { targets: Option[]; places: Option[] };

type NewProps = { action: FormAction<ProbeState>; start: ProbeState; choices: ProbeChoices };

/** A new probe of the kind that its values name. */
export function ProbeForm({ action, start, choices }: NewProps) {
  const { state, submit } = useDeskForm<ProbeState>(action, start);
  const kind = kindOf(start.values);
  if (state.made) return <BeatAddress made={state.made} />;
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "replaces"]} />
        <Hidden form={start} names={FIXED} />
        {one(start.values, "replaces") && <p className="hint">{PROBES.replaces}</p>}
        <Called state={state} kind={kind} />
        <div>
          <SelectField
            form={state}
            name="probe.target"
            label={LABEL.target}
            hint={PROBES.targetHint}
            options={choices.targets}
            none={PROBES.targetNone}
          />
          <SelectField
            form={state}
            name="probe.place"
            label={LABEL.place}
            hint={PROBES.placeHint}
            options={choices.places}
            none={PROBES.placeNone}
          />
        </div>
        <Looked state={state} kind={kind} unit={unitOf(start.values)} />
        <Choices
          form={state}
          name="probe.effect"
          label={LABEL.effect}
          options={pairs({ disrupted: PROBES.effectDisrupted, unavailable: PROBES.effectUnavailable })}
          required
        />
        <Choices
          form={state}
          name="probe.vouches"
          label={LABEL.vouches}
          options={[{ value: "yes", label: PROBES.vouches, hint: PROBES.vouchesHint }]}
          several
          long
        />
        <Pace state={state} kind={kind} unit={unitOf(start.values)} />
      </div>
      <ActionsBar publish={PROBES.start} />
    </form>
  );
}

/** The same of one that is there; what it is about is no longer asked. */
export function ChangeProbeForm({ action, start }: { action: FormAction; start: Values }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  const kind = kindOf(start);
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "slug"]} />
        <Hidden form={startForm(start)} names={FIXED} />
        <p className="hint">{PROBES.changeAbout}</p>
        <Called state={state} kind={kind} />
        <Looked state={state} kind={kind} unit={unitOf(start)} />
        <Pace state={state} kind={kind} unit={unitOf(start)} />
      </div>
      <ActionsBar publish={PROBES.changeSend} />
    </form>
  );
}

/** What the page says of the form, whatever was sent in its place. */
const FIXED = ["probe.kind", "probe.unit"];
const kindOf = (start: Values) => one(start, "probe.kind") as ProbeKind;
const unitOf = (start: Values) => PROBES.unit[one(start, "probe.unit") as keyof typeof PROBES.unit];
type PartProps = { state: FormState; kind: ProbeKind; unit: string };

function Called({ state, kind }: Omit<PartProps, "unit">) {
  return (
    <div>
      <InputField form={state} name="probe.name" label={LABEL.name} hint={PROBES.nameHint(KINDS[kind].like)} required />
      <English form={state} of={NAME} />
    </div>
  );
}

/** Where it looks and what it expects there, by its kind. */
function Looked({ state, kind, unit }: PartProps) {
  const days = (
    <InputField
      form={state}
      name="probe.certificateDays"
      label={LABEL.certificateDays}
      hint={PROBES.daysHint}
      inputMode="numeric"
    />
  );
  const machine = (
    <>
      <Host state={state} />
      <InputField form={state} name="probe.port" label={LABEL.port} inputMode="numeric" required />
    </>
  );
  const asked: Record<ProbeKind, ReactNode> = {
    http: <Web state={state} days={days} />,
    tcp: <div>{machine}</div>,
    tls: (
      <div>
        {machine}
        {days}
      </div>
    ),
    dns: (
      <div>
        <Host state={state} />
        <SelectField
          form={state}
          name="probe.type"
          label={LABEL.type}
          options={RECORD_TYPES.map((value) => ({ value, label: value }))}
          none={PROBES.targetNone}
        />
        <AreaField form={state} name="probe.expect" label={LABEL.expect} hint={PROBES.expectHint} />
      </div>
    ),
    closed_port: (
      <>
        <div>{machine}</div>
        <Choices form={state} name="probe.family" label={LABEL.family} options={pairs(PROBES.families)} />
      </>
    ),
    heartbeat: (
      <div>
        <Interval state={state} label={PROBES.everyBeat(unit)} />
        <InputField form={state} name="probe.grace" label={LABEL.grace} hint={PROBES.graceHint} inputMode="numeric" required />
      </div>
    ),
    manual: (
      <div>
        <Interval state={state} label={PROBES.everyHand(unit)} hint={PROBES.everyHandHint} />
      </div>
    ),
  };
  return asked[kind];
}

const Host = ({ state }: { state: FormState }) => (
  <InputField
    form={state}
    name="probe.host"
    label={LABEL.host}
    hint={PROBES.hostHint}
    autoCapitalize="none"
    spellCheck={false}
    required
  />
);

function Web({ state, days }: { state: FormState; days: ReactNode }) {
  return (
    <>
      <div>
        <InputField
          form={state}
          name="probe.url"
          label={LABEL.url}
          hint={PROBES.urlHint}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <InputField form={state} name="probe.text" label={LABEL.text} hint={PROBES.textHint} />
      </div>
      <Folded state={state} title={PROBES.answerTitle} names={["method", "status", "jsonPath", "jsonEquals", "certificateDays"]}>
        <Choices form={state} name="probe.method" label={LABEL.method} options={pairs(PROBES.methods)} />
        <InputField form={state} name="probe.status" label={LABEL.status} hint={PROBES.statusHint} />
        <InputField
          form={state}
          name="probe.jsonPath"
          label={LABEL.jsonPath}
          hint={PROBES.jsonPathHint}
          autoCapitalize="none"
          spellCheck={false}
        />
        <InputField form={state} name="probe.jsonEquals" label={LABEL.jsonEquals} />
        {days}
      </Folded>
    </>
  );
}

/** How often others are to tell us: of such a kind the main thing. */
function Interval({ state, label, hint }: { state: FormState; label: string; hint?: string }) {
  return <InputField form={state} name="probe.interval" label={label} hint={hint} inputMode="numeric" required />;
}

/** How often and how patiently: what is usual stands there already. */
function Pace({ state, kind, unit }: PartProps) {
  const waits = isLookedAt(kind);
  const number = (name: "timeout" | "slow" | "failAfter" | "recoverAfter", hint?: string) => (
    <InputField form={state} name={`probe.${name}`} label={LABEL[name]} hint={hint} inputMode="numeric" />
  );
  return (
    <Folded state={state} title={PROBES.paceTitle} names={["every", "timeout", "slow", "failAfter", "recoverAfter"]}>
      {waits && (
        <>
          <InputField form={state} name="probe.every" label={PROBES.everyIn(unit)} inputMode="numeric" />
          {number("timeout")}
          {kind !== "closed_port" && number("slow", PROBES.slowHint)}
        </>
      )}
      {number("failAfter")}
      {number("recoverAfter")}
    </Folded>
  );
}

type FoldedProps = { state: FormState; title: string; names: string[]; children: ReactNode };

/** Closed, unless something in it is to be put right. */
function Folded({ state, title, names, children }: FoldedProps) {
  return (
    <details open={state.problems.some(({ field }) => names.some((name) => field === `probe.${name}`))}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
