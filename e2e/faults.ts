import { Skipped } from "./faults/common";

/** What the installation is promised to survive, done to it for real. `npm run faults -- NAME` does one of them. */
const RUNS: Record<string, () => Promise<string>> = {
  "site-killed": async () => (await import("./faults/site-killed")).siteKilled(),
  "dead-for-ten-minutes": async () => (await import("./faults/dead-for-ten-minutes")).deadForTenMinutes(),
  "front-killed": async () => (await import("./faults/front-killed")).frontKilled(),
  "posts-killed": async () => (await import("./faults/posts-killed")).postsKilled(),
  "disk-full": async () => (await import("./faults/disk-full")).diskFull(),
  "table-truncated": async () => (await import("./faults/table-truncated")).tableTruncated(),
  "postgres-stopped": async () => (await import("./faults/postgres-stopped")).postgresStopped(),
  fsync: async () => (await import("./faults/fsync")).fsync(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in RUNS));
if (unknown.length > 0) throw new Error(`No such run: ${unknown.join(", ")}. There are: ${Object.keys(RUNS).join(", ")}.`);

let failed = 0;
for (const [name, run] of Object.entries(RUNS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    console.log(`${name}: ${await run()}`);
  } catch (error) {
    if (error instanceof Skipped) {
      console.warn(`*** ${name} was SKIPPED: ${error.message} ***`);
      continue;
    }
    failed += 1;
    console.error(`${name}: FAILED`, error);
  }
}
process.exit(failed === 0 ? 0 : 1);
