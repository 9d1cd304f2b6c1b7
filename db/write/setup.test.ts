import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAuth } from "@/db/auth";
import type { Connection } from "@/db/client";
import { account, audit, installation, person, session } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { consumeSetupLink, ensureSetupLink, isSetupLinkOpen } from "./setup";

vi.mock("better-auth/crypto", { spy: true });

const SITI = { name: "Siti", email: "Siti@Contoh.go.id", password: "kuda baterai staples" };
const secret = "0".repeat(64);

onBothDatabases("the first account", (fresh) => {
  let connection: Connection;
  beforeEach(async () => {
    connection = await fresh();
  });
  afterEach(() => connection.close());

  const open = async () => (await ensureSetupLink(connection.db, BORN)) ?? "";
  const auth = (siteUrl?: string) => createAuth(connection.db, { secret, siteUrl, cookies: "read" });
  const signIn = (email: string, password: string, siteUrl?: string) =>
    auth(siteUrl).api.signInEmail({ body: { email, password }, headers: new Headers(), returnHeaders: true });

  test("while nobody exists every start opens a new link and closes the one before", async () => {
    const [first, second] = [await open(), await open()];
    expect(first).not.toBe(second);
    expect(await isSetupLinkOpen(connection.db, first)).toBe(false);
    expect(await isSetupLinkOpen(connection.db, second)).toBe(true);
  });

  test("the database does not hold the token, only its hash", async () => {
    const token = await open();
    const [row] = await connection.db.select().from(installation);
    expect(row?.setupTokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify([row, await connection.db.select().from(audit)])).not.toContain(token);
  });

  test("once somebody exists there is no link", async () => {
    const token = await open();
    await addPerson(connection);
    expect(await ensureSetupLink(connection.db, BORN)).toBeNull();
    expect(await isSetupLinkOpen(connection.db, token)).toBe(false);
    expect(await consumeSetupLink(connection.db, BORN, { token, ...SITI })).toBe(false);
  });

  test("a used link makes one account, one audit line, and is refused the second time", async () => {
    const token = await open();
    expect(await consumeSetupLink(connection.db, BORN, { token, ...SITI })).toBe(true);
    expect(await consumeSetupLink(connection.db, BORN, { token, ...SITI, email: "lain@contoh.go.id" })).toBe(false);
    const people = await connection.db.select().from(person);
    expect(people.map(({ name, email }) => [name, email])).toEqual([["Siti", "siti@contoh.go.id"]]);
    const lines = await connection.db.select().from(audit).where(eq(audit.verb, "person.added"));
    expect(lines.map(({ personId, subject }) => [personId, subject])).toEqual([[people[0]?.id, `person:${people[0]?.id}`]]);
  });

  test("of two who use the link at once exactly one gets the account", async () => {
    const token = await open();
    const both = await Promise.all(
      ["a@contoh.go.id", "b@contoh.go.id"].map((email) => consumeSetupLink(connection.db, BORN, { token, ...SITI, email })),
    );
    expect(both.toSorted()).toEqual([false, true]);
    expect(await connection.db.select().from(person)).toHaveLength(1);
    expect(await connection.db.select().from(account)).toHaveLength(1);
  });

  test("a wrong token makes nothing, and costs no hashing", async () => {
    await open();
    vi.mocked(hashPassword).mockClear();
    expect(await consumeSetupLink(connection.db, BORN, { token: "x".repeat(43), ...SITI })).toBe(false);
    expect(hashPassword).not.toHaveBeenCalled();
    expect(await connection.db.select().from(person)).toHaveLength(0);
  });

  test("the password is kept as a hash, and signs in; the address in any case", async () => {
    await consumeSetupLink(connection.db, BORN, { token: await open(), ...SITI });
    const [row] = await connection.db.select().from(account);
    expect(row?.password).not.toContain(SITI.password);
    const { response, headers } = await signIn("SITI@contoh.go.id", SITI.password);
    expect(response.user.email).toBe("siti@contoh.go.id");
    const cookie = headers.get("set-cookie")?.split(";")[0] ?? "";
    const known = await auth().api.getSession({ headers: new Headers({ cookie }) });
    expect(known?.user.id).toBe(row?.userId);
    expect((await connection.db.select().from(session)).map(({ userId }) => userId)).toEqual([row?.userId]);
  });

  test("an unknown account and a wrong password get the same answer", async () => {
    await consumeSetupLink(connection.db, BORN, { token: await open(), ...SITI });
    const answer = (email: string, password: string) =>
      signIn(email, password).catch((error) => [error.statusCode, error.body?.code, error.message]);
    const wrong = await answer("siti@contoh.go.id", "bukan kata sandinya");
    expect(wrong).toContain(401);
    expect(await answer("siapa@contoh.go.id", "bukan kata sandinya")).toEqual(wrong);
  });

  test("the cookie is out of reach of scripts and other sites, and needs https where the site has it", async () => {
    await consumeSetupLink(connection.db, BORN, { token: await open(), ...SITI });
    const cookieOf = async (siteUrl?: string) =>
      (await signIn(SITI.email, SITI.password, siteUrl)).headers.get("set-cookie") ?? "";
    expect(await cookieOf()).toMatch(/^ktp\.session_token=.*Path=\/staff; HttpOnly; SameSite=Lax$/i);
    expect(await cookieOf("https://status.contoh.go.id")).toMatch(
      /^__Secure-ktp\.session_token=.*Path=\/staff; HttpOnly; Secure; SameSite=Lax$/i,
    );
  });

  test("nobody can sign up by themselves", async () => {
    await expect(
      auth().api.signUpEmail({ body: { name: "x", email: "x@contoh.go.id", password: "kuda baterai staples" } }),
    ).rejects.toThrow();
    expect(await connection.db.select().from(person)).toHaveLength(0);
  });
});
