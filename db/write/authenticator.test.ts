import { symmetricDecrypt } from "better-auth/crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAuth } from "@/db/auth";
import type { Connection } from "@/db/client";
import { audit, person, session, twoFactor, verification } from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { codeAt, stepAt } from "@/lib/totp";
import { passSecondStep, renewRecovery, turnOff, turnOn } from "./authenticator";
import { changePassword, endAllSessions, endSession, endWaiting, withPassword } from "./session";
import { addStaff, consumeLink, resetStaff } from "./staff";

const SECRET = "0".repeat(64);
const EMAIL = "siti@contoh.go.id";
const PASSWORD = "kuda baterai staples";
const STEP = stepAt(BORN);

onBothDatabases("signing in with an authenticator", (fresh) => {
  let connection: Connection;
  let personId: string;
  let sessionId: string;
  let cookie: string;
  let key: string;

  const auth = () => createAuth(connection.db, { secret: SECRET, siteUrl: undefined, cookies: "read" });
  const asker = (now = BORN) => ({ now, personId, sessionId, secret: SECRET });
  const cookiesOf = (headers: Headers) =>
    headers
      .getSetCookie()
      .map((line) => line.split(";")[0] ?? "")
      .filter((pair) => !pair.endsWith("="))
      .join("; ");
  /** The first step: what the browser then holds, and who better-auth says has signed in. */
  async function firstStep(password = PASSWORD) {
    const { response, headers } = await auth().api.signInEmail({
      body: { email: EMAIL, password },
      headers: new Headers(),
      returnHeaders: true,
    });
    return { response, headers: new Headers({ cookie: cookiesOf(headers) }) };
  }
  const lines = async (verb: string) => (await connection.db.select().from(audit)).filter((each) => each.verb === verb);
  const second = (typed: string, now = BORN) =>
    passSecondStep(connection.db, { now, personId, secret: SECRET, address: "192.0.2.1" }, typed);

  /** A signed-in person with an offered authenticator whose key is `key`. */
  async function offer(): Promise<void> {
    await auth().api.enableTwoFactor({ body: { password: PASSWORD }, headers: new Headers({ cookie }) });
    const [row] = await connection.db.select().from(twoFactor);
    key = await symmetricDecrypt({ key: SECRET, data: row?.secret ?? "" });
  }
  async function on(): Promise<string[]> {
    await offer();
    return (await turnOn(connection.db, asker(), codeAt(key, STEP))) ?? [];
  }

  beforeEach(async () => {
    connection = await fresh();
    const token = (await addStaff(connection.db, BORN, { name: "Siti", email: EMAIL, role: "editor" })) ?? "";
    await consumeLink(connection.db, BORN, { token, password: PASSWORD });
    cookie = (await firstStep()).headers.get("cookie") ?? "";
    const [row] = await connection.db.select().from(session);
    personId = row?.userId ?? "";
    sessionId = row?.id ?? "";
  });
  afterEach(async () => {
    await expectWholeWorld(connection);
    await connection.close();
  });

  test("it is off until a code of it was shown, and its key and codes are not in the database in the clear", async () => {
    await offer();
    expect(await turnOn(connection.db, asker(), "000000")).toBeNull();
    expect((await firstStep()).response).not.toHaveProperty("twoFactorRedirect");
    const codes = (await turnOn(connection.db, asker(), codeAt(key, STEP))) ?? [];
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    const { response, headers } = await firstStep();
    expect(response).toMatchObject({ twoFactorRedirect: true });
    expect(await auth().api.getSession({ headers })).toBeNull();
    const stored = JSON.stringify([await connection.db.select().from(twoFactor), await connection.db.select().from(audit)]);
    for (const word of [key, ...codes]) expect(stored).not.toContain(word);
    expect([await lines("authenticator.on"), await lines("code.refused")].map(({ length }) => length)).toEqual([1, 1]);
  });

  test("turning it on ends the sessions that were begun with the password alone, except the one that did it", async () => {
    await firstStep();
    await firstStep();
    await on();
    expect((await connection.db.select().from(session)).map(({ id }) => id)).toEqual([sessionId]);
  });

  test("a code is accepted once: it and every earlier one are refused from then on", async () => {
    await on();
    expect(await second(codeAt(key, STEP))).toBeNull();
    expect(await second(codeAt(key, STEP - 1))).toBeNull();
    expect(await second(codeAt(key, STEP + 1))).toBe("code");
    expect(await second(codeAt(key, STEP + 1))).toBeNull();
    expect(await second(codeAt(key, STEP), BORN + 30_000)).toBeNull();
    expect(await second(` ${codeAt(key, STEP + 2).replace(/(...)/, "$1 ")} `, BORN + 60_000)).toBe("code");
    expect(await lines("code.refused")).toHaveLength(4);
  });

  test("of many that bring one code at once exactly one has it accepted", async () => {
    const codes = await on();
    const many = (typed: string) => Promise.all(Array.from({ length: 8 }, () => second(typed)));
    expect((await many(codeAt(key, STEP + 1))).filter(Boolean)).toEqual(["code"]);
    expect((await many(codes[3] ?? "")).filter(Boolean)).toEqual(["recovery"]);
  });

  test("a recovery code is accepted once, however it is copied, and the others stay", async () => {
    const [first = "", next = ""] = await on();
    expect(await second(` ${first.toUpperCase().replace("-", " ")}`)).toBe("recovery");
    expect(await second(first)).toBeNull();
    expect(await second(next)).toBe("recovery");
  });

  test("an offered authenticator passes nobody, not even by its recovery codes", async () => {
    await offer();
    expect(await second(codeAt(key, STEP))).toBeNull();
    const [row] = await connection.db.select().from(twoFactor);
    const [code = ""] = JSON.parse(await symmetricDecrypt({ key: SECRET, data: row?.backupCodes ?? "" }));
    expect(await second(code)).toBeNull();
    expect(await turnOn(connection.db, asker(), code)).toBeNull();
  });

  test("new recovery codes replace the old ones, and need a code", async () => {
    const [old = ""] = await on();
    expect(await renewRecovery(connection.db, asker(), "000000", ["abcde-fghij"])).toBeNull();
    expect(await renewRecovery(connection.db, asker(), codeAt(key, STEP + 1), ["abcde-fghij"])).toEqual(["abcde-fghij"]);
    expect(await second(old)).toBeNull();
    expect(await second("abcde-fghij")).toBe("recovery");
  });

  test("it is turned off by a code, and then the password is enough again", async () => {
    const [code = ""] = await on();
    expect(await turnOff(connection.db, asker(), "000000")).toBeNull();
    expect((await firstStep()).response).toMatchObject({ twoFactorRedirect: true });
    expect(await turnOff(connection.db, asker(), code)).toBe(true);
    expect((await firstStep()).response).not.toHaveProperty("twoFactorRedirect");
    expect((await lines("authenticator.off")).map(({ detail }) => detail)).toEqual([{ with: "recovery" }]);
  });

  test("the second step begins one session and is used up by it", async () => {
    await on();
    const { headers } = await firstStep();
    expect(await auth().api.readSecondStep({ headers })).toEqual({ personId, email: EMAIL });
    const begun = await Promise.all([1, 2].map(() => auth().api.finishSecondStep({ headers })));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await auth().api.readSecondStep({ headers })).toBeNull();
    expect(await connection.db.select().from(session)).toHaveLength(2);
  });

  test("whoever passed no first step, or made up that they did, is nobody at the second", async () => {
    await on();
    await firstStep();
    const [waiting] = (await connection.db.select().from(verification)).filter(({ value }) => value === personId);
    for (const sent of ["", `ktp.two_factor=${waiting?.identifier}`, `ktp.two_factor=${waiting?.identifier}.c2lnbmF0dXJl`]) {
      const headers = new Headers({ cookie: sent });
      expect(await auth().api.readSecondStep({ headers })).toBeNull();
      expect(await auth().api.finishSecondStep({ headers })).toBeNull();
    }
  });

  test("a new password ends every other session and every sign-in that waits for its second step", async () => {
    await on();
    const waiting = await firstStep();
    expect(await changePassword(connection.db, asker(), "bukan ini sandinya", "kata sandi yang baru")).toBe(false);
    expect(await auth().api.readSecondStep(waiting)).not.toBeNull();
    expect(await changePassword(connection.db, asker(), PASSWORD, "kata sandi yang baru")).toBe(true);
    expect(await auth().api.readSecondStep(waiting)).toBeNull();
    expect(await auth().api.finishSecondStep(waiting)).toBeNull();
    expect((await connection.db.select().from(session)).map(({ id }) => id)).toEqual([sessionId]);
    await expect(firstStep()).rejects.toThrow();
    expect((await firstStep("kata sandi yang baru")).response).toMatchObject({ twoFactorRedirect: true });
    expect(await lines("password.changed")).toHaveLength(1);
  });

  test("of two who change a password at once exactly one does", async () => {
    const both = ["kata sandi pertama", "kata sandi kedua"].map((next) => changePassword(connection.db, asker(), PASSWORD, next));
    expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
    expect(await lines("password.changed")).toHaveLength(1);
  });

  test("a sign-in under which the password changes is told so, and one beside which it stays is not", async () => {
    const change = async () => {
      await firstStep();
      return changePassword(connection.db, asker(), PASSWORD, "kata sandi yang baru");
    };
    expect(await withPassword(connection.db, EMAIL.toUpperCase(), change)).toEqual({ answer: true, replaced: true });
    expect(await withPassword(connection.db, EMAIL, () => firstStep("kata sandi yang baru"))).toMatchObject({ replaced: false });
    expect(await withPassword(connection.db, "siapa@contoh.go.id", async () => null)).toEqual({ answer: null, replaced: false });
  });

  test("what waits for one person is ended without touching another's", async () => {
    await on();
    const waiting = await firstStep();
    await endWaiting(connection.db, "siapa@contoh.go.id");
    expect(await auth().api.readSecondStep(waiting)).not.toBeNull();
    await endWaiting(connection.db, EMAIL);
    expect(await auth().api.readSecondStep(waiting)).toBeNull();
  });

  test("one ends one's own sessions and nobody else's", async () => {
    await firstStep();
    const [other] = (await connection.db.select().from(session)).filter(({ id }) => id !== sessionId);
    const [stranger] = await connection.db
      .insert(person)
      .values({
        id: crypto.randomUUID(),
        name: "Lain",
        email: "lain@contoh.go.id",
        role: "editor",
        createdAt: new Date(BORN),
        updatedAt: new Date(BORN),
      })
      .returning();
    const asStranger = { now: BORN, personId: stranger?.id ?? "" };
    expect(await endSession(connection.db, asStranger, sessionId, "revoking")).toBe(false);
    expect(await endSession(connection.db, asker(), other?.id ?? "", "revoking")).toBe(true);
    expect(await endSession(connection.db, asker(), other?.id ?? "", "revoking")).toBe(false);
    expect((await connection.db.select().from(session)).map(({ id }) => id)).toEqual([sessionId]);
    await endAllSessions(connection.db, asker());
    expect(await connection.db.select().from(session)).toEqual([]);
    expect((await lines("session.ended")).map(({ detail }) => detail)).toEqual([
      { by: "revoking", count: 1 },
      { by: "revoking all", count: 1 },
    ]);
  });

  test("a reset by the command turns it off and ends what waits for it", async () => {
    await on();
    const waiting = await firstStep();
    const token = (await resetStaff(connection.db, BORN, EMAIL)) ?? "";
    expect(await auth().api.readSecondStep(waiting)).toBeNull();
    await consumeLink(connection.db, BORN, { token, password: "kata sandi yang baru" });
    expect((await firstStep("kata sandi yang baru")).response).not.toHaveProperty("twoFactorRedirect");
  });
});
