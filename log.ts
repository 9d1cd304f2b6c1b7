import pino from "pino";

/** Never given: what a reader or a member of staff sends, cookies, tokens, addresses of readers. */
type Fields = Record<string, string | number | boolean | null | undefined>;
export type Level = "info" | "warn" | "error";
export type Log = (level: Level, msg: string, fields?: Fields) => void;

type Options = {
  /** LOG_FORMAT; without it a terminal decides. */
  format?: string | undefined;
  terminal?: boolean;
  write?: (line: string) => void;
};

/**
 * A log under `name`: for whoever keeps it one JSON object a line (level, time, name, fields, msg), for a person at a
 * terminal a sentence.
 */
export function createLog(
  name: string,
  {
    format = process.env.LOG_FORMAT,
    terminal = process.stdout.isTTY,
    write = (line) => void process.stdout.write(line),
  }: Options = {},
): Log {
  if (format !== "json" && (format === "text" || terminal)) return (_, msg, fields) => write(`${sentenceOf(msg, fields)}\n`);
  const options = {
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
  };
  const json = pino(options, { write });
  return (level, msg, fields = {}) => json[level](fields, msg);
}

function sentenceOf(msg: string, fields: Fields = {}): string {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return [msg, ...told.map(([name, value]) => `${name}=${value}`)].join(" ");
}

/** A line that another program wrote, without what a failed query was asked with: addresses, tokens, hashes, unpublished words. */
export const withoutValues = (line: string): string => line.replace(/\bparams: .*/, "params: …");
