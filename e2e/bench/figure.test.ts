import { expect, test } from "vitest";
import { isWithin, lineOf, median, quantile } from "./figure";

test.each([
  [{ atLeast: 0.35 }, 0.35, true],
  [{ atLeast: 0.35 }, 0.349, false],
  [{ atMost: 1.2 }, 1.2, true],
  [{ atMost: 1.2 }, 1.21, false],
  [undefined, 1e9, true],
])("under the budget %j a figure of %d holds: %s", (budget, value, holds) => {
  expect(isWithin({ what: "x", value, ...(budget && { budget }) })).toBe(holds);
});

test("a line names the figure, its budget and whether it holds", () => {
  expect(lineOf({ what: "front / nginx", value: 0.41234, budget: { atLeast: 0.35 } })).toBe(
    "front / nginx: 0.412 (budget at least 0.35: within)",
  );
  expect(lineOf({ what: "site", value: 612.4, unit: "MB", budget: { atMost: 500 }, beside: "idle" })).toBe(
    "site: 612 MB (budget at most 500 MB: MISSED); idle",
  );
  expect(lineOf({ what: "nginx", value: 50123.7, unit: "req/s" })).toBe("nginx: 50124 req/s");
});

test("a quantile is one of the values, and of none there is none", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(quantile([5], 0)).toBe(5);
  expect(() => median([])).toThrow("Nothing was measured.");
});
