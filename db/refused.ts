import type { Refusal } from "@/lib/refusal";

/** Thrown inside a transaction to undo everything and answer with reasons. */
export class Refused extends Error {
  constructor(readonly refusals: Refusal[]) {
    super(refusals.map((refusal) => `${refusal.field}: ${refusal.code}`).join(", "));
  }
}
