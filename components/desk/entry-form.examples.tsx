import { valuesOf } from "@/lib/register/fields";
import { ADVISORY, CLAIM, PROTECTION, STATEMENT } from "@/lib/register/testing";
import type { Examples } from "../examples";
import { EntryForm, type Linkable, StandingForm } from "./entry-form";
import { stay } from "./testing";

const linkable: Linkable = {
  incidents: [{ value: "2026-11-23-cetak", label: "Cetak KTP-el tidak dapat dilayani di Curug" }],
  claims: [],
  advisories: [{ value: "surat", label: "Imbauan contoh" }],
  protections: [],
  statements: [],
  documents: [],
};
const inForm = (values: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(values).map(([name, typed]) => [`entry.${name}`, typed]));

export const examples: Examples = {
  "a new claim": () => (
    <EntryForm action={stay} start={{ key: ["1"], noun: ["claim"] }} noun="claim" linkable={linkable} amends={false} />
  ),
  "a claim written anew": () => (
    <EntryForm
      action={stay}
      start={{ key: ["1"], noun: ["claim"], slug: ["contoh"], ...inForm(valuesOf("claim", CLAIM)) }}
      noun="claim"
      linkable={linkable}
      amends
    />
  ),
  "an advisory": () => (
    <EntryForm action={stay} start={inForm(valuesOf("advisory", ADVISORY))} noun="advisory" linkable={linkable} amends={false} />
  ),
  "a protection": () => (
    <EntryForm
      action={stay}
      start={inForm(valuesOf("protection", PROTECTION))}
      noun="protection"
      linkable={linkable}
      amends={false}
    />
  ),
  "a statement": () => (
    <EntryForm
      action={stay}
      start={inForm(valuesOf("statement", STATEMENT))}
      noun="statement"
      linkable={linkable}
      amends={false}
    />
  ),
  "taking one back": () => <StandingForm action={stay} start={{ key: ["1"] }} retracted={false} />,
  "letting one stand again": () => <StandingForm action={stay} start={{ key: ["1"] }} retracted />,
};
