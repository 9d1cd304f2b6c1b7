import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAuth } from "@/db/auth";
import type { Connection } from "@/db/client";
import { account, audit, person, session, twoFactor, verification } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { addStaff, consumeLink, listStaff, readLink, resetStaff } from "./staff";

vi.mock("better-auth/crypto", { spy: true });

const SITI = { name: "Siti", email: "siti@contoh.go.id" };
const DAY = 24 * 3600_000;
const PASSWORD = "kuda baterai staples";

onBothDatabases("members of staff", (fresh) => {
  let connection: Connection;
  beforeEach(async () => {
    connection = await fresh();
  });
  afterEach(() => connection.close());

  const add = async (who = SITI) => (await addStaff(connection.db, BORN, { ...who, role: "editor" })) ?? "";
  const signIn = (password: string) =>
    createAuth(connection.db, { secret: "0".repeat(64), siteUrl: undefined, cookies: "read" }).api.signInEmail({
      body: { email: SITI.email, password },
      headers: new Headers(),
    });
  const verbs = async (): Promise<string[]> => (await connection.db.select().from(audit)).map(({ verb }) => verb);

  test("somebody added can do nothing until the link is used, then signs in with their own password", async () => {
    const token = await add();
    expect(await listStaff(connection.db, BORN)).toMatchObject([
      { ...SITI, role: "editor", place: null, ready: false, authenticator: false, sessions: 0 },
    ]);
    await expect(signIn(PASSWORD)).rejects.toThrow();
    expect(await readLink(connection.db, BORN, token)).toEqual(SITI);
    expect(await consumeLink(connection.db, BORN, { token, password: PASSWORD })).toBe(SITI.email);
    expect((await signIn(PASSWORD)).user.email).toBe(SITI.email);
    expect(await listStaff(connection.db, BORN)).toMatchObject([{ ready: true, sessions: 1 }]);
    expect(await verbs()).toEqual(expect.arrayContaining(["person.added", "password.set"]));
    await expectWholeWorld(connection);
  });

  test("the database does not hold the token, only its hash", async () => {
    const token = await add();
    const rows = [await connection.db.select().from(verification), await connection.db.select().from(audit)];
    expect(rows[0]).toMatchObject([{ identifier: expect.stringMatching(/^link:[0-9a-f]{64}$/) }]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("an address that somebody has is not given to another, and the one who has it keeps their link", async () => {
    const token = await add();
    expect(await addStaff(connection.db, BORN, { name: "Lain", email: SITI.email, role: "editor" })).toBeNull();
    expect(await readLink(connection.db, BORN, token)).toEqual(SITI);
    expect((await verbs()).filter((verb) => verb === "person.added")).toHaveLength(1);
  });

  test("of two who use a link at once exactly one sets the password", async () => {
    const token = await add();
    const both = await Promise.all(
      ["kata sandi pertama", "kata sandi kedua"].map((password) => consumeLink(connection.db, BORN, { token, password })),
    );
    expect(both.filter((each) => each !== null)).toEqual([SITI.email]);
    expect(await connection.db.select().from(account)).toHaveLength(1);
    expect(await consumeLink(connection.db, BORN, { token, password: PASSWORD })).toBeNull();
  });

  test("a link lives a day; one that is worth nothing costs no hashing", async () => {
    const token = await add();
    expect(await readLink(connection.db, BORN + DAY - 1, token)).toEqual(SITI);
    expect(await readLink(connection.db, BORN + DAY, token)).toBeNull();
    vi.mocked(hashPassword).mockClear();
    expect(await consumeLink(connection.db, BORN + DAY, { token, password: PASSWORD })).toBeNull();
    expect(await consumeLink(connection.db, BORN, { token: "x".repeat(43), password: PASSWORD })).toBeNull();
    expect(hashPassword).not.toHaveBeenCalled();
  });

  test("after a reset nothing by which that person signed in is left, and everybody else is as before", async () => {
    await consumeLink(connection.db, BORN, { token: await add(), password: PASSWORD });
    await consumeLink(connection.db, BORN, {
      token: await add({ name: "Budi", email: "budi@contoh.go.id" }),
      password: PASSWORD,
    });
    await signIn(PASSWORD);
    const [siti] = await connection.db.select().from(person).where(eq(person.email, SITI.email));
    const id = siti?.id ?? "";
    await connection.db.update(person).set({ twoFactorEnabled: true }).where(eq(person.id, id));
    await connection.db.insert(twoFactor).values({ id: uuidv7(), userId: id, secret: "x", backupCodes: "x" });
    const first = (await resetStaff(connection.db, BORN, SITI.email)) ?? "";
    const second = (await resetStaff(connection.db, BORN, SITI.email)) ?? "";
    expect(await connection.db.select().from(session)).toEqual([]);
    expect(await connection.db.select().from(twoFactor)).toEqual([]);
    await expect(signIn(PASSWORD)).rejects.toThrow();
    expect(await readLink(connection.db, BORN, first)).toBeNull();
    expect(await consumeLink(connection.db, BORN, { token: second, password: "kata sandi yang baru" })).toBe(SITI.email);
    expect((await signIn("kata sandi yang baru")).user.email).toBe(SITI.email);
    expect(
      (await listStaff(connection.db, BORN)).map(({ email, ready, authenticator }) => [email, ready, authenticator]),
    ).toEqual([
      [SITI.email, true, false],
      ["budi@contoh.go.id", true, false],
    ]);
    expect((await verbs()).filter((verb) => verb === "person.reset")).toHaveLength(2);
    await expectWholeWorld(connection);
  });

  test("nobody is reset by an address that nobody has", async () => {
    expect(await resetStaff(connection.db, BORN, "siapa@contoh.go.id")).toBeNull();
    expect(await verbs()).not.toContain("person.reset");
  });
});
