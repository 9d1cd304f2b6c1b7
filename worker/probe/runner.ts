import { setMaxListeners } from "node:events";
import type { RunningProbe } from "@/db/read/running-probes";
import type { NewResult } from "@/db/write/results";
import type { Look } from "@/lib/probe/outcome";
import { isLookedAt, type LookedAt, type SettingsOf } from "@/lib/probe/settings";
import { type Judge, judged, type Question } from "./judge";
import { keep } from "./kept";
import type { Sight } from "./network";
import { createRoster, everyMsOf, type Probe } from "./roster";
import { sayOnce } from "./say";
import { silenceOf } from "./silence";
import { firstTurn, nextTurn } from "./turns";

export type RunnerOptions = Omit<Judge, "onNetwork"> & {
  /** Epoch ms: only to date results and to judge the age of beats. Turns are by `monotonic`, which no clock that is set can move. */
  now: () => number;
  /** Never rejects. */
  see: (settings: SettingsOf<LookedAt>, timeoutMs: number, signal: AbortSignal) => Promise<Look>;
  /** The probes that run. */
  load: () => Promise<RunningProbe[]>;
  /** Stores all of them or none. Called again with the same ones when it failed, so it must not mind those it already has. */
  store: (results: NewResult[]) => Promise<void>;
  /** Called once when our own network or name servers fail (epoch ms), and once when both are well again. */
  onSight: (blind: boolean, at: number) => void;
  log: (line: string) => void;
  /** Looks at once. A network full of silence holds each for as long as it may take, so it is far more than answers would need. */
  atOnce?: number;
  /** Results that are kept while they cannot be stored. */
  mostKept?: number;
};

export type Stats = {
  /** The longest that a look began after its turn, in this minute and the one before, ms. */
  worstLagMs: number;
  looks: number;
  /** Looks that are due and wait for their turn among `atOnce`. */
  waiting: number;
  /** Results that are not stored yet, and those that were lost for want of room. */
  kept: number;
  dropped: number;
  /** Since when our own network is not there (epoch ms); null: it is. */
  blindSince: number | null;
  online: boolean;
};

export type Runner = {
  /** Begins what is due; called by a timer, every 100 ms or so. */
  tick: () => void;
  /** Reads the probes anew, and begins what that makes due. */
  refresh: () => Promise<void>;
  stats: () => Stats;
  /** Ends within about two seconds: looks are abandoned without a result, results are stored if they can be. */
  stop: () => Promise<void>;
};

const LOAD_EVERY_MS = 5000;
const STORE_EVERY_MS = 1000;
const WHILE_BLIND_EVERY_MS = 5000;
const SILENCE_EVERY_MS = 30_000;
const STOP_WITHIN_MS = 1000;
const MINUTE_MS = 60_000;
/** A clock that differs by more from what went by was set; a process that stood for longer was not there, and heard nobody. */
const JUMP_MS = 2000;
const DEAF_MS = 5000;

/**
 * Has every probe looked at when it is due, one look of each at a time. A probe that missed a whole interval, because the machine
 * stood still, is taken up again within half a minute, spread like at the start.
 */
export function createRunner(options: RunnerOptions): Runner {
  const { now, monotonic, see, network, store, onSight, log, atOnce = 1024, mostKept = 100_000 } = options;
  const say = sayOnce(log);
  const roster = createRoster({ ...options, say });
  const kept = keep<NewResult>(mostKept);
  const judge: Judge = { ...options, onNetwork: sighted };
  /** Numbers of the probes that are looked at or wait for it. */
  const busy = new Set<number>();
  const queue: Probe[] = [];
  const running = new Set<Promise<void>>();
  const end = new AbortController();
  setMaxListeners(0, end.signal);

  let hearing = now();
  let blindSince: number | null = null;
  let looks = 0;
  let lag = { before: 0, worst: 0 };
  let last = { at: now(), time: monotonic() };
  const due = { load: last.time, store: last.time, network: last.time, minute: last.time + MINUTE_MS };

  function tick(): void {
    if (end.signal.aborted) return;
    const time = monotonic();
    const isDue = (work: keyof typeof due, everyMs: number) => {
      if (time < due[work]) return false;
      due[work] = time + everyMs;
      return true;
    };
    noticeDeafness(time);
    if (isDue("load", LOAD_EVERY_MS)) void roster.reload();
    for (const probe of roster.all()) if (!busy.has(probe.row.number)) consider(probe, time);
    if (isDue("store", STORE_EVERY_MS)) void hand();
    if (blindSince !== null && isDue("network", WHILE_BLIND_EVERY_MS)) void network.since(time).then(sighted);
    if (isDue("minute", MINUTE_MS)) lag = { before: lag.worst, worst: 0 };
  }

  /** What was not heard while the clock or the whole process jumped is nobody's silence. */
  function noticeDeafness(time: number): void {
    const at = now();
    const passed = time - last.time;
    if (Math.abs(at - last.at - passed) > JUMP_MS || passed > DEAF_MS) hearing = at;
    last = { at, time };
  }

  function consider(probe: Probe, time: number): void {
    const { kind } = probe.row.settings;
    if (!isLookedAt(kind)) considerSilence(probe, time);
    else if (isAsked(probe)) wait(probe);
    else if (time - probe.due >= everyMsOf(probe)) Object.assign(probe, firstTurn(probe.row.number, everyMsOf(probe), time));
    else if (time >= probe.due) wait(probe);
  }

  const isAsked = ({ row, heeded }: Probe) => row.askedAt !== null && row.askedAt !== heeded;

  function wait(probe: Probe): void {
    busy.add(probe.row.number);
    queue.push(probe);
    drain();
  }

  function drain(): void {
    while (running.size < atOnce && !end.signal.aborted) {
      const probe = queue.shift();
      if (!probe) return;
      if (roster.holds(probe)) look(probe);
      else busy.delete(probe.row.number);
    }
  }

  function look(probe: Probe): void {
    const { settings, pace, askedAt } = probe.row;
    if (settings.kind === "heartbeat" || settings.kind === "manual") return;
    const time = monotonic();
    if (isAsked(probe)) probe.heeded = askedAt;
    if (time >= probe.due) {
      lag.worst = Math.max(lag.worst, time - Math.max(probe.due, probe.free));
      Object.assign(probe, nextTurn(probe, everyMsOf(probe)));
    }
    const { timeoutMs, slowMs } = pace;
    begin(probe, {
      look: () => see(settings, timeoutMs, end.signal),
      slowMs,
      asksNames: settings.kind === "dns",
      again: { timeoutMs, until: probe.due },
    });
  }

  function considerSilence(probe: Probe, time: number): void {
    if (time < probe.due) return;
    const everyMs = everyMsOf(probe);
    probe.due = time + Math.min(everyMs, SILENCE_EVERY_MS);
    const outcome = silenceOf(probe.row, { known: roster.knownAt(), hearing: Math.max(hearing, roster.readableSince()) });
    if (outcome === null) probe.silent = null;
    else if (probe.silent === null || time - probe.silent >= everyMs) {
      probe.silent = time;
      busy.add(probe.row.number);
      begin(probe, { look: async () => ({ outcome, ms: null, detail: null }), slowMs: null, asksNames: false, again: null });
    }
  }

  function begin(probe: Probe, question: Question): void {
    const at = Math.round(now()) + (Math.round(now()) === probe.dated ? 1 : 0);
    probe.dated = at;
    const work = judged(question, judge)
      .then((seen) => {
        looks += 1;
        if (!end.signal.aborted && roster.holds(probe)) kept.add({ probe: probe.row.number, at, ...seen });
      })
      .catch((error) => say("look", error))
      .finally(() => {
        running.delete(work);
        busy.delete(probe.row.number);
        probe.free = monotonic();
        drain();
      });
    running.add(work);
  }

  function sighted({ ways, names }: Sight): void {
    const blind = !(ways && names);
    if (blind === (blindSince !== null) || end.signal.aborted) return;
    const at = now();
    if (!blind) hearing = at;
    blindSince = blind ? at : null;
    onSight(blind, at);
  }

  async function hand(): Promise<void> {
    try {
      await kept.handOver(store);
      say("store");
    } catch (error) {
      say("store", error);
    }
  }

  return {
    tick,
    async refresh() {
      await roster.refresh();
      tick();
    },
    stats: () => ({
      worstLagMs: Math.max(lag.before, lag.worst),
      looks,
      waiting: queue.length,
      kept: kept.size(),
      dropped: kept.dropped(),
      blindSince,
      online: blindSince === null,
    }),
    async stop() {
      end.abort();
      await within(STOP_WITHIN_MS, Promise.all(running));
      await within(STOP_WITHIN_MS, hand());
    },
  };
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((done) => {
    timer = setTimeout(done, ms);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}
