import { Refused } from "../refused";

/**
 * Who asks, when (epoch ms), and under which idempotency key. `confirmed`: with this very request they proved once more who
 * they are; an open session alone is not enough for what does most harm in a stranger's hands. `seen`: see `Meta`.
 */
export type Context = { now: number; personId: string; key: string; confirmed?: boolean; seen?: string | undefined };

/** @throws Refused unless whoever asks proved once more who they are */
export function needConfirmed({ confirmed }: Pick<Context, "confirmed">): void {
  if (!confirmed) throw new Refused([{ field: "password", code: "confirm_again" }]);
}
