import type { Text } from "../text";
import { type Month, wibDay } from "../time";
import type { Deed } from "./entry";

/** What was put right or taken back: an update, a whole notice, an entry of the register, a document, or hours of days that were past. */
export type Amended = "update_corrected" | "update_retracted" | "hours" | "withdrawn" | ListedDeed;
type ListedDeed = Exclude<Deed, "posted" | "revised">;

/** Whether what was done to an entry is listed among the corrections. */
export const listsAs = (deed: Deed): deed is ListedDeed => deed !== "posted" && deed !== "revised";

/** `at`: epoch ms. `title`: of what it was; null: of every place. `url`: where it is read. */
export type Correction = { at: number; url: string; title: Text | null; deed: Amended; reason: Text | null };

/** The WIB month (`at`: epoch ms) under whose corrections something is listed. */
export const monthOf = (at: number): Month => wibDay(at).slice(0, 7);

/** The WIB months in which anything was put right, the newest first. */
export const correctionMonths = (corrections: Correction[]): Month[] =>
  [...new Set(corrections.map(({ at }) => monthOf(at)))].toSorted().toReversed();

/** Those of one WIB month, in the order given. */
export const correctionsIn = (corrections: Correction[], month: Month): Correction[] =>
  corrections.filter(({ at }) => monthOf(at) === month);
