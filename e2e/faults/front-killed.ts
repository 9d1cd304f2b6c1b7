import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { connect } from "node:net";
import { alive, type Server, startServer, until } from "../server";
import { MONDAY, must } from "./common";

const GONE_WITHIN_MS = 5000;

/** The front is killed: its site does not outlive it, the folder can be started again, and by one at a time. */
export async function frontKilled(): Promise<string> {
  const first = await startServer({ clock: MONDAY });
  let second: Server | undefined;
  try {
    const site = first.sitePid();
    const port = Number(first.output().match(/"port":(\d+),"msg":"site ready"/)?.[1]);
    must(alive(site) && (await answersAt(port)), "The site is not where it is said to be.");
    process.kill(first.frontPid, "SIGKILL");
    const from = performance.now();
    await until("the site to end", () => !alive(site), GONE_WITHIN_MS);
    const gone = Math.round(performance.now() - from);
    must(!(await answersAt(port)), "Somebody still answers at the site's port.");

    second = await first.restart();
    must((await (await fetch(second.url)).text()).includes("</html>"), "The second start serves no home page.");
    const refusal = await refusedStart(second.dataDir);
    must((await fetch(second.url)).ok, "The refused start harmed the running one.");
    return `site gone ${gone} ms after its front; started again and serving; another start beside it: exit ${refusal.code}, "${refusal.said}"`;
  } finally {
    if (second) await second.stop();
    else rmSync(first.dataDir, { recursive: true, force: true });
  }
}

async function refusedStart(dataDir: string): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: "0" };
  const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  const late = setTimeout(() => child.kill("SIGKILL"), 30_000);
  const [code] = (await once(child, "close")) as [number];
  clearTimeout(late);
  must(code === 1, `The second start ended with ${code}: ${said}`);
  must(said.trim().split("\n").length === 1 && said.includes(dataDir), `Not one sentence: ${said}`);
  return { code, said: said.trim() };
}

function answersAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
