import { readFileSync } from "node:fs";
import { type Server, until } from "../server";
import type { Figure } from "./figure";

const BUDGET_MB = { front: 120, site: 500 };
const LOOK_EVERY_MS = 3000;

/** Resident memory of front and site once the site's has stopped moving, and the most that each has ever had. */
export async function memory(server: Server, when: string): Promise<Figure[]> {
  const pids = { front: server.frontPid, site: server.sitePid() };
  let last = 0;
  await until("the site's memory to stay as it is", async () => {
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
    const before = last;
    last = megabytes(pids.site, "VmRSS");
    return Math.abs(last - before) < last / 100;
  });
  return (["front", "site"] as const).map((name) => ({
    what: `memory of the ${name}, ${when}`,
    value: megabytes(pids[name], "VmRSS"),
    unit: "MB",
    budget: { atMost: BUDGET_MB[name] },
    beside: `at most ${megabytes(pids[name], "VmHWM").toFixed(0)} MB so far`,
  }));
}

function megabytes(pid: number, field: "VmRSS" | "VmHWM"): number {
  const kb = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  if (!kb) throw new Error(`/proc says nothing of process ${pid}.`);
  return Number(kb) / 1024;
}
