import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { reasonOf } from "./reason";

const SECRETS = ["siti@contoh.go.id", "scrypt:7f3a", "Belum boleh terbit."];
const refused = Object.assign(new Error("could not extend file\nDETAIL: siti@contoh.go.id"), { code: "53100" });
const failed = new DrizzleQueryError("insert into account values ($1, $2, $3)", SECRETS, refused);
const expectNoSecret = (words: string) => {
  for (const secret of SECRETS) expect(words).not.toContain(secret);
};

test("a failed query is told by its class and by its cause, never by its parameters", () => {
  expect(reasonOf(failed)).toBe("DrizzleQueryError 53100 could not extend file");
});

test("a failed query without a cause, or inside another error, stays silent about its parameters", () => {
  expect(reasonOf(new DrizzleQueryError("select $1", SECRETS))).toBe("DrizzleQueryError");
  expectNoSecret(reasonOf(new Error("The session could not be read", { cause: failed })));
  expectNoSecret(reasonOf(new TypeError(`Gave up: ${failed.message}`)));
});

test("an error that has no cause is told by its own words, one line of them", () => {
  expect(reasonOf(new TypeError("x is not a function\nat y"))).toBe("TypeError x is not a function");
  expect(reasonOf(Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }))).toBe("AggregateError ECONNREFUSED");
  expect(reasonOf(new Error("x".repeat(5000)))).toHaveLength(206);
});

test("what is no error is told by its type alone, and a circle of causes ends", () => {
  expect(reasonOf("siti@contoh.go.id")).toBe("string");
  const circle = new Error("a");
  circle.cause = circle;
  expect(reasonOf(circle)).toBe("Error a");
});
