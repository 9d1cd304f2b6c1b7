import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./browser";

/** Everything, in one run: lint and types, unit and database suites, the build, the journeys in a real browser. */

const RESULTS = "test-results";
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);

let passed = 0;
let failed = 0;

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

function count(ok: boolean): void {
  if (ok) passed += 1;
  else failed += 1;
}

/** The counts of a report; a run that failed without a failing test (it crashed) counts as one failure. */
function add(ok: boolean, report: { passed: number; failed: number } | null): void {
  passed += report?.passed ?? 0;
  failed += report?.failed ?? 0;
  if (!ok && (report?.failed ?? 0) === 0) failed += 1;
}

function read<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(`${RESULTS}/${file}`, "utf8")) as T;
  } catch {
    return null;
  }
}

const browser = ensureBrowser();
count(run("lint and types", "npm", ["run", "check"]));

const units = run("unit and database suites", "npx", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${RESULTS}/unit.json`,
]);
const unitReport = read<{ numPassedTests: number; numFailedTests: number }>("unit.json");
add(units, unitReport && { passed: unitReport.numPassedTests, failed: unitReport.numFailedTests });

const built = run("build", "npm", ["run", "build"]);
count(built);
if (built) {
  const journeys = run("journeys", "npx", ["playwright", "test"], { CHROMIUM: browser });
  const report = read<{ stats: { expected: number; unexpected: number; flaky: number } }>("journeys.json");
  add(journeys, report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky });
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
