import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server that is thrown away after the run. */
export type Cluster = {
  /** The address of its database `postgres`. */
  url: string;
  folder: string;
  /** Runs `pg_ctl MODE` on it: "stop -m immediate", "start". */
  control(...args: string[]): void;
  remove(): void;
};

/** The folder of the machine's own server programs; null where none are installed. */
export function serverPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  const debian = existsSync(root)
    ? readdirSync(root)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(root, version, "bin"))
    : [];
  const onPath = (process.env.PATH ?? "").split(":");
  return [...debian, ...onPath].find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as an account that owns nothing else. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }).trim());
  return { uid: id("-u"), gid: id("-g") };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

/**
 * Starts a new cluster on 127.0.0.1, or gives null where the machine has no server programs.
 * @param settings of the server ("fsync=off")
 */
export async function startCluster(...settings: string[]): Promise<Cluster | null> {
  const programs = serverPrograms();
  if (programs === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "ktp-postgres-"));
  const as = account();
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const port = await freePort();
  const run = (program: string, args: string[]) =>
    execFileSync(join(programs, program), args, { ...as, cwd: folder, stdio: "ignore" });
  run("initdb", ["-D", data, "-U", "ktp", "-A", "trust", "-E", "UTF8", "--no-locale"]);
  const control = (...args: string[]) =>
    run("pg_ctl", [
      "-D",
      data,
      "-w",
      "-l",
      join(folder, "log"),
      "-o",
      [`-h 127.0.0.1 -p ${port} -k ${folder} -c shared_buffers=64MB`, ...settings].join(" -c "),
      ...args,
    ]);
  control("start");
  return {
    url: `postgres://ktp@127.0.0.1:${port}/postgres`,
    folder,
    control,
    remove: () => {
      try {
        control("stop", "-m", "immediate");
      } catch {
        // it was stopped by the test already
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
