import type { Delay, OutageList, OutageMonth, OutageView, Target } from "./api";
import type { Outcome } from "./probe/outcome";
import type { Text } from "./text";
import { addDays, iso, type Month, monthOf, monthRange } from "./time";

/** What an incident says that bears on an outage; times are epoch ms. */
export type Word = {
  slug: string;
  title: Text;
  /** When the office first said anything of it. */
  firstAt: number;
  /** When it first named a cause; null: it names none now. */
  causeAt: number | null;
};

type Common = { slug: string; target: Target; effect: OutageView["effect"]; began: number; ended: number | null };

/** An outage as it was measured. `word`: of the incident that explains it; null: none, or one that was taken back. */
export type MeasuredFact = Common & {
  after: number | null;
  knownAt: number;
  endedAfter: number | null;
  lostSight: boolean;
  word: Word | null;
  explainedAt: number | null;
  fault: { at: number; reason: Text } | null;
  withdrawnAt: number | null;
};

/** An outage that the office declared; its incident is the whole of it. `late`: entered only when it was over. */
export type DeclaredFact = Common & { word: Word; late: boolean };

export type OutageFacts = { measured: MeasuredFact[]; declared: DeclaredFact[] };

/**
 * What each look at the target of an outage came to, oldest first (epoch ms), and what looked. `gap`: after so many of them some
 * are left out; null: none are.
 */
export type Looks = {
  probes: { slug: string; name: Text }[];
  looks: { at: number; slug: string; outcome: Outcome; ms: number | null }[];
  gap: number | null;
};

/** How many months the list holds, the current one among them. */
const MONTHS_LISTED = 12;
/** How many that are open are named. */
const MOST_OPEN = 100;

/** The first moment of the oldest month that the list holds at `now`. */
export const listedSince = (now: number): number => monthRange(monthsUpTo(now).at(-1) as Month).from;

/** One outage as the public sees it at `now` (epoch ms). */
export function measuredView(fact: MeasuredFact, now: number): OutageView {
  const { slug, target, effect, began, ended, word } = fact;
  const explained = fact.explainedAt !== null && word !== null && word.causeAt !== null;
  return {
    slug,
    url: `/outages/${slug}`,
    origin: "measured",
    target,
    effect,
    after: iso(fact.after),
    began: iso(began),
    known_at: iso(fact.knownAt),
    ended_after: iso(fact.endedAfter),
    ended: iso(ended),
    lost_sight: fact.lostSight,
    incident: word && { slug: word.slug, title: word.title },
    explained_at: explained ? iso(Math.max(fact.explainedAt as number, word.causeAt as number)) : null,
    fault: fact.fault && { at: iso(fact.fault.at), reason: fact.fault.reason },
    withdrawn_at: iso(fact.withdrawnAt),
    first_word_at: iso(word?.firstAt ?? null),
    elapsed_seconds: lasted(began, ended, now),
  };
}

function declaredView({ slug, target, effect, began, ended: told, word }: DeclaredFact, now: number): OutageView {
  // While an approximate end may still lie ahead it has not ended.
  const ended = told !== null && told <= now ? told : null;
  return {
    slug,
    url: `/incidents/${slug}`,
    origin: "declared",
    target,
    effect,
    after: null,
    began: iso(began),
    known_at: iso(word.firstAt),
    ended_after: null,
    ended: iso(ended),
    lost_sight: false,
    incident: { slug: word.slug, title: word.title },
    explained_at: iso(word.causeAt),
    fault: null,
    withdrawn_at: null,
    first_word_at: iso(word.firstAt),
    elapsed_seconds: lasted(began, ended, now),
  };
}

/**
 * Every outage of the list at `now`, the latest to begin first. A measured one and the incident that explains it are one; what
 * late results took back is none.
 */
export function composeOutages({ measured, declared }: OutageFacts, now: number): OutageView[] {
  const real = measured.filter(({ withdrawnAt }) => withdrawnAt === null);
  const told = new Set(real.filter(({ fault }) => fault === null).flatMap(({ word }) => word?.slug ?? []));
  return [
    ...real.map((fact) => measuredView(fact, now)),
    ...declared.filter(({ word, began }) => !told.has(word.slug) && began <= now).map((fact) => declaredView(fact, now)),
  ].sort(latestFirst);
}

/** Goes on, or is owed its explanation. What was our own fault is neither. */
export const isOpen = (outage: OutageView): boolean =>
  outage.fault === null && (outage.ended === null || outage.explained_at === null);

/** What the list of outages says at `now`. An outage that was entered when it was over asks nobody for anything. */
export function listOutages(facts: OutageFacts, now: number): Pick<OutageList, "open" | "open_total" | "months"> {
  const all = composeOutages(facts, now);
  const late = new Set(facts.declared.filter((fact) => fact.late).map(({ slug }) => slug));
  const open = all.filter((outage) => isOpen(outage) && !(outage.origin === "declared" && late.has(outage.slug)));
  const months = monthsUpTo(now).flatMap((month) => {
    const [from, to] = [iso(monthRange(month).from), iso(monthRange(month).to)];
    const own = all.filter(({ began }) => from <= began && began < to);
    return own.length > 0 ? [monthOfOutages(month, own)] : [];
  });
  return { open: open.slice(0, MOST_OPEN), open_total: open.length, months };
}

function monthOfOutages(month: Month, outages: OutageView[]): OutageMonth {
  const counted = outages.filter(({ fault }) => fault === null);
  const since = (of: (outage: OutageView) => string | null) =>
    counted.flatMap((outage) => {
      const at = of(outage);
      return at === null ? [] : [Math.max(0, Math.floor((Date.parse(at) - Date.parse(outage.began)) / 1000))];
    });
  const words = since((outage) => outage.first_word_at);
  const explanations = since((outage) => outage.explained_at);
  return {
    month,
    count: counted.length,
    first_word_seconds: delayOf(words),
    explanation_seconds: delayOf(explanations),
    silent: counted.length - words.length,
    unexplained: counted.length - explanations.length,
    outages,
  };
}

/** Of an even number the greater of the two in the middle: it is rounded against ourselves, and half took so long or less. */
function delayOf(seconds: number[]): Delay {
  const sorted = seconds.toSorted((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return median === undefined || worst === undefined ? null : { median, worst };
}

/** The month of `now` and those before it, the newest first. */
function monthsUpTo(now: number): Month[] {
  const months = [monthOf(now)];
  while (months.length < MONTHS_LISTED) months.push(addDays(`${months.at(-1)}-01`, -1).slice(0, 7));
  return months;
}

const latestFirst = (a: OutageView, b: OutageView) =>
  a.began === b.began ? (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0) : a.began < b.began ? 1 : -1;

const lasted = (began: number, ended: number | null, now: number) => Math.max(0, Math.floor(((ended ?? now) - began) / 1000));
