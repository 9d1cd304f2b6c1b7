import { z } from "zod";
import { instantOf } from "./instant";
import {
  bodyOf,
  type Options,
  type PastRecord,
  type Placed,
  type Reading,
  type Rejected,
  readEach,
  titleOf,
  Unfit,
  wordsOf,
} from "./record";

/**
 * Upptime keeps an incident twice: as an issue of its repository, and as two commits of history/*.yml, one that says that a
 * site is down and one that it is up again. The files themselves hold no more than how it stands now.
 */
const Issue = z.object({
  number: z.number().int(),
  title: z.unknown().optional(),
  body: z.string().nullish(),
  state: z.string(),
  created_at: z.string(),
  closed_at: z.string().nullish(),
  html_url: z.string().max(400),
  labels: z.array(z.union([z.string(), z.object({ name: z.string() })])).nullish(),
  pull_request: z.unknown().optional(),
});
type Issue = z.infer<typeof Issue>;

const SAID =
  /^(?:🛑|⚠️|🟥|🟨|🟩|🔴|🟡|🟢)?\s*(.+?) (is down|has degraded performance|is degraded|is up)(?: \(.*\))?(?: \[.*\])?$/u;

export const isIssues = (json: unknown): boolean => Array.isArray(json) && json.length > 0 && Issue.safeParse(json[0]).success;

/** As `gh api "repos/OWNER/NAME/issues?labels=status&state=all" --paginate` gives them. */
export const readIssues = (json: unknown, file: string, options: Options): Reading =>
  readEach(
    z.array(z.unknown()).parse(json),
    (index) => ({ file, nth: index + 1 }),
    (row) => readIssue(row, options),
  );

function readIssue(row: unknown, { zone }: Options): PastRecord {
  const parsed = Issue.safeParse(row);
  if (!parsed.success) throw new Unfit("bad_row", parsed.error.issues[0]?.path.join(".") ?? null);
  const one = parsed.data;
  if (one.pull_request) throw new Unfit("not_an_incident");
  const [, site, state] = SAID.exec(String(one.title)) ?? [];
  const maintenance = labelsOf(one).includes("maintenance");
  if (site === undefined && !maintenance && !labelsOf(one).includes("status")) throw new Unfit("not_an_incident");
  if (one.state !== "closed" || !one.closed_at) throw new Unfit("not_over");
  const title = site === undefined ? titleOf(one.title) : titleOf(`${site} ${state}`);
  const planned = maintenance ? plannedOf(one.body ?? "") : null;
  return past({
    externalId: `upptime:${one.html_url}`,
    title,
    site: site ?? null,
    began: instantOf(planned?.start ?? one.created_at, zone),
    ended: instantOf(planned?.end ?? one.closed_at, zone),
    effect: maintenance ? "paused" : state === undefined || state === "is down" ? "unavailable" : "disrupted",
    body: bodyOf(one.body) ?? title,
  });
}

const labelsOf = ({ labels }: Issue) => (labels ?? []).map((label) => (typeof label === "string" ? label : label.name));

/** A maintenance says its times in a comment: "<!-- start: … end: … -->". */
function plannedOf(body: string): { start: string | undefined; end: string | undefined } {
  const word = (name: string) => new RegExp(`^\\s*${name}:\\s*(\\S+)\\s*$`, "m").exec(body)?.[1];
  return { start: word("start"), end: word("end") };
}

type Event = { line: number; at: string; site: string; up: boolean; effect: PastRecord["effect"]; text: string };

export const isLog = (text: string): boolean => /^\d{4}-\d\d-\d\dT[^\t\n]{5,25}\t/.test(text);

/** As `git log --reverse --format='%aI%x09%s' -- history` gives them, oldest first: a line a commit. */
export function readLog(text: string, file: string, { zone }: Options): Reading {
  const lines = text.split("\n").map((line, index) => ({ line: index + 1, text: line }));
  const told = lines.filter((each) => each.text.trim() !== "");
  const records: Placed[] = [];
  const rejected: Rejected[] = [];
  const open = new Map<string, Event>();
  const reject = (line: number, reason: Rejected["reason"], detail: string) =>
    rejected.push({ where: { file, line }, reason, detail: wordsOf(detail).id.slice(0, 120) });
  for (const each of told) {
    const event = eventOf(each);
    if (event === null) {
      reject(each.line, "not_an_incident", each.text);
      continue;
    }
    const began = open.get(event.site);
    if (!event.up && began) reject(event.line, "nothing_new", event.text);
    else if (!event.up) open.set(event.site, event);
    else if (!began) reject(event.line, "no_beginning", event.text);
    else {
      open.delete(event.site);
      const read = readEach(
        [began],
        () => ({ file, line: began.line }),
        () => between(began, event, zone),
      );
      records.push(...read.records);
      // Both lines are lost then, not one.
      rejected.push(...read.rejected, ...read.rejected.map((one) => ({ ...one, where: { file, line: event.line } })));
    }
  }
  for (const event of open.values()) reject(event.line, "not_over", event.text);
  return { rows: told.length, records, rejected };
}

function eventOf({ line, text }: { line: number; text: string }): Event | null {
  const [at = "", said = ""] = text.split("\t");
  const [, site, state] = SAID.exec(said.trim()) ?? [];
  if (site === undefined) return null;
  return {
    line,
    at,
    site,
    up: state === "is up",
    effect: state === "is down" ? "unavailable" : "disrupted",
    text: `${site} ${state}`,
  };
}

function between(from: Event, to: Event, zone: string | null): PastRecord {
  const title = titleOf(from.text);
  const began = instantOf(from.at, zone);
  return past({
    externalId: `upptime:${from.site}@${new Date(began).toISOString()}`,
    title,
    site: from.site,
    began,
    ended: instantOf(to.at, zone),
    effect: from.effect,
    body: wordsOf(`${from.text}. ${to.text}.`),
  });
}

type Known = Pick<PastRecord, "externalId" | "title" | "effect"> & {
  site: string | null;
  began: number;
  ended: number;
  body: PastRecord["title"];
};

const past = ({ site, began, ended, body, effect, ...rest }: Known): PastRecord => ({
  ...rest,
  effect,
  slug: null,
  kind: effect === "paused" ? "pause" : "outage",
  began: { earliest: began, latest: began, words: null },
  ended: { earliest: ended, latest: ended, words: null },
  updates: [{ at: Math.max(began, ended), state: "resolved", body }],
  components: site === null ? [] : [wordsOf(site).id],
  scope: null,
  scopeWords: null,
  cause: null,
  source: wordsOf("Upptime"),
});

const Standing = z.object({ url: z.string(), status: z.string(), lastUpdated: z.unknown() });

/** Whether a YAML file is one of history/, which says only how a site stands now. */
export const isStanding = (yaml: unknown): boolean => Standing.safeParse(yaml).success;
