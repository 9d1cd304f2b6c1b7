import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Server } from "./server";

/** An operator's command under way. */
export type Command = {
  child: ChildProcess /** Its exit code (null: killed) and all it said. */;
  ended: Promise<{ code: number | null; said: string }>;
};

/** Runs `deploy/NAME.ts` on a data folder, by the installation's own clock when one is named. */
export function runCommand(
  name: string,
  args: string[],
  { dataDir, clockOf, backups }: { dataDir: string; clockOf?: Server; backups?: string },
): Command {
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir };
  if (clockOf) Object.assign(env, { TEST_CLOCK: join(clockOf.dataDir, "test-clock"), PORT: new URL(clockOf.url).port });
  if (backups) env.BACKUP_DIR = backups;
  const child = spawn(process.execPath, ["--import", "tsx", `deploy/${name}.ts`, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  return { child, ended: once(child, "close").then(([code]) => ({ code: code as number | null, said })) };
}
