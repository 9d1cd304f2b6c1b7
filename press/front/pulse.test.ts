import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FRESH_MS } from "@/lib/fresh";
import { tempFolder } from "../testing";
import { followPulse, storePulse } from "./pulse";

const NOW = Date.parse("2026-11-23T01:00:00Z");
let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

test("what the worker stores is what the front follows, for as long as an answer may be believed", async () => {
  let clock = NOW;
  const pulse = followPulse(folder.dir, () => clock);
  await pulse.read();
  expect([pulse.isAlive(), pulse.ageSeconds()]).toEqual([false, null]);
  await storePulse(folder.dir, NOW);
  await pulse.read();
  clock = NOW + FRESH_MS;
  expect([pulse.isAlive(), pulse.ageSeconds()]).toEqual([true, FRESH_MS / 1000]);
  clock += 1;
  expect(pulse.isAlive()).toBe(false);
  expect(readdirSync(join(folder.dir))).toEqual(["pulse"]);
  pulse.stop();
});
