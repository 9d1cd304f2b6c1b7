import type { FormState } from "./form-state";

/** What a change would come to, in words; null: it was not asked. `days`: of the first place it touches, where there are several all the same. */
export type EffectWords = { past: string; places: { name: string; days: string[] }[] };
export type HoursState = FormState & { effect: EffectWords | null };
