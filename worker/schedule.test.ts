import { expect, test, vi } from "vitest";
import { DamagedTable } from "@/db/verify";
import { schedule } from "./schedule";

const maintain = vi.hoisted(() => ({ checkpoint: vi.fn(), prune: vi.fn(), vacuum: vi.fn(), verify: vi.fn() }));
vi.mock("@/db/maintain", () => maintain);
const countAllDays = vi.hoisted(() => vi.fn());
vi.mock("@/db/write/count-days", () => ({ countAllDays }));
vi.mock("@/db/client", () => ({ getDb: async () => "db" }));

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const onDamage = vi.fn();
const onCounted = vi.fn();
const jobs = schedule({
  press: () => undefined,
  storePulse: async () => undefined,
  sendAlerts: async () => 0,
  watch: { takeTold: async () => undefined, persist: async () => undefined, rollUp: async () => undefined },
  onDamage,
  onCounted,
  officeTime: () => 456,
  dataDir: "tidak-ada",
  address: "",
});
const job = (name: string) => jobs.find((one) => one.name === name);

test("every job has a name of its own and its turn", () => {
  expect(Object.fromEntries(jobs.map(({ name, everyMs }) => [name, everyMs]))).toEqual({
    pulse: MINUTE / 2,
    count: MINUTE / 6,
    series: 10 * MINUTE,
    requests: MINUTE / 30,
    told: MINUTE / 30,
    rollup: MINUTE,
    folds: MINUTE / 6,
    reminders: MINUTE,
    alerts: MINUTE / 6,
    checkpoint: 5 * MINUTE,
    verify: MINUTE / 30,
    prune: DAY,
    vacuum: DAY,
  });
});

test("what has served its time is removed as of the time of the run, what was measured by the office's", async () => {
  await job("prune")?.run(123);
  expect(maintain.prune.mock.calls).toEqual([[123, 456]]);
});

test("days end by the office's time, whenever the machine's makes the count due; only what was counted is told", async () => {
  countAllDays.mockResolvedValueOnce(0).mockResolvedValueOnce(308);
  await job("count")?.run(123);
  expect(countAllDays.mock.calls).toEqual([["db", 456]]);
  expect(onCounted).not.toHaveBeenCalled();
  await job("count")?.run(124);
  expect(onCounted).toHaveBeenCalledOnce();
});

test("damage found by the regular look ends the site", async () => {
  maintain.verify.mockRejectedValueOnce(new DamagedTable("table incident is damaged"));
  await expect(job("verify")?.run(0)).rejects.toThrow(DamagedTable);
  expect(onDamage.mock.calls).toEqual([["table incident is damaged"]]);
});
