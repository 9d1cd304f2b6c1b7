import type { FactRow } from "@/db/listen";
import type { Board, PrintFailure } from "@/lib/api";
import { isDocument } from "@/lib/document";
import type { Fact } from "@/lib/fact";
import { isPack } from "@/lib/pack";
import { isRecord } from "./address";
import { type Failure, failureOf } from "./failure";
import { createIdle } from "./idle";
import { createLedger } from "./ledger";
import {
  type Addresses,
  changedExplainers,
  changedMonths,
  critical,
  everything,
  following,
  HOME,
  OUTAGES,
  openPages,
  WIDER,
} from "./plan";
import { LostIncident, type Printer } from "./print";
import { createQueue, type Rank } from "./queue";
import { createRounds } from "./rounds";
import { cardNamed } from "./strip";

/** What the desk and the worker may know. */
type PressState = {
  /** Every fact up to this one is public. */
  publicSeq: number;
  /** Why printing fails; null when all that was tried succeeded. */
  failing: string | null;
  /** The same in a word that may be told to anyone. */
  failingKind: PrintFailure | null;
  /** Since when (epoch ms); null when nothing fails. */
  failingSince: number | null;
  /** False until this process has printed the fresh edition of everything once: what an earlier one left may not be true any more. */
  complete: boolean;
  /** When the board last printed was asked for (epoch ms); a printing that hangs does not fail, but leaves this behind. */
  boardPrintedAt: number | null;
};

export type PressOptions = {
  printer: Printer;
  /** Asks the site which addresses there are. */
  addresses: () => Promise<Addresses>;
  lastSeq: () => Promise<number>;
  followFacts: (from: number, onFacts: (rows: FactRow[]) => void) => Promise<{ stop(): Promise<void> }>;
  now: () => number;
  /** The time by which failures and the age of what is printed are told (epoch ms); `now` where none is given. */
  watch?: () => number;
  /** Told every address whose stored files changed. */
  printed: (paths: string[]) => void;
  log: (line: string) => void;
};

export type Press = {
  pressState(): PressState;
  /** Prints the board anew, and what follows from it: something changed that is no fact. */
  refresh(): void;
  stop(): Promise<void>;
};

const BOARD = "/api/v1/status.json";
const MINUTE = 60_000;
const TICK_MS = 250;
/** Whether a job is of what tells anything that may become untrue: a pack or a document that cannot be made makes no page so. */
const tells = (job: string) => !isPack(pathOf(job)) && !isDocument(pathOf(job));
const pathOf = (job: string) => job.slice(job.indexOf(" ") + 1);
/** Between two printings of what only grew older, by the machine's time: where minutes are hurried nothing else would get its turn. */
const REST_MS = 5000;
const RETRY_MS = 1000;

/**
 * Prints everything once, then whatever facts and the clock change, until stopped. An address is two jobs, one per
 * edition: fresh editions go first, since a stale edition that is a little old says nothing untrue.
 */
export function startPress({ printer, addresses, lastSeq, followFacts, now, watch = now, printed, log }: PressOptions): Press {
  const ledger = createLedger();
  const rounds = createRounds();
  const idle = { busy: () => queue.busy(), changed: (path: string) => printed([path]) };
  const cards = createIdle({ work: printer.card, ...idle });
  const polisher = createIdle({ work: printer.polish, ...idle });
  const queue = createQueue({
    run,
    limit: 4,
    now: watch,
    onDone,
    onIdle: () => {
      cards.wake();
      polisher.wake();
    },
    onFailure: (reason) => log(`press: ${reason}`),
  });
  const everAsked = new Set<string>();
  let known: Addresses = { pages: [], months: {}, counted: {}, measuring: { open: [], explained: {}, growing: [] } };
  let board: Board | null = null;
  let boardPrintedAt: number | null = null;
  /** The board whose changes have all been asked for, and the facts not yet followed up. */
  let settled: Board | null = null;
  let untold: Fact[] = [];
  /** The clock moved on: there may be addresses that were not there before, such as a new month. */
  let later = false;
  let settling = Promise.resolve();
  let retrying: NodeJS.Timeout | undefined;
  /** What fails beside the printing of single addresses. */
  const troubles = new Map<"begin" | "follow", Failure>();
  let handledChange: string | null = null;
  let lastMinute = now();
  let lastAsked = watch();
  let stopped = false;
  let source: { stop(): Promise<void> } | undefined;

  function ask(paths: string[], rank: Rank): number {
    for (const path of paths) everAsked.add(path);
    const generation = queue.add(
      paths.map((path) => `fresh ${path}`),
      rank,
    );
    queue.add(
      paths.map((path) => `stale ${path}`),
      2,
    );
    return generation;
  }

  async function run(job: string): Promise<void> {
    const [edition, path] = job.split(" ") as ["fresh" | "stale", string];
    const began = watch();
    const outcome = await printer.print(path, edition).catch((error: unknown) => {
      if (everAsked.has(path)) throw error;
    });
    if (!everAsked.has(path)) return printer.keepOnly([...everAsked]); // the address went while it was printed
    if (!outcome) return;
    const { body, changed } = outcome;
    if (changed) printed([path]);
    if (edition === "stale") return;
    // What every result changes is another page soon, and there may be thousands of them.
    if (changed && !known.measuring.growing.includes(path)) polisher.add(path);
    const card = cardNamed(body);
    if (card) cards.add(card);
    if (path === BOARD) {
      board = JSON.parse(body) as Board;
      boardPrintedAt = began;
      settle();
    }
  }

  function onDone(job: string, generation: number): void {
    if (job.startsWith("fresh ")) ledger.done(job.slice("fresh ".length), generation);
  }

  /** Asks for what follows from facts and from the difference of boards; one at a time, since each moves `settled`. */
  function settle(): void {
    settling = settling.then(follow).then(
      () => void troubles.delete("follow"),
      (error: unknown) => {
        fails("follow", error);
        clearTimeout(retrying);
        if (!stopped) retrying = setTimeout(settle, RETRY_MS);
      },
    );
  }

  function fails(part: "begin" | "follow", error: unknown): void {
    const known = troubles.get(part);
    const failure = failureOf(error, known?.since ?? watch());
    if (known?.reason !== failure.reason) log(`press: ${failure.reason}`);
    troubles.set(part, failure);
  }

  async function follow(): Promise<void> {
    const [facts, previous, next] = [untold, settled, board];
    if (stopped || !next || (facts.length === 0 && !later && previous?.revision === next.revision)) return;
    if (previous || facts.length > 0) {
      const before = known;
      later = false;
      const all = await learnAddresses().catch((error: unknown) => {
        later = true;
        throw error;
      });
      // What was printed beside this board may show the moment before it: a change by the clock can fall between the two.
      const beside = facts.length === 0 && previous?.revision === next.revision ? [] : HOME.filter((path) => path !== BOARD);
      const changed = [
        ...following(facts, previous ?? next, next, known),
        ...changedMonths(before, known),
        ...changedExplainers(before, known),
      ].filter((path) => all.includes(path));
      ask([...beside, ...all.filter((path) => !everAsked.has(path)), ...changed], 1);
    }
    untold = untold.slice(facts.length);
    settled = next;
  }

  /**
   * Learns which addresses there are and gives up those that are gone.
   * @throws LostIncident when an incident is among them; nothing is given up then
   */
  async function learnAddresses(): Promise<string[]> {
    const before = [...everAsked];
    const answer = await addresses();
    const listed = new Set(everything(answer));
    // What was asked for while the site answered may be newer than its answer.
    const gone = new Set(before.filter((path) => !listed.has(path)));
    const lost = [...gone].find(isRecord);
    if (lost) throw new LostIncident(lost);
    const exists = (path: string) => listed.has(path) || (everAsked.has(path) && !gone.has(path));
    printer.keepOnly([...listed, ...everAsked].filter(exists));
    known = answer;
    for (const path of gone) everAsked.delete(path);
    queue.keepOnly((job) => exists(pathOf(job)));
    ledger.keepOnly(exists);
    if (gone.size > 0) printed([...gone]);
    return [...listed];
  }

  function onFacts(rows: FactRow[]): void {
    for (const { seq, fact } of rows) {
      const paths = critical([fact], known);
      ledger.expect(seq, ask(paths, 0), paths);
      untold.push(fact);
    }
  }

  /** The clock alone changes what is true: at the board's next change, and "as of" every minute. */
  function tick(): void {
    const at = now();
    const due = board?.next_change_at ?? null;
    const passed = due !== null && at >= Date.parse(due);
    if (!passed) handledChange = null;
    const changes = passed && due !== handledChange;
    const rested = Math.abs(watch() - lastAsked) >= REST_MS;
    if (!changes && (Math.abs(at - lastMinute) < MINUTE || !rested)) return;
    if (changes) handledChange = due;
    later ||= changes;
    lastMinute = at;
    lastAsked = watch();
    ask([...HOME, ...openPages(board, known)], changes ? 0 : 1);
    ask([...WIDER, ...OUTAGES], 1);
    ask(rounds.next(known.measuring.growing), 2);
  }

  async function begin(): Promise<void> {
    const from = await lastSeq();
    const all = await learnAddresses();
    ledger.expect(from, 0, all);
    ask(HOME, 0);
    ask(all, 1);
    source = await followFacts(from, onFacts);
    troubles.delete("begin");
    if (stopped) await source.stop();
  }

  function start(): void {
    if (stopped) return;
    begin().catch((error: unknown) => {
      fails("begin", error);
      setTimeout(start, RETRY_MS);
    });
  }

  start();
  const clock = setInterval(tick, TICK_MS);
  return {
    pressState() {
      const [failure] = [queue.failure(tells), ...troubles.values()]
        .filter((one) => one !== null)
        .sort((a, b) => a.since - b.since);
      return {
        publicSeq: ledger.publicSeq(),
        failing: failure?.reason ?? null,
        failingKind: failure?.kind ?? null,
        failingSince: failure?.since ?? null,
        complete: ledger.caughtUp(),
        boardPrintedAt,
      };
    },
    refresh: () => void ask(HOME, 1),
    async stop() {
      stopped = true;
      clearInterval(clock);
      clearTimeout(retrying);
      await source?.stop();
      await Promise.all([queue.stop(), cards.stop(), polisher.stop()]);
    },
  };
}
