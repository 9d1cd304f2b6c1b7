import { expect, test } from "vitest";
import { PASSWORD } from "@/db/auth";
import { ACCOUNT } from "@/lib/words/account";
import { SetupForm } from "./parse";

const whole = { token: "t", name: " Siti ", email: " Siti@Contoh.go.id ", password: "dua belas huruf" };
const refusals = (part: object) => {
  const parsed = SetupForm.safeParse({ ...whole, ...part });
  return parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path[0], issue.message]);
};

test("a name loses its outer spaces and an address its capitals, a password keeps every one", () => {
  expect(SetupForm.parse({ ...whole, password: "  dua belas  " })).toEqual({
    token: "t",
    name: "Siti",
    email: "siti@contoh.go.id",
    password: "  dua belas  ",
  });
});

test("a password that is too short or too long is refused with the number that counts", () => {
  expect(refusals({ password: "x".repeat(PASSWORD.min - 1) })).toEqual([["password", ACCOUNT.passwordShort]]);
  expect(refusals({ password: "x".repeat(PASSWORD.min) })).toEqual([]);
  expect(refusals({ password: "x".repeat(PASSWORD.max) })).toEqual([]);
  expect(refusals({ password: "x".repeat(PASSWORD.max + 1) })).toEqual([["password", ACCOUNT.passwordLong]]);
  for (const words of [ACCOUNT.passwordShort, ACCOUNT.passwordHint]) expect(words).toContain(` ${PASSWORD.min} karakter`);
  expect(ACCOUNT.passwordLong).toContain(` ${PASSWORD.max} karakter`);
});

test("a name of invisible characters is none, and what no database takes is left out of one", () => {
  expect(refusals({ name: "\u0000\u202e" })).toEqual([["name", ACCOUNT.nameMissing]]);
  expect(SetupForm.parse({ ...whole, name: "Si\u0000ti\u202e" }).name).toBe("Siti");
});

test("a name or an address too long to keep is refused", () => {
  expect(refusals({ name: "x".repeat(201) })).toEqual([["name", ACCOUNT.nameLong]]);
  const address = (length: number) => `siti@${"a.".repeat(length)}go.id`;
  expect(refusals({ email: address(100) })).toEqual([]);
  expect(refusals({ email: address(30_000) })).toEqual([["email", ACCOUNT.emailWrong]]);
});

test("a form without its link says what to do about the link", () => {
  expect(refusals({ token: "" })).toEqual([["token", ACCOUNT.setupUsedAbout]]);
});

test("everything that is wrong is told at once", () => {
  expect(refusals({ name: " ", email: "siti", password: "" }).map(([field]) => field)).toEqual(["name", "email", "password"]);
});
