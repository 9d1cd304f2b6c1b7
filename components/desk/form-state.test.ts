import { expect, test } from "vitest";
import { many, one, readValues } from "./form-state";

const form = (...pairs: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
};

test("every typed value comes back as it was typed, spaces and all", () => {
  const values = readValues(form(["paper", "  No. 470/12  "], ["services", "a"], ["services", "b"]));
  expect(one(values, "paper")).toBe("  No. 470/12  ");
  expect(many(values, "services")).toEqual(["a", "b"]);
});

test("a password never travels back to the page", () => {
  expect(readValues(form(["email", "a@b.id"], ["password", "rahasia sekali"]))).toEqual({ email: ["a@b.id"] });
});

test("what React and the buttons add is not a value", () => {
  expect(readValues(form(["$ACTION_KEY", "k1"], ["intent", "publish"], ["body", "x"]))).toEqual({ body: ["x"] });
});

test("a field named like an object's own machinery is only a field", () => {
  const values = readValues(form(["__proto__", "x"], ["constructor", "y"]));
  expect(one(values, "constructor")).toBe("y");
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

test("a field that was not sent is empty", () => {
  expect(one({}, "toString2")).toBe("");
  expect(many({}, "services")).toEqual([]);
});
