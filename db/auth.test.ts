import { drizzle } from "drizzle-orm/node-postgres";
import { afterEach, expect, test, vi } from "vitest";
import { createAuth } from "./auth";
import type { Db } from "./client";
import * as schema from "./schema";

const SECRET = "0".repeat(64);
afterEach(() => vi.restoreAllMocks());

/** A database in which every statement fails. */
const broken = () => {
  const fails = async () => {
    throw Object.assign(new Error("terminating connection"), { code: "57P01" });
  };
  return drizzle({ query: fails, connect: fails } as never, { schema }) as unknown as Db;
};
const printed = () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  return () => log.mock.calls.flat().map(String).join("\n");
};
const signed = async (value: string) => {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(SECRET), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  const bytes = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(value));
  return encodeURIComponent(`${value}.${Buffer.from(bytes).toString("base64")}`);
};

test("a session that cannot be read is told in the log by its cause, never with its token", async () => {
  const log = printed();
  const auth = createAuth(broken(), { secret: SECRET, siteUrl: undefined, cookies: "read" });
  const headers = new Headers({ cookie: `ktp.session_token=${await signed("tokenrahasia")}` });
  await expect(auth.api.getSession({ headers })).rejects.toThrow();
  expect(log()).toContain("57P01 terminating connection");
  expect(log()).not.toMatch(/tokenrahasia|params:/);
});

test("a session that cannot be deleted is told in the same way", async () => {
  const log = printed();
  const auth = createAuth(broken(), { secret: SECRET, siteUrl: undefined, cookies: "read" });
  const headers = new Headers({ cookie: `ktp.session_token=${await signed("tokenrahasia")}` });
  await auth.api.signOut({ headers });
  expect(log()).toContain("57P01 terminating connection");
  expect(log()).not.toMatch(/tokenrahasia|params:/);
});
