import { parse } from "yaml";
import { refuseTimes } from "../past";
import { isCstate, readCstate } from "./cstate";
import { isOwnCsv, readOwnCsv } from "./own-csv";
import { type Options, type Placed, type Reading, type Reason, type Rejected, wholly } from "./record";
import { isStatuspage, readStatuspage } from "./statuspage";
import { isIssues, isLog, isStanding, readIssues, readLog } from "./upptime";

/** A file as it was handed in. */
export type Given = { name: string; bytes: Uint8Array };

/** Largest file, in bytes, and most records of one import: all of it is one transaction, and no post goes through meanwhile. */
export const LARGEST_FILE = 20 * 1024 * 1024;
export const MOST_RECORDS = 5000;

/** What some files come to, whatever they are written in; nothing of it is entered. What stands in them twice is taken once. */
export function readFiles(files: Given[], options: Options): Reading {
  const readings = files.map((file) => judged(readFile(file, options), options.now));
  const seen = new Set<string>();
  const records: Placed[] = [];
  const twice: Rejected[] = [];
  for (const placed of readings.flatMap((each) => each.records)) {
    if (seen.has(placed.record.externalId)) twice.push({ where: placed.where, reason: "twice", detail: placed.record.title.id });
    else if (seen.size >= MOST_RECORDS) twice.push({ where: placed.where, reason: "too_many", detail: null });
    else {
      seen.add(placed.record.externalId);
      records.push(placed);
    }
  }
  return {
    rows: readings.reduce((sum, { rows }) => sum + rows, 0),
    records,
    rejected: [...readings.flatMap(({ rejected }) => rejected), ...twice],
  };
}

function readFile({ name, bytes }: Given, options: Options): Reading {
  if (bytes.length > LARGEST_FILE) return wholly({ file: name }, "file_too_large", `${Math.ceil(bytes.length / 1024 / 1024)} MB`);
  const text = textOf(bytes);
  if (text === null) return wholly({ file: name }, "not_text");
  if (/^\s*[[{]/.test(text)) return readJson(text, name, options);
  if (isOwnCsv(text)) return readOwnCsv(text, name, options);
  if (isLog(text)) return readLog(text, name, options);
  if (isCstate(text)) return readCstate(text, name, options);
  if (/\.ya?ml$/i.test(name) && isStanding(yamlOf(text))) return wholly({ file: name }, "state_only");
  return wholly({ file: name }, "format_unknown");
}

/** UTF-8 without its mark and with plain line ends; null where it is not text. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text.replaceAll("\r\n", "\n");
  } catch {
    return null;
  }
}

function readJson(text: string, file: string, options: Options): Reading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return wholly({ file }, "bad_json", error instanceof Error ? error.message : null);
  }
  if (isStatuspage(json)) return readStatuspage(json, file, options);
  if (isIssues(json)) return readIssues(json, file, options);
  return wholly({ file }, "format_unknown");
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { schema: "core", maxAliasCount: 0, logLevel: "error" });
  } catch {
    return null;
  }
}

const TIMES: Record<string, Reason> = {
  end_in_future: "not_over",
  end_before_begin: "times_reversed",
  bounds_reversed: "times_reversed",
  bounds_too_wide: "bounds_too_wide",
};

/** Of what was read only what was over at `now`, its times in order. */
function judged(reading: Reading, now: number): Reading {
  const faults = reading.records.map(({ record }) =>
    record.updates.some(({ at }) => at > now) ? { code: "end_in_future" as const } : refuseTimes(record, now)[0],
  );
  const rejected = reading.records.flatMap(({ where, record }, index): Rejected[] => {
    const fault = faults[index];
    return fault ? [{ where, reason: TIMES[fault.code] ?? "time_unreadable", detail: record.title.id }] : [];
  });
  return {
    rows: reading.rows,
    records: reading.records.filter((_, index) => faults[index] === undefined),
    rejected: [...reading.rejected, ...rejected],
  };
}
