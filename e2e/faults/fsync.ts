import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { postPause } from "../notices";
import { until } from "../server";
import { must, Skipped, withServer } from "./common";

const POSTS = 20;

/** Between sending a post and its acknowledgement the embedded database's log reaches the disk: the kernel is the witness. */
export function fsync(): Promise<string> {
  if (spawnSync("strace", ["-V"]).status !== 0) throw new Skipped("there is no strace on this machine");
  return withServer({}, async (server, desk) => {
    await postPause(desk, "Ditjen Dukcapil, surat pertama");
    await pause(1000); // the first post's own printing
    const file = join(tmpdir(), `strace-${process.pid}`);
    const args = [
      "-f",
      "-ttt",
      "-y",
      "-e",
      "trace=fsync,fdatasync,sync_file_range,msync",
      "-o",
      file,
      "-p",
      String(server.sitePid()),
    ];
    const strace = spawn("strace", args, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    strace.stderr.on("data", (data: Buffer) => (said += data.toString()));
    await until("strace to attach", () => {
      if (strace.exitCode !== null) throw new Skipped(`strace may not attach here: ${said.trim()}`);
      return said.includes("attached");
    });
    const posts: { from: number; to: number }[] = [];
    for (let post = 1; post <= POSTS; post += 1) {
      const from = Date.now();
      await postPause(desk, `Ditjen Dukcapil, surat ${post}`);
      posts.push({ from, to: Date.now() });
    }
    strace.kill("SIGINT");
    await once(strace, "exit");
    const times = syncsOf(readFileSync(file, "utf8"), `${server.dataDir}/database/pg_wal/`);
    rmSync(file);
    const counts = posts.map(({ from, to }) => times.filter((at) => at >= from && at <= to).length);
    must(Math.min(...counts) >= 1, `Syncs of the log during each post: ${counts.join(" ")}`);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return `${POSTS} acknowledged posts, ${total} fsyncs of the database's log between sending and answer, at least ${Math.min(...counts)} and at most ${Math.max(...counts)} in each`;
  });
}

/** When (epoch ms) a successful sync of a file under `folder` was called. */
function syncsOf(trace: string, folder: string): number[] {
  return trace
    .split("\n")
    .filter((line) => line.includes(`<${folder}`) && /f(data)?sync\(/.test(line))
    .map((line) => Number(line.match(/(\d+\.\d+) f/)?.[1]) * 1000);
}
