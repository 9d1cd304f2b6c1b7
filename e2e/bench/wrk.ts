import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { Skipped } from "../faults/common";
import { median } from "./figure";

/** The server under test has one core to itself, the load comes from the other. */
export const CORE = { tested: 0, load: 1 };
const CONNECTIONS = 50;
const ROUNDS = 3;
const ROUND_SECONDS = 5;

/** Answers per second, and latencies in ms. */
type Spoken = { perSecond: number; p50: number; p99: number };
/** With it µs of processor time that an answer cost: other work on the machine slows the answers, but adds little to that. */
export type Load = Spoken & { cpu: number };
type Target = { url: string; headers: Record<string, string>; pid: number };

const run = promisify(execFile);

/** Throws Skipped when a program is missing, or there are not two cores. */
export function mustHave(...programs: string[]): void {
  const missing = programs.filter((program) => spawnSync("which", [program]).status !== 0);
  if (missing.length > 0) throw new Skipped(`${missing.join(", ")} not on this machine (Debian: wrk, nginx-light, util-linux)`);
  if (availableParallelism() < 2) throw new Skipped("it needs two cores: one for the server, one for the load");
}

/** Binds a process and all its threads to a core. */
export async function pin(pid: number, core: number): Promise<void> {
  await run("taskset", ["-acp", String(core), String(pid)]);
}

/** Loads the targets in turn, so that what else the machine does meets all of them; gives the median round of each. */
export async function loadInTurn<Name extends string>(
  targets: Record<Name, () => Promise<Target>>,
  rounds = ROUNDS,
): Promise<Record<Name, Load>> {
  const names = Object.keys(targets) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as Load[]])) as Record<Name, Load[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) taken[name].push(await loadOnce(await targets[name]()));
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(taken[name])])) as Record<Name, Load>;
}

const medianOf = (loads: Load[]): Load => ({
  perSecond: median(loads.map(({ perSecond }) => perSecond)),
  p50: median(loads.map(({ p50 }) => p50)),
  p99: median(loads.map(({ p99 }) => p99)),
  cpu: median(loads.map(({ cpu }) => cpu)),
});

async function loadOnce({ url, headers, pid }: Target): Promise<Load> {
  const asked = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const wrk = ["wrk", "-t1", `-c${CONNECTIONS}`, `-d${ROUND_SECONDS}s`, "--timeout", "15s", "--latency", ...asked, url];
  const before = cpuTime(pid);
  const { stdout } = await run("taskset", ["-c", String(CORE.load), ...wrk]);
  const spoken = parseWrk(stdout);
  return { ...spoken, cpu: (cpuTime(pid) - before) / (spoken.perSecond * ROUND_SECONDS) };
}

/** µs a process and its threads have had a processor; /proc counts in hundredths of a second. */
function cpuTime(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const [user, system] = afterName.slice(11, 13).map(Number);
  if (user === undefined || system === undefined) throw new Error(`/proc says nothing of process ${pid}.`);
  return (user + system) * 10_000;
}

const MS = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Reads what wrk prints. Throws when an answer failed: the speed of errors is no figure. */
export function parseWrk(printed: string): Spoken {
  const failed = /Socket errors:.*|Non-2xx or 3xx responses:.*/.exec(printed)?.[0];
  if (failed) throw new Error(`Under load: ${failed}`);
  const latency = (share: string): number => {
    const [, value, unit] = new RegExp(`^\\s+${share}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, "m").exec(printed) ?? [];
    return Number(value) * MS[unit as keyof typeof MS];
  };
  const load = { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)?.[1]), p50: latency("50"), p99: latency("99") };
  if (!Object.values(load).every((figure) => figure > 0)) throw new Error(`wrk said something else:\n${printed}`);
  return load;
}
