import type { Db } from "@/db/client";
import { type RunningProbe, readRunningProbes } from "@/db/read/running-probes";
import { reasonOf } from "@/db/reason";
import { heldBy, holdLease, LeaseLost, leaveLease } from "@/db/write/lease";
import type { NewResult } from "@/db/write/results";
import { rollUpDue } from "@/db/write/roll-up";
import { answerAsked, callForSight } from "@/db/write/sight";
import { TakeIn } from "@/db/write/take-in";

export type ShiftOptions = {
  db: () => Promise<Db>;
  /** By which name this process takes its turn among those on the same database. */
  holder: string;
  now: () => number;
  log: (line: string) => void;
};

/** The piece of work. Probes are loaded every few seconds, which keeps it; of a process that is gone another waits for this long. */
const WORK = "probes";
const LEASE_MS = 30_000;

/** Of several processes on one database one is on its shift: the verdicts follow from its memory. Times are epoch ms. */
export type Shift = {
  /** The probes that run, for whoever is on its shift; for others there is nothing to look at. */
  load: () => Promise<RunningProbe[]>;
  /** Keeps and judges what was seen. What a process saw past the end of its shift is let go: another looks. */
  store: (results: NewResult[]) => Promise<void>;
  /** Calls staff because nothing can be looked at, or can be again; told again until it is written down. */
  call: (blind: boolean, at: number) => void;
  /** Judges what others told: heartbeats, and what staff saw. */
  takeTold: (now: number) => Promise<void>;
  /** Writes down how far everything is judged. */
  persist: () => Promise<void>;
  /** Sums up what is over. */
  rollUp: (now: number) => Promise<void>;
  /** Writes down what there is and makes room for another. */
  leave: () => Promise<void>;
};

export function openShift({ db, holder, now, log }: ShiftOptions): Shift {
  let isMine = false;
  let takeIn: Promise<TakeIn> | undefined;
  let calls: { blind: boolean; at: number }[] = [];
  const memory = (): Promise<TakeIn> => {
    takeIn ??= db().then((opened) => new TakeIn(heldBy(opened, WORK, holder)));
    takeIn.catch(() => {
      takeIn = undefined;
    });
    return takeIn;
  };
  function end(): void {
    isMine = false;
    takeIn = undefined;
    calls = [];
  }
  async function hold(): Promise<boolean> {
    const held = await holdLease(await db(), WORK, holder, LEASE_MS);
    // What another did meanwhile is not in this memory.
    if (held !== "kept") end();
    isMine = held !== "others";
    return isMine;
  }
  // One judging at a time: a verdict follows from the one before.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = turn.then(async () => {
      if (!isMine) return;
      await work().catch((error: unknown) => {
        if (!(error instanceof LeaseLost)) throw error;
        log("probes: another process looks now; what this one still saw is let go");
        end();
      });
    });
    turn = next.catch(() => undefined);
    return next;
  };
  const writeCalls = (): Promise<void> =>
    inTurn(async () => {
      for (const next of [...calls]) {
        await callForSight(await db(), next.blind, next.at);
        calls = calls.filter((each) => each !== next);
      }
    }).catch((error: unknown) => log(`probes: staff could not be called yet: ${reasonOf(error)}`));
  return {
    async load() {
      if (!(await hold())) return [];
      if (calls.length > 0) void writeCalls();
      return readRunningProbes(await db(), now());
    },
    store: (results) =>
      inTurn(async () => {
        await (await memory()).take(now(), results);
        await answerAsked(await db(), results);
      }),
    call(blind, at) {
      calls.push({ blind, at });
      void writeCalls();
    },
    takeTold: (at) => inTurn(async () => (await memory()).takeTold(at)),
    persist: () => inTurn(async () => (await memory()).persist()),
    rollUp: async (at) => void (isMine && (await rollUpDue(await db(), at))),
    leave: () =>
      inTurn(async () => {
        await (await memory()).persist();
        await leaveLease(await db(), holder);
      }),
  };
}
