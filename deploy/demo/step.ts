import type { IncidentState } from "@/lib/api";
import type { Scope } from "@/lib/notice";
import type { Clock } from "@/lib/time";

/** A time of the step's own day ("10:20"), or of a later one: "+1 09:00" is nine on the next working day. */
export type When = Clock | `+${number} ${Clock}`;

/** Indonesian and English. */
export type Said = [id: string, en: string];

/** A finding with who found it, by what means and when; the last three may be missing. */
export type Found = { finding: "not_assessed" | "being_checked" | "no_sign" | "yes"; by?: Said; what?: Said; at?: When };

type Confirm = { act: "confirm"; location: string; services: string[] };
type Post = {
  act: "post";
  /** What later steps call it. */
  as: string;
  template: string;
  scope: Scope;
  timing: { began: When } | { begins: When; ends: When };
  fields?: Record<string, Said>;
  expectedEnd?: When;
  nextUpdateBy?: When;
  attack?: Found;
  data?: Found;
};
type Update = {
  act: "update";
  of: string;
  state: Exclude<IncidentState, "resolved">;
  body: Said;
  expectedEnd?: When;
  nextUpdateBy?: When;
  progress?: { done: number; total: number; unit: Said };
};
type Resolve = { act: "resolve"; of: string; ended: When; body: Said; working: boolean };
type Answers = { act: "answer"; of: string; attack: Found; data: Found };
type Cancel = { act: "cancel"; of: string; body: Said };

export type Act = Confirm | Post | Update | Resolve | Answers | Cancel;

/** Something a member of staff does at a time of a day, through the same verbs as the desk. */
export type Step = { at: Clock } & Act;
