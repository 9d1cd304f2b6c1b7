import { readFileSync } from "node:fs";
import type { Server } from "../server";
import type { Figure } from "./figure";

const BUDGET_MB = { front: 120, site: 500 };

/** Resident memory of front and site now. */
export function memory(server: Server, when: string): Figure[] {
  const pids = { front: server.frontPid, site: server.sitePid() };
  return (["front", "site"] as const).map((name) => ({
    what: `memory of the ${name}, ${when}`,
    value: residentMb(pids[name]),
    unit: "MB",
    budget: { atMost: BUDGET_MB[name] },
  }));
}

function residentMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  if (!kb) throw new Error(`/proc says nothing of process ${pid}.`);
  return Number(kb) / 1024;
}
