import { parse } from "yaml";
import { z } from "zod";
import { instantOf } from "./instant";
import { bodyOf, type Options, type PastRecord, type Reading, readEach, titleOf, Unfit, wordsOf } from "./record";

/** A file of cState's content/issues: YAML between two lines of dashes, then markdown. Hugo reads names in either case. */
const FENCED = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

const Front = z.object({
  title: z.unknown().optional(),
  date: z.unknown().optional(),
  resolved: z.unknown().optional(),
  resolvedwhen: z.unknown().optional(),
  severity: z.unknown().optional(),
  section: z.unknown().optional(),
  informational: z.unknown().optional(),
  affected: z.unknown().optional(),
});

const EFFECTS: Record<string, PastRecord["effect"]> = { down: "unavailable", disrupted: "disrupted", notice: null };

export const isCstate = (text: string): boolean => /^---[ \t]*\n/.test(text);

export function readCstate(text: string, file: string, options: Options): Reading {
  return readEach(
    [text],
    () => ({ file, line: 1 }),
    () => readIssue(text, file, options),
  );
}

function readIssue(text: string, file: string, { zone }: Options): PastRecord {
  const [whole, front] = FENCED.exec(text) ?? [];
  if (whole === undefined || front === undefined) throw new Unfit("bad_yaml");
  const said = readFront(front);
  const { date, severity } = said;
  if (said.section !== undefined && said.section !== "issue") throw new Unfit("not_an_incident", String(said.section));
  const title = titleOf(said.title);
  const told = said.informational === true;
  const effect = told ? null : EFFECTS[String(severity)];
  if (effect === undefined) throw new Unfit("kind_unknown", String(severity));
  if (said.resolved !== true && said.resolved !== "true") throw new Unfit("not_over");
  if (said.resolvedwhen === undefined || said.resolvedwhen === null || said.resolvedwhen === "") throw new Unfit("no_end");
  const began = instantOf(date, zone);
  const ended = instantOf(said.resolvedwhen, zone);
  const affected = Array.isArray(said.affected) ? said.affected : [];
  return {
    externalId: `cstate:${file.split("/").at(-1)}@${new Date(began).toISOString()}`,
    slug: null,
    kind: effect === null ? "notice" : "outage",
    effect,
    title,
    began: { earliest: began, latest: began, words: null },
    ended: { earliest: ended, latest: ended, words: null },
    updates: [{ at: ended, state: "resolved", body: bodyOf(text.slice(whole.length)) ?? title }],
    components: [...new Set(affected.filter((name) => typeof name === "string").map((name) => wordsOf(name).id))],
    scope: null,
    scopeWords: null,
    cause: null,
    source: wordsOf("cState"),
  };
}

/** Without aliases: a few lines of them could come to gigabytes. */
function readFront(front: string): z.infer<typeof Front> {
  try {
    const told: unknown = parse(front, { schema: "core", maxAliasCount: 0, logLevel: "error" });
    const rows = Object.entries(z.record(z.string(), z.unknown()).parse(told));
    return Front.parse(Object.fromEntries(rows.map(([name, value]) => [name.toLowerCase(), value])));
  } catch (error) {
    throw new Unfit("bad_yaml", error instanceof Error ? (error.message.split("\n")[0] ?? null) : null);
  }
}
