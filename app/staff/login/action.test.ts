import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startForm } from "@/components/desk/form-state";
import { createAuth } from "@/db/auth";
import type { Connection } from "@/db/client";
import { audit, person, session, twoFactor, verification } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { addStaff, consumeLink } from "@/db/write/staff";
import { ACCOUNT } from "@/lib/words/account";
import { signIn } from "./action";

const site = vi.hoisted(() => ({ from: "", db: undefined as unknown, auth: undefined as unknown }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-forwarded-for": site.from }) }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`);
  },
}));
vi.mock("@/db/client", async (original) => ({ ...(await original<object>()), getDb: async () => site.db }));
vi.mock("@/db/auth", async (original) => ({ ...(await original<object>()), getAuth: () => site.auth }));

const PASSWORD = "kuda baterai staples";
const [UNKNOWN, PLAIN, GUARDED, LINKED] = [
  "tidak-ada@contoh.go.id",
  "budi@contoh.go.id",
  "siti@contoh.go.id",
  "ani@contoh.go.id",
];
let address = 0;

/** Sends the form from an address of its own, and tells what came of it and which costly work it took. */
async function send(email: string, password: string) {
  address += 1;
  site.from = `192.0.2.${address}`;
  const hashed = vi.spyOn(crypto, "scrypt").mockClear();
  syncBuiltinESMExports();
  const data = new FormData();
  data.append("email", email);
  data.append("password", password);
  const answer = await signIn(startForm({}), data).catch((error: Error) => error.message);
  return { answer, hashes: hashed.mock.calls.length };
}

onBothDatabases("the first step", (fresh) => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await fresh();
    site.db = connection.db;
    site.auth = createAuth(connection.db, { secret: "0".repeat(64), siteUrl: undefined, cookies: "read" });
    for (const email of [PLAIN, GUARDED, LINKED]) {
      const token = (await addStaff(connection.db, BORN, { name: email, email, role: "editor" })) ?? "";
      if (email !== LINKED) await consumeLink(connection.db, BORN, { token, password: PASSWORD });
    }
    const [row] = (await connection.db.select().from(person)).filter(({ email }) => email === GUARDED);
    await connection.db.insert(twoFactor).values({ id: uuidv7(), userId: row?.id ?? "", secret: "x", backupCodes: "x" });
    await connection.db.update(person).set({ twoFactorEnabled: true }).where(eq(person.email, GUARDED));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  afterAll(() => connection.close());
  const written = async () => [
    (await connection.db.select().from(audit)).length,
    (await connection.db.select().from(session)).length,
    (await connection.db.select().from(verification)).length,
  ];

  test("an unknown account, a known one, one with an authenticator and one without a password cost the same work and get the same answer", async () => {
    const before = await written();
    for (const email of [UNKNOWN, PLAIN, GUARDED, LINKED]) {
      const { answer, hashes } = await send(email, "bukan kata sandinya");
      expect(answer).toMatchObject({ problems: [], trouble: { kind: "said", text: ACCOUNT.signInFailed }, attempt: 1 });
      expect([email, hashes]).toEqual([email, 1]);
    }
    expect(await written()).toEqual(before);
  });

  test.each(["", "siti", "\0", `${GUARDED}\0`, "\ud800@contoh.go.id", "x".repeat(3000)])(
    "what is no address (%j) gets that answer too, whatever the database can hold",
    async (email) => {
      expect((await send(email, PASSWORD)).answer).toMatchObject({ trouble: { kind: "said", text: ACCOUNT.signInFailed } });
    },
  );

  test("with an authenticator the right password leads to the second step, and nobody is signed in", async () => {
    const before = await connection.db.select().from(session);
    const { answer, hashes } = await send(GUARDED, PASSWORD);
    expect([answer, hashes]).toEqual(["to /staff/login/code", 1]);
    expect(await connection.db.select().from(session)).toEqual(before);
    expect((await connection.db.select().from(audit)).filter(({ verb }) => verb === "session.began")).toEqual([]);
  });
});
