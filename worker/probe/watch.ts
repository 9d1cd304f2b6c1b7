import type { Db } from "@/db/client";
import { readRunningProbes } from "@/db/read/running-probes";
import { holdLease, leaveLease } from "@/db/write/lease";
import { rollUpDue } from "@/db/write/roll-up";
import { answerAsked, callForSight } from "@/db/write/sight";
import { TakeIn } from "@/db/write/take-in";
import type { Range } from "@/lib/probe/address";
import { openEyes } from "./eyes";
import type { Anchor } from "./network";
import type { Stats } from "./runner";

type Options = {
  db: () => Promise<Db>;
  /** By which name this process takes its turn among those on the same database. */
  holder: string;
  now: () => number;
  log: (line: string) => void;
  /** PROBE_ALLOW and PROBE_ANCHORS, as `readEnv` gives them. */
  allow: readonly Range[];
  anchors: readonly Anchor[];
};

/** Probes are loaded every few seconds, which keeps the lease; of a process that is gone another waits for this long. */
const LEASE_MS = 30_000;

/** The eyes of a site, with what they remember. Its jobs are for the schedule; times are epoch ms. */
export type Watch = {
  /** Judges what others told: heartbeats, and what staff saw. */
  takeTold: (now: number) => Promise<void>;
  /** Writes down how far everything is judged. */
  persist: () => Promise<void>;
  /** Sums up what is over. */
  rollUp: (now: number) => Promise<void>;
  stats: () => Stats;
  stop: () => Promise<void>;
};

/** Looks at every probe that runs, from now until it is stopped; what turns is recorded as it turns. */
export function startWatch({ db, holder, now, log, allow, anchors }: Options): Watch {
  let takeIn: Promise<TakeIn> | undefined;
  // Of several processes on one database one looks: the verdicts of each follow from its own memory.
  let mine = false;
  async function hold(): Promise<boolean> {
    const held = await holdLease(await db(), "probes", holder, now(), LEASE_MS);
    // What another did meanwhile is not in this memory.
    if (held && !mine) takeIn = undefined;
    mine = held;
    return held;
  }
  const memory = (): Promise<TakeIn> => {
    takeIn ??= db().then((opened) => new TakeIn(opened));
    takeIn.catch(() => {
      takeIn = undefined;
    });
    return takeIn;
  };
  // One judging at a time: a verdict follows from the one before.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
  const eyes = openEyes({
    ...{ now, log, allow, anchors },
    load: async () => ((await hold()) ? readRunningProbes(await db()) : []),
    store: (results) =>
      inTurn(async () => {
        await (await memory()).take(now(), results);
        await answerAsked(await db(), results);
      }),
    onSight: (blind, at) => {
      log(blind ? "probes: our own network is gone; nothing can be looked at" : "probes: our own network is back");
      db()
        .then((opened) => callForSight(opened, blind, at))
        .catch((error: unknown) => log(`probes: staff could not be called: ${error instanceof Error ? error.message : error}`));
    },
  });
  return {
    takeTold: (at) => inTurn(async () => (mine ? (await memory()).takeTold(at) : undefined)),
    persist: () => inTurn(async () => (mine ? (await memory()).persist() : undefined)),
    rollUp: async (at) => void (mine && (await rollUpDue(await db(), at))),
    stats: eyes.stats,
    stop: async () => {
      await eyes.stop();
      await inTurn(async () => {
        if (!mine) return;
        await (await memory()).persist();
        await leaveLease(await db(), holder);
      });
    },
  };
}
