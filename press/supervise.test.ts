import { afterEach, beforeEach, expect, test } from "vitest";
import { type Supervisor, supervise } from "./supervise";
import { get, tempFolder } from "./testing";

/** A small site: says it is ready, then what it printed; ends when drained or when the front is gone. */
const SITE = `
const { createServer } = require("node:http");
const mode = process.env.MODE;
if (mode === "dies") process.exit(3);
if (mode === "refuses") process.exit(78);
createServer((_, response) => response.end(String(process.pid))).listen(Number(process.env.PORT), "127.0.0.1", () => {
  process.send({ type: "ready" });
  process.send({ type: "printed", paths: ["/", "/en"] });
  console.log("hello from the site");
  if (mode === "hangs") setImmediate(() => { for (;;); });
});
process.on("message", (message) => message.type === "drain" && mode !== "deaf" && process.exit(0));
process.on("disconnect", () => process.exit(0));
`;

let folder: ReturnType<typeof tempFolder>;
let running: Supervisor | undefined;
beforeEach(() => {
  folder = tempFolder();
  folder.write("site.cjs", SITE);
});
afterEach(async () => {
  await running?.stop(0);
  running = undefined;
  folder.remove();
});

/** Starts it and lets a test wait for the nth event of a kind. */
function watched(mode: string, { beatMs, clock, before }: { beatMs?: number; clock?: () => number; before?: () => void } = {}) {
  const events: { name: string; detail: unknown }[] = [];
  const waiting: { name: string; nth: number; resolve: (detail: unknown) => void }[] = [];
  const note = (name: string, detail: unknown) => {
    events.push({ name, detail });
    const count = events.filter((event) => event.name === name).length;
    for (const one of waiting) if (one.name === name && one.nth === count) one.resolve(detail);
  };
  const nth = (name: string, n: number) => {
    const found = events.filter((event) => event.name === name)[n - 1];
    return found ? Promise.resolve(found.detail) : new Promise((resolve) => waiting.push({ name, nth: n, resolve }));
  };
  const waits: number[] = [];
  const supervisor = supervise({
    command: (port) => {
      before?.();
      return { args: [`${folder.dir}/site.cjs`], cwd: folder.dir, env: { ...process.env, MODE: mode, PORT: String(port) } };
    },
    onPrinted: (paths) => note("printed", paths),
    onLine: (line) => note("line", line),
    log: note,
    onRefused: () => note("refused", null),
    ...(beatMs && { beatMs }),
    ...(clock && { clock }),
    wait: async (ms) => {
      waits.push(ms);
      note("wait", ms);
    },
  });
  running = supervisor;
  return { supervisor, nth, waits };
}

test("the port is known once the site says that it is ready, and what it prints and says is passed on", async () => {
  const { supervisor, nth } = watched("well");
  expect(supervisor.port()).toBeNull();
  expect(await nth("printed", 1)).toEqual(["/", "/en"]);
  expect(await nth("line", 1)).toBe("hello from the site");
  expect((await get(supervisor.port() as number, "/")).text).toBe(String(supervisor.pid()));
});

test("a site killed by -9 comes back by itself, another process", async () => {
  const { supervisor, nth } = watched("well");
  await nth("site ready", 1);
  const first = supervisor.pid() as number;
  process.kill(first, "SIGKILL");
  await nth("site ended", 1);
  await nth("site ready", 2);
  expect(supervisor.pid()).not.toBe(first);
  expect((await get(supervisor.port() as number, "/")).text).toBe(String(supervisor.pid()));
});

test("a site that cannot start is tried again more and more patiently, up to five seconds", async () => {
  const { supervisor, nth, waits } = watched("dies");
  await nth("wait", 7);
  expect(waits.slice(0, 7)).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
  expect(supervisor.port()).toBeNull();
});

test("a site that ends soon after it was ready is tried more and more patiently; one that stayed a minute is started at once", async () => {
  let time = 0;
  const { supervisor, nth, waits } = watched("well", { clock: () => time });
  for (const [index, stays] of [0, 59_999, 60_000, 0].entries()) {
    await nth("site ready", index + 1);
    time += stays;
    process.kill(supervisor.pid() as number, "SIGKILL");
    await nth("wait", index + 1);
  }
  expect(waits).toEqual([200, 400, 200, 400]);
});

test("a site that could not even be started is told, waited for and tried again", async () => {
  let tries = 0;
  const before = () => {
    tries += 1;
    if (tries <= 2) throw new Error("no more processes");
  };
  const { supervisor, nth, waits } = watched("well", { before });
  expect(await nth("site ended", 1)).toMatchObject({ code: "no more processes", restartInMs: 200 });
  await nth("site ready", 1);
  expect(supervisor.port()).not.toBeNull();
  expect(waits).toEqual([200, 400]);
});

test("a site that is ready and then hangs is killed and started again", async () => {
  const { nth, waits } = watched("hangs", { beatMs: 20 });
  await nth("site ready", 2);
  expect(await nth("site ended", 1)).toMatchObject({ code: "SIGKILL" });
  expect(waits[0]).toBe(200);
});

test.each(["well", "deaf"])("a stopped site that hears %s is gone and stays gone", async (mode) => {
  const { supervisor, nth, waits } = watched(mode);
  await nth("site ready", 1);
  const pid = supervisor.pid() as number;
  await supervisor.stop(mode === "deaf" ? 50 : 5000);
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  expect([supervisor.port(), supervisor.pid(), waits.length]).toEqual([null, null, 0]);
});

test("a site that refuses its database is not started again", async () => {
  const { nth, waits, supervisor } = watched("refuses");
  await nth("refused", 1);
  await supervisor.stop();
  expect(waits).toEqual([]);
  expect(supervisor.port()).toBeNull();
});
