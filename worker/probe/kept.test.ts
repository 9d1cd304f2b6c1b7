import { expect, test } from "vitest";
import { keep } from "./kept";

test("what is handed over is gone only when it was taken, and comes in the order it came", async () => {
  const kept = keep<number>(100);
  for (const each of [1, 2, 3]) kept.add(each);
  await expect(kept.handOver(() => Promise.reject(new Error("full")))).rejects.toThrow("full");
  expect(kept.size()).toBe(3);
  const taken: number[] = [];
  await kept.handOver(async (part) => {
    taken.push(...part);
    if (taken.length === 3) kept.add(4);
  });
  expect(taken).toEqual([1, 2, 3, 4]);
  expect(kept.size()).toBe(0);
});

test("a long silence of the store is handed over in parts", async () => {
  const kept = keep<number>(100_000);
  for (let each = 0; each < 12_000; each++) kept.add(each);
  const parts: number[] = [];
  await kept.handOver(async (part) => void parts.push(part.length));
  expect(parts).toEqual([5000, 5000, 2000]);
});

test("beyond its room the oldest goes and is counted", () => {
  const kept = keep<number>(2);
  for (const each of [1, 2, 3]) kept.add(each);
  expect([kept.size(), kept.dropped()]).toEqual([2, 1]);
});

test("what had to go while the store was taking it is not lost", async () => {
  const kept = keep<number>(2);
  kept.add(1);
  kept.add(2);
  const taken: number[] = [];
  await kept.handOver(async (part) => {
    if (taken.length === 0) for (const each of [3, 4, 5]) kept.add(each);
    taken.push(...part);
  });
  expect(taken).toEqual([1, 2, 4, 5]);
  expect(kept.dropped()).toBe(1);
});

test("it is handed over once at a time", async () => {
  const kept = keep<number>(10);
  kept.add(1);
  let calls = 0;
  const store = async () => void calls++;
  await Promise.all([kept.handOver(store), kept.handOver(store)]);
  expect(calls).toBe(1);
});
