import { mayLookAt, type Range } from "@/lib/probe/address";
import type { Look } from "@/lib/probe/outcome";
import type { LookedAt, SettingsOf } from "@/lib/probe/settings";
import { watchLag } from "./lag";
import type { Ctx } from "./look";
import { looks } from "./looks";
import { createNames, type Names } from "./names";
import { type Anchor, watchNetwork } from "./network";
import { createRunner, type Runner, type RunnerOptions } from "./runner";

type Options = Pick<RunnerOptions, "now" | "load" | "store" | "onSight" | "log"> & {
  /** PROBE_ALLOW and PROBE_ANCHORS, as `readEnv` gives them. */
  allow: readonly Range[];
  anchors: readonly Anchor[];
  names?: Names;
};

const TICK_MS = 100;

/** Makes one look of whatever kind. */
export function see(settings: SettingsOf<LookedAt>, ctx: Ctx): Promise<Look> {
  const look = looks[settings.kind] as (settings: SettingsOf<LookedAt>, ctx: Ctx) => Promise<Look>;
  return look(settings, ctx);
}

/** Looks at everything that runs, with this machine's own network and clock, from now until it is stopped. */
export function openEyes({ allow, anchors, names = createNames(), ...options }: Options): Omit<Runner, "tick"> {
  const monotonic = () => performance.now();
  const lag = watchLag(monotonic);
  const ctx = { names, mayLookAt: (address: string) => mayLookAt(address, allow) };
  const runner = createRunner({
    ...options,
    monotonic,
    lag,
    network: watchNetwork({ anchors, names, monotonic }),
    see: (settings, timeoutMs, signal) => see(settings, { ...ctx, timeoutMs, signal }),
  });
  const timer = setInterval(runner.tick, TICK_MS);
  return {
    refresh: runner.refresh,
    stats: runner.stats,
    async stop() {
      clearInterval(timer);
      lag.stop();
      await runner.stop();
    },
  };
}
