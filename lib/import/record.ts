import { z } from "zod";
import { IncidentKind, IncidentState } from "../api";
import { MOST_TITLE } from "../notice";
import { clean, Millis, Written } from "../notice-input";
import { PastTimes } from "../past";
import type { Text } from "../text";
import { plain } from "./plain";

/** Where in what was handed in a row stands: a line (from 1), or its place in a list (from 1). */
export type Where = { file: string; line?: number; nth?: number };

/** Why a row, or a whole file, is not entered; the words are in `lib/words/import.ts`. */
export type Reason =
  | "file_too_large"
  | "not_text"
  | "format_unknown"
  | "bad_json"
  | "bad_yaml"
  | "bad_csv"
  | "bad_row"
  | "not_an_incident"
  | "state_only"
  | "nothing_new"
  | "no_beginning"
  | "no_end"
  | "not_over"
  | "called_off"
  | "from_archive"
  | "title_missing"
  | "title_too_long"
  | "text_too_long"
  | "time_missing"
  | "time_unreadable"
  | "zone_missing"
  | "time_ambiguous"
  | "times_reversed"
  | "bounds_too_wide"
  | "kind_unknown"
  | "cause_unknown"
  | "service_unknown"
  | "location_unknown"
  | "not_offered_there"
  | "twice"
  | "too_many";

/** `detail`: what stands there, cut short; null where the reason says it all. */
export type Rejected = { where: Where; reason: Reason; detail: string | null };

/** Slugs of ours: named by a file of ours, or by a mapping. */
export const OwnScope = z.strictObject({ services: z.array(z.string()), locations: z.array(z.string()) });
export type OwnScope = z.infer<typeof OwnScope>;

/** An incident that is over, whatever it was written in. */
export const PastRecord = PastTimes.extend({
  /** Its name there: what is imported again is known by it. */
  externalId: z.string().min(1).max(500),
  /** The address it has had on a site of this kind; null: it gets a new one. */
  slug: z.string().nullable(),
  kind: IncidentKind,
  effect: z.enum(["disrupted", "unavailable", "paused"]).nullable(),
  title: Written,
  /** What was said of it, oldest first. */
  updates: z.array(z.object({ at: Millis, state: IncidentState.nullable(), body: Written })).min(1),
  /** Names of what it touched, as they are called there. */
  components: z.array(z.string()),
  /** What of ours it touched; null where only a mapping could tell. */
  scope: OwnScope.nullable(),
  scopeWords: Written.nullable(),
  cause: z.string().nullable(),
  source: Written,
});
export type PastRecord = z.infer<typeof PastRecord>;

export type Placed = { where: Where; record: PastRecord };

/** What a file comes to. `rows`: how many stood in it; each is part of a record or rejected. */
export type Reading = { rows: number; records: Placed[]; rejected: Rejected[] };

/** `zone`: the one in which times without one are told (IANA); null: nobody said. `now`: epoch ms. */
export type Options = { zone: string | null; now: number };

export class Unfit extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail: string | null = null,
  ) {
    super(reason);
  }
}

/** Longest text of one update that is taken over, in characters: accounts of causes are long. */
export const MOST_IMPORTED = 20_000;

/** Words as they are stored, in the language they came in. */
export const wordsOf = (words: string): Text => ({ id: clean(plain(words)), en: null });

export function titleOf(given: unknown): Text {
  const title = typeof given === "string" || typeof given === "number" ? wordsOf(String(given).replace(/\s+/g, " ")) : null;
  if (!title?.id) throw new Unfit("title_missing");
  if (title.id.length > MOST_TITLE) throw new Unfit("title_too_long", title.id);
  return title;
}

/** The words of an update; null where there are none. */
export function bodyOf(given: unknown): Text | null {
  const body = typeof given === "string" ? wordsOf(given) : null;
  if (!body?.id) return null;
  if (body.id.length > MOST_IMPORTED) throw new Unfit("text_too_long", `${body.id.length}`);
  return body;
}

/** Reads each of some rows: what is unfit is told with its place, and the others go on. */
export function readEach<T>(rows: T[], where: (index: number) => Where, read: (row: T, index: number) => PastRecord): Reading {
  const records: Placed[] = [];
  const rejected: Rejected[] = [];
  for (const [index, row] of rows.entries()) {
    try {
      records.push({ where: where(index), record: read(row, index) });
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      rejected.push({ where: where(index), reason: error.reason, detail: short(error.detail) });
    }
  }
  return { rows: rows.length, records, rejected };
}

/** A file of which nothing could be read. */
export const wholly = (where: Where, reason: Reason, detail: string | null = null): Reading => ({
  rows: 1,
  records: [],
  rejected: [{ where, reason, detail: short(detail) }],
});

const short = (words: string | null) => words && clean(words.replace(/\s+/g, " ")).slice(0, 120);
