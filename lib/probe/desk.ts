import type { Beat } from "../measurement";
import type { TargetName } from "../target";
import type { Text } from "../text";
import type { Believed } from "./believed";
import type { Look, Outcome } from "./outcome";
import type { Pace, ProbeKind, Settings } from "./settings";
import type { Verdict } from "./verdict";

/** One look as the desk sees it. `at`: epoch ms. */
export type SeenLook = Look & { at: number };

/** Since when a verdict holds, when it was known, and what showed it. Epoch ms. */
export type SeenTurn = { verdict: Verdict; from: number; knownAt: number; outcome: Outcome };

/** What stands of a probe wherever the desk names it. Times are epoch ms. */
type Shown = {
  slug: string;
  name: Text;
  target: TargetName;
  believed: Believed;
  pausedAt: number | null;
  endedAt: number | null;
};

/** A probe in the desk's list, with what it saw last. */
export type ListedProbe = Shown & { kind: ProbeKind; last: SeenLook | null };

/** A probe on its page at the desk, where staff read how it looks. */
export type WholeProbe = Shown & {
  settings: Settings;
  pace: Pace;
  effect: "disrupted" | "unavailable";
  vouches: boolean;
  askedAt: number | null;
  /** These are newest first. */
  results: SeenLook[];
  turns: SeenTurn[];
  beats: Beat[];
};
