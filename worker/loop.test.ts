import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Job, startLoop } from "./loop";

let clock = 0;
const log: string[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
  log.length = 0;
});
afterEach(() => void vi.useRealTimers());

function started(job: Partial<Job> & Pick<Job, "run">) {
  const loop = startLoop([{ name: "job", everyMs: 30_000, firstAfterMs: 0, ...job }], {
    now: () => clock,
    log: (line) => log.push(line),
  });
  const at = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(0);
    clock = ms;
    loop.tick();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { loop, at };
}

test("a job runs at the start and then whenever it is due, told the time", async () => {
  const times: number[] = [];
  const { at } = started({ run: async (now) => void times.push(now) });
  for (const ms of [1, 29_999, 30_000, 59_999, 60_001]) await at(ms);
  expect(times).toEqual([0, 30_000, 60_001]);
});

test("a job that is to wait first waits", async () => {
  const run = vi.fn(async () => undefined);
  const { at } = started({ firstAfterMs: 5000, run });
  await at(4999);
  expect(run).not.toHaveBeenCalled();
  await at(5000);
  expect(run).toHaveBeenCalledOnce();
});

test("a job never runs over itself", async () => {
  let finish = () => {};
  const run = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const { at } = started({ run });
  await at(30_000);
  await at(90_000);
  expect(run).toHaveBeenCalledOnce();
  finish();
  await at(90_001);
  await at(90_002);
  expect(run).toHaveBeenCalledTimes(2);
});

test("a job that fails is said once, tried again sooner, and said to work again", async () => {
  let broken = true;
  const run = vi.fn(async () => {
    if (broken) throw new Error("disk full");
  });
  const { at } = started({ retryMs: 1000, run });
  await at(1000);
  await at(2000);
  broken = false;
  await at(3000);
  await at(4000);
  expect(run).toHaveBeenCalledTimes(4);
  expect(log).toEqual(["job: disk full", "job: works again"]);
});

test("a clock that jumps ahead makes a job due once, one set back does not silence it", async () => {
  const times: number[] = [];
  const { at } = started({ run: async (now) => void times.push(now) });
  for (const ms of [3_600_000, 3_600_001, 1000, 1001]) await at(ms);
  expect(times).toEqual([0, 3_600_000, 1000]);
});

test("a stopped loop waits for what runs and starts nothing more", async () => {
  let finish = () => {};
  const run = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const { loop } = started({ run });
  const stopped = loop.stop();
  finish();
  await stopped;
  clock = 90_000;
  await vi.advanceTimersByTimeAsync(5000);
  expect(run).toHaveBeenCalledOnce();
});
