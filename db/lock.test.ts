import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderLocked, lockFolder } from "./lock";

let dir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(dir, { recursive: true, force: true });
});

/** A process that takes the lock, says "held" or the refusal, and stays. */
async function holder(): Promise<{ child: ChildProcess; said: string }> {
  const script = `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, "lock.ts"))};
    lockFolder(${JSON.stringify(dir)}, "front").then(() => process.send("held"), (error) => process.send(error.message));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  children.push(child);
  const [said] = (await once(child, "message")) as [string];
  return { child, said };
}

async function killed(child: ChildProcess) {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

test("a second taker in the same process is refused with one sentence", async () => {
  const lock = await lockFolder(dir, "front");
  const refusal = await lockFolder(dir, "front").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FolderLocked);
  expect((refusal as Error).message).toContain(dir);
  await lock.release();
});

test("a released lock can be taken again, and leaves no file behind", async () => {
  await (await lockFolder(dir, "front")).release();
  expect(existsSync(join(dir, "front.lock"))).toBe(false);
  await (await lockFolder(dir, "front")).release();
});

test("two names on one folder do not meet", async () => {
  const front = await lockFolder(dir, "front");
  const database = await lockFolder(dir, "database");
  await Promise.all([front.release(), database.release()]);
});

test("another process is refused while the holder lives, and takes over after its kill -9", async () => {
  const first = await holder();
  expect(first.said).toBe("held");
  expect((await holder()).said).toContain("in use by another process");
  await expect(lockFolder(dir, "front")).rejects.toThrow(FolderLocked);
  await killed(first.child);
  expect(existsSync(join(dir, "front.lock"))).toBe(true);
  await (await lockFolder(dir, "front")).release();
});

test("a waiting taker gets the lock when the holder is killed", async () => {
  const { child, said } = await holder();
  expect(said).toBe("held");
  const waiting = lockFolder(dir, "front", { waitMs: 10_000 });
  await killed(child);
  await (await waiting).release();
});

test("a folder whose path is too long for a socket file is still locked by the kernel", async () => {
  const long = join(dir, "x".repeat(110));
  const lock = await lockFolder(long, "front");
  if (process.platform === "linux") await expect(lockFolder(long, "front")).rejects.toThrow(FolderLocked);
  expect(existsSync(join(long, "front.lock"))).toBe(false);
  await lock.release();
});

test("of many takers that find a dead holder's file at once exactly one gets the lock", async () => {
  const { child } = await holder();
  await killed(child);
  const tried = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(dir, "front")));
  const got = tried.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(got).toHaveLength(1);
  await got[0]?.release();
});
