import { expect, test } from "vitest";
import { remember } from "./remember";

function counted(limit: number) {
  const asked: string[] = [];
  const lengthOf = remember(limit, (key) => {
    asked.push(key);
    return { length: key.length };
  });
  return { asked, lengthOf };
}

test("an answer is found once", () => {
  const { asked, lengthOf } = counted(2);
  expect(lengthOf("abc")).toEqual({ length: 3 });
  expect(lengthOf("abc")).toEqual({ length: 3 });
  expect(asked).toEqual(["abc"]);
});

test("more keys than the limit are answered rightly, and never kept all at once", () => {
  const { asked, lengthOf } = counted(2);
  for (const key of ["a", "bb", "ccc", "ccc", "a"]) expect(lengthOf(key)).toEqual({ length: key.length });
  expect(asked).toEqual(["a", "bb", "ccc", "a"]);
});

test("a long key is answered and not kept", () => {
  const { asked, lengthOf } = counted(2);
  const long = "x".repeat(257);
  expect([lengthOf(long).length, lengthOf(long).length]).toEqual([257, 257]);
  expect(asked).toHaveLength(2);
});
