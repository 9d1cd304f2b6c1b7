import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Server, until } from "../server";

const LOOK_EVERY_MS = 3000;
/** Of a core, over one look: what a site with nothing to print may use. */
const IDLE = 0.05;

/** Waits until the site has printed all there was to print, cards in processes of their own included: it would share the readers' core. */
export async function rested({ sitePid }: Server): Promise<void> {
  let last = processorSeconds(sitePid());
  await until("the site to have nothing to print", async () => {
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
    const before = last;
    last = processorSeconds(sitePid());
    return last - before < (IDLE * LOOK_EVERY_MS) / 1000;
  });
}

/** Processor time of a process and of the children it has had and has, in seconds (proc(5): utime, stime, cutime, cstime). */
function processorSeconds(pid: number): number {
  const ticks = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  const children = execFileSync("sh", ["-c", `pgrep -P ${pid} || true`], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
  const own = (id: number) => {
    const fields = readFileSync(`/proc/${id}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  };
  return [pid, ...children.map(Number)].reduce((sum, id) => sum + own(id), 0) / ticks;
}
