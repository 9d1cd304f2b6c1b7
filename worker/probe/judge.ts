import { type Look, type Outcome, sightOf } from "@/lib/probe/outcome";
import type { Lag } from "./lag";
import { noteOf } from "./look";
import type { Network, Sight } from "./network";

/** The event loop may call so late before what it saw meanwhile is not believed, ms. */
const MAY_LAG_MS = 500;

export type Judge = {
  monotonic: () => number;
  lag: Lag;
  network: Network;
  /** Told whenever our own network was looked at. */
  onNetwork: (sight: Sight) => void;
};

/** One look, and all that decides whether it is believed. */
export type Question = {
  look: () => Promise<Look>;
  slowMs: number | null;
  /** Does its answer depend on our name servers alone, whatever it is called? */
  asksNames: boolean;
  /** How long one look may take, and by when a second must be over (by `monotonic`); null: there is no looking again. */
  again: { timeoutMs: number; until: number } | null;
};

/**
 * Looks, and says nothing bad of the other side that may be our own fault: what our own network, name servers or event loop may
 * have caused is `no_network` or `lagged`. What is bad all the same is looked at once more at once, if there is time.
 */
export async function judged(question: Question, judge: Judge): Promise<Look> {
  const first = await believed(question, judge);
  const { again } = question;
  const isWorthIt = sightOf(first.outcome) === "bad" || first.outcome === "lagged";
  if (!again || !isWorthIt || judge.monotonic() + again.timeoutMs > again.until) return first;
  const second = await believed(question, judge);
  if (second.outcome === first.outcome) return second;
  const before = [first.outcome, first.detail].filter(Boolean).join(" ");
  return { ...second, detail: noteOf(second.detail ? `${second.detail} (sebelumnya ${before})` : `sebelumnya ${before}`) };
}

async function believed({ look, slowMs, asksNames }: Question, { monotonic, lag, network, onNetwork }: Judge): Promise<Look> {
  const began = monotonic();
  const seen = await look();
  const outcome = isSlow(seen, slowMs) ? "slow" : seen.outcome;
  const lagged = lag.since(began);
  if (dependsOn(outcome).loop && lagged > MAY_LAG_MS) {
    return { outcome: "lagged", ms: null, detail: `${outcome}, tertahan ${Math.round(lagged)} ms` };
  }
  if (dependsOn(outcome).network) {
    const sight = await network.since(began);
    onNetwork(sight);
    if (!sight.ways || (!sight.names && (asksNames || outcome === "name_unknown"))) {
      return { outcome: "no_network", ms: null, detail: noteOf([outcome, seen.detail].filter(Boolean).join(" ")) };
    }
  }
  // How long we stood still ourselves is no time of the other side's.
  return { ...seen, outcome, ms: lagged > MAY_LAG_MS ? null : seen.ms };
}

const isSlow = ({ outcome, ms }: Look, slowMs: number | null) =>
  sightOf(outcome) === "good" && ms !== null && slowMs !== null && ms > slowMs;

/** What of our own can have made us see this. A port that gives no sign looks closed to whoever is cut off, and to whoever is asleep. */
function dependsOn(outcome: Outcome): { loop: boolean; network: boolean } {
  const sight = sightOf(outcome);
  const silent = outcome === "closed_filtered";
  return { loop: sight === "bad" || sight === "slow" || silent, network: sight === "bad" || silent };
}
