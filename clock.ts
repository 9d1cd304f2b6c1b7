import { readFileSync, statSync } from "node:fs";

/**
 * The one place that reads the time. Everything that judges takes `now` as an argument.
 *
 * A test run names a file in TEST_CLOCK: its ISO time is the moment at which the file was last written, and
 * time runs on from there; rewriting the file moves the clock of every process of the run at once.
 */
export function now(): number {
  const file = process.env.TEST_CLOCK;
  return file ? held(file) : Date.now();
}

function held(file: string): number {
  const written = statSync(file).mtimeMs;
  return Date.parse(readFileSync(file, "utf8").trim()) + (Date.now() - written);
}
