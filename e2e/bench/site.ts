import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, until, writeClock } from "../server";

/** The site alone, without front, press and worker: it renders what it is asked, and nothing else. */
export type Site = { port: number; pid: number; stop(): Promise<void> };

/** `databaseUrl` null: the embedded database in the data folder. A folder that is given outlives the site. */
export async function startSite(databaseUrl: string | null, wib: string, given?: string): Promise<Site> {
  execFileSync(process.execPath, ["--import", "tsx", "deploy/build.ts", "--if-needed"], { stdio: "inherit" });
  const dataDir = given ?? mkdtempSync(join(tmpdir(), "ktp-site-"));
  const clock = join(dataDir, "test-clock");
  writeClock(clock, wib);
  const port = await freePort();
  const next = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port), "--keepAliveTimeout", "65000"];
  const site = spawn(process.execPath, next, {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      TEST_CLOCK: clock,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = async () => {
    if (site.exitCode === null && site.signalCode === null && site.kill("SIGTERM")) await once(site, "exit");
    if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await until("the site", async () => site.exitCode !== null || (await fetch(`http://127.0.0.1:${port}/api/health`)).ok);
    if (site.exitCode !== null) throw new Error("The site did not start; its words stand above.");
    return { port, pid: site.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
