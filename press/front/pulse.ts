import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FRESH_MS } from "@/lib/fresh";
import { storeFile } from "../store";

const pulseFile = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, "pulse");

/** Says that what is printed is true at `at` (epoch ms). Only the worker knows: it calls this every half minute while it holds. */
export const storePulse = (dataDir: string, at: number) => storeFile(pulseFile(dataDir), `${new Date(at).toISOString()}\n`);

type Pulse = {
  isAlive(): boolean;
  /** Whole seconds since the pulse; null when there is none to read. */
  ageSeconds(): number | null;
  read(): Promise<void>;
  stop(): void;
};

/** Follows the pulse file. Missing, unreadable, old, or from a time yet to come by as much: not alive. */
export function followPulse(dataDir: string, now: () => number, everyMs = 1000): Pulse {
  let at = Number.NaN;
  const read = async () => {
    at = Date.parse((await readFile(pulseFile(dataDir), "utf8").catch(() => "")).trim());
  };
  const timer = setInterval(read, everyMs).unref();
  return {
    isAlive: () => Math.abs(now() - at) <= FRESH_MS,
    ageSeconds: () => (Number.isNaN(at) ? null : Math.round((now() - at) / 1000)),
    read,
    stop: () => clearInterval(timer),
  };
}
