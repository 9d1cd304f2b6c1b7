import { type Figure, isWithin, lineOf } from "./bench/figure";
import { installation } from "./bench/installation";
import { measuredYears } from "./bench/measured-years";
import { paint } from "./bench/paint";
import { printing } from "./bench/printing";
import { probes } from "./bench/probes";
import { publishing } from "./bench/publishing";
import { stopwatch } from "./bench/stopwatch";
import { years } from "./bench/years";
import { Skipped } from "./faults/common";

/**
 * Every budget that time, memory or history could break, in one run. `npm run bench -- NAME… POSTS` does some of the
 * parts, with so many posts for the times of publishing.
 */

const asked = process.argv.slice(2);
const posts = Number(asked.find((one) => /^\d+$/.test(one)) ?? 20);
const PARTS: Record<string, () => Promise<Figure[]> | AsyncGenerator<Figure>> = {
  installation,
  years,
  "measured-years": measuredYears,
  publishing: () => publishing(posts),
  paint,
  stopwatch,
  probes,
  printing,
};

const named = asked.filter((one) => !/^\d+$/.test(one));
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(", ")}. There are: ${Object.keys(PARTS).join(", ")}.`);

let bad = 0;
for (const [name, measure] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  try {
    console.log(`\n== ${name}`);
    for await (const figure of await measure()) {
      console.log(lineOf(figure));
      if (!isWithin(figure)) bad += 1;
    }
  } catch (error) {
    if (error instanceof Skipped) {
      console.warn(`*** ${name} was SKIPPED: ${error.message} ***`);
      continue;
    }
    bad += 1;
    console.error(`${name}: FAILED`, error);
  }
}
console.log(bad === 0 ? "\nAll budgets that were measured are kept." : `\n${bad} MISSED or FAILED`);
process.exit(bad === 0 ? 0 : 1);
