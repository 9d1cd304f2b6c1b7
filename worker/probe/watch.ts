import type { Range } from "@/lib/probe/address";
import { openEyes } from "./eyes";
import type { Anchor } from "./network";
import type { Stats } from "./runner";
import { openShift, type Shift, type ShiftOptions } from "./shift";

type Options = ShiftOptions & {
  /** PROBE_ALLOW and PROBE_ANCHORS, as `readEnv` gives them. */
  allow: readonly Range[];
  anchors: readonly Anchor[];
};

/** The eyes of a site, with what they remember. Its jobs are for the schedule. */
export type Watch = Pick<Shift, "takeTold" | "persist" | "rollUp"> & { stats: () => Stats; stop: () => Promise<void> };

/** Looks at every probe that runs, from now until it is stopped; what turns is recorded as it turns. */
export function startWatch({ allow, anchors, ...options }: Options): Watch {
  const { now, log } = options;
  const { load, store, call, leave, ...jobs } = openShift(options);
  const eyes = openEyes({
    ...{ now, log, allow, anchors, load, store },
    onSight: (blind, at) => {
      log(blind ? "probes: our own network is gone; nothing can be looked at" : "probes: our own network is back");
      call(blind, at);
    },
  });
  return {
    ...jobs,
    stats: eyes.stats,
    async stop() {
      await eyes.stop();
      await leave();
    },
  };
}
