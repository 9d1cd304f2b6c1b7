import { readFileSync, statSync } from "node:fs";
import { Pace, pacedTime } from "@/lib/pace";

/**
 * The one place that reads the time. Everything that judges takes `now` as an argument.
 *
 * A test run names a file in TEST_CLOCK: its ISO time is the moment at which the file was last written, and
 * time runs on from there; rewriting the file moves the clock of every process of the run at once.
 * A sample's day goes as fast as the file named in DEMO says.
 */
export function now(): number {
  const { TEST_CLOCK, DEMO } = process.env;
  if (DEMO) return pacedTime(readPace(DEMO), Date.now());
  return TEST_CLOCK ? held(TEST_CLOCK) : Date.now();
}

/**
 * The time by which processes judge whether each other lives. It is `now`, but for a sample, whose hurried hours say nothing
 * about the age of a pulse.
 */
export function watch(): number {
  return process.env.DEMO ? Date.now() : now();
}

export const readPace = (file: string): Pace => Pace.parse(JSON.parse(readFileSync(file, "utf8")));

function held(file: string): number {
  const written = statSync(file).mtimeMs;
  return Date.parse(readFileSync(file, "utf8").trim()) + (Date.now() - written);
}
