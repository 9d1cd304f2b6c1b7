import { parse } from "csv-parse/sync";
import { z } from "zod";
import { IncidentKind } from "../api";
import { clean } from "../notice-input";
import type { Text } from "../text";
import { instantOf } from "./instant";
import { bodyOf, type Options, type PastRecord, type Reading, readEach, titleOf, Unfit, wholly, wordsOf } from "./record";

/**
 * Our own CSV: a line of names, then a line an incident; what `historyCsv` writes, or a hand in a spreadsheet. Of its columns only
 * these are read, in any order, and only the first three must be there:
 *
 *     title_id, began_earliest, ended_latest   the title in Indonesian; from when, until when
 *     began_latest, ended_earliest             where a time is not known exactly
 *     slug                                     its address; known again by it
 *     title_en, text_id, text_en               the title in English; what happened
 *     kind, effect                             outage, pause, check or notice; disrupted, unavailable, paused or empty
 *     services, locations                      names of ours as in the addresses, parted by blanks; without both nothing is counted
 *     scope_id, scope_en                       what it touched, in words
 *     cause, source_id, source_en              a code of the catalogue; how the office knows
 *     phase, origin                            what is not "ended", or is of the press archive, is not entered
 *
 * What is computed (durations, announced) and the two answers are not read: they are made anew, or asked of people.
 */
const NEEDED = ["title_id", "began_earliest", "ended_latest"];

const Effect = z.enum(["disrupted", "unavailable", "paused"]);
const UNSURE: Text = { id: "waktunya tidak diketahui persis", en: "time not known exactly" };

/** A spreadsheet of this country parts cells by semicolons, since its numbers have commas. */
const delimiterOf = (text: string): "," | ";" => {
  const names = text.slice(0, text.search(/[\r\n]|$/));
  return names.split(";").length > names.split(",").length ? ";" : ",";
};

export function isOwnCsv(text: string): boolean {
  const names = text.slice(0, text.search(/[\r\n]|$/)).split(delimiterOf(text));
  return NEEDED.every((name) => names.map((each) => each.trim().replace(/^"|"$/g, "")).includes(name));
}

type Row = { record: string[]; info: { lines: number } };

export function readOwnCsv(text: string, file: string, options: Options): Reading {
  let rows: Row[];
  try {
    rows = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(text),
      trim: true,
    }) as unknown as Row[];
  } catch (error) {
    const line = z.object({ lines: z.number() }).safeParse(error).data?.lines;
    return wholly({ file, ...(line && { line }) }, "bad_csv", error instanceof Error ? error.message : null);
  }
  const [names, ...lines] = rows;
  const where = (index: number) => ({ file, line: lines[index]?.info.lines ?? 0 });
  return readEach(lines, where, ({ record }) => {
    if (record.length !== names?.record.length) throw new Unfit("bad_row", `${record.length}/${names?.record.length}`);
    return readRow(new Map(names.record.map((name, column) => [name, unescaped(record[column] ?? "")])), options);
  });
}

function readRow(row: ReadonlyMap<string, string>, { zone }: Options): PastRecord {
  const cell = (name: string) => row.get(name) ?? "";
  if (cell("origin") === "archive") throw new Unfit("from_archive");
  if (cell("phase") === "cancelled" || cell("phase") === "retracted" || cell("phase") === "merged") throw new Unfit("called_off");
  if (cell("phase") !== "" && cell("phase") !== "ended") throw new Unfit("not_over", cell("phase"));
  const title = both(titleOf(cell("title_id")), cell("title_en"));
  const { kind, effect } = kindOf(cell("kind"), cell("effect"));
  const began = momentOf(cell("began_earliest"), cell("began_latest"), zone);
  if (cell("ended_latest") === "") throw new Unfit("no_end");
  const ended = momentOf(cell("ended_earliest"), cell("ended_latest"), zone);
  const [services, locations] = [namesIn(cell("services")), namesIn(cell("locations"))];
  const body = bodyOf(cell("text_id"));
  const slug = /^[a-z0-9][a-z0-9-]{0,199}$/.test(cell("slug")) ? cell("slug") : null;
  return {
    externalId: slug ? `own:${slug}` : `own:${title.id}@${new Date(began.earliest).toISOString()}`.slice(0, 500),
    slug,
    kind,
    effect,
    title,
    began,
    ended,
    updates: [{ at: ended.latest, state: "resolved", body: body ? both(body, cell("text_en")) : title }],
    components: [],
    scope: services.length + locations.length > 0 ? { services, locations } : null,
    scopeWords: cell("scope_id") === "" ? null : both(wordsOf(cell("scope_id")), cell("scope_en")),
    cause: cell("cause") || null,
    source: cell("source_id") === "" ? wordsOf("CSV") : both(wordsOf(cell("source_id")), cell("source_en")),
  };
}

const both = ({ id }: Text, en: string): Text => ({ id, en: clean(en) || null });
const namesIn = (cell: string) => [...new Set(cell.split(/\s+/).filter(Boolean))];

function kindOf(kind: string, effect: string): Pick<PastRecord, "kind" | "effect"> {
  const did = effect === "" ? null : Effect.safeParse(effect).data;
  if (did === undefined) throw new Unfit("kind_unknown", effect);
  const named =
    kind === "" ? (did === null ? "notice" : did === "paused" ? "pause" : "outage") : IncidentKind.safeParse(kind).data;
  if (named === undefined) throw new Unfit("kind_unknown", kind);
  return { kind: named, effect: did };
}

function momentOf(first: string, last: string, zone: string | null): PastRecord["began"] {
  const [earliest, latest] = [instantOf(first || last, zone), instantOf(last || first, zone)];
  return { earliest, latest, words: earliest === latest ? null : UNSURE };
}

/** Takes back the apostrophe that keeps a spreadsheet from taking a cell for a formula. */
const unescaped = (cell: string) => (/^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell);
