import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readAudit } from "@/db/read/audit";
import { readTokens } from "@/db/read/tokens";
import { audit, deskToken } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { DAY, HOUR } from "@/lib/time";
import { MOST_TOKENS, TOKEN_ACTS, TOKEN_LONGEST } from "@/lib/token";
import { confirmLocation } from "./confirm-location";
import { changeRole, endMember, resetMember } from "./people";
import { makeToken, presentToken, revokeToken, type TokenInput } from "./tokens";

const NOW = BORN;
const SECRET = "0".repeat(64);
const OWN = "kec-curug";
const OTHER = "kec-legok";
const wide: TokenInput = { name: "pemantau", acts: TOKEN_ACTS, place: null, expiresAt: NOW + DAY };

onBothDatabases("tokens", (fresh) => {
  let connection: Connection;
  let boss: string;
  let editor: string;
  beforeEach(async () => {
    connection = await fresh();
    boss = await addPerson(connection, "Pengelola");
    await addPerson(connection, "Pengelola lain");
    editor = await addPerson(connection, "Budi", { role: "editor" });
  });
  afterEach(() => connection.close());

  const by = (personId: string) => ({ now: NOW, personId, confirmed: true });
  async function made(personId: string, input: Partial<TokenInput> = {}) {
    const done = await makeToken(connection.db, by(personId), { ...wide, ...input }, SECRET);
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    const id = (await presentToken(connection.db, NOW, done.value, "192.0.2.7"))?.id ?? "";
    return { token: done.value, id };
  }
  const confirmed = (personId: string, token: string, location: string, key: string = uuidv7(), now = NOW) =>
    confirmLocation(connection.db, { now, personId, token, key }, { location, services: ["ktp-pencetakan"] });
  const code = (done: { ok: boolean; refusals?: { code: string }[] }) => (done.ok ? "done" : done.refusals?.[0]?.code);

  test("the database holds no token, and the list tells when and from where it was used last", async () => {
    const { token } = await made(editor);
    const rows = JSON.stringify([await connection.db.select().from(deskToken), await connection.db.select().from(audit)]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(token.slice(4, 24));
    expect(await readTokens(connection.db, NOW, editor)).toMatchObject([
      { name: "pemantau", place: null, until: NOW + DAY, used: { at: NOW, address: "192.0.2.7" } },
    ]);
    expect(await readTokens(connection.db, NOW, boss)).toEqual([]);
  });

  test("nobody makes one without proving once more who they are, and no token makes another", async () => {
    const open = await makeToken(connection.db, { ...by(editor), confirmed: false }, wide, SECRET);
    expect(code(open)).toBe("confirm_again");
    const { id } = await made(editor);
    expect(code(await makeToken(connection.db, { ...by(editor), token: id }, wide, SECRET))).toBe("token_scope");
    expect(await connection.db.select().from(deskToken)).toHaveLength(1);
  });

  test("it has a name, an end within a year, and fits in a list that can still be read", async () => {
    const tried = async (input: Partial<TokenInput>) =>
      code(await makeToken(connection.db, by(editor), { ...wide, ...input }, SECRET));
    expect(await tried({ name: " \u202e\0" })).toBe("token_unnamed");
    expect(await tried({ name: "x".repeat(61) })).toBe("token_too_long");
    expect(await tried({ expiresAt: NOW })).toBe("token_days");
    expect(await tried({ expiresAt: NOW + TOKEN_LONGEST + 1 })).toBe("token_days");
    expect(await tried({ place: "tidak-ada" })).toBe("no_location");
    expect(await tried({ expiresAt: NOW + TOKEN_LONGEST })).toBe("done");
    for (let n = 1; n < MOST_TOKENS; n += 1) await made(editor);
    expect(await tried({})).toBe("too_many_tokens");
  });

  test("an operator makes one for their own place alone, and it stays there whatever it was made for", async () => {
    const operator = await addPerson(connection, "Citra", { role: "operator", place: OWN });
    expect(code(await makeToken(connection.db, by(operator), { ...wide, place: OTHER }, SECRET))).toBe("not_your_place");
    const { id } = await made(operator);
    expect(code(await confirmed(operator, id, OTHER))).toBe("token_elsewhere");
    expect(code(await confirmed(operator, id, OWN))).toBe("done");
  });

  test("one made for a single act or place does nothing else, whatever its person may", async () => {
    const narrow = await made(boss, { acts: ["incident.posted"] });
    expect(code(await confirmed(boss, narrow.id, OWN))).toBe("token_scope");
    const placed = await made(boss, { place: OWN });
    expect(code(await confirmed(boss, placed.id, OTHER))).toBe("token_elsewhere");
    expect(code(await confirmed(boss, placed.id, OWN))).toBe("done");
    await expectWholeWorld(connection);
  });

  test("revoked, past its end, or another's, it is worth nothing, also for what it did before under the same key", async () => {
    const { id, token } = await made(editor);
    expect(code(await confirmed(editor, id, OWN, "sekali"))).toBe("done");
    expect(await confirmed(editor, id, OWN, "sekali")).toMatchObject({ ok: true, replayed: true });
    expect(code(await confirmed(boss, id, OWN))).toBe("token_ended");
    expect(code(await confirmed(editor, id, OWN, uuidv7(), NOW + DAY))).toBe("token_ended");
    expect(await presentToken(connection.db, NOW + DAY, token, "")).toBeNull();
    expect(await revokeToken(connection.db, by(boss), id)).toBe(false);
    expect(await revokeToken(connection.db, by(editor), id)).toBe(true);
    expect(await revokeToken(connection.db, by(editor), id)).toBe(false);
    expect(code(await confirmed(editor, id, OWN, "sekali"))).toBe("token_ended");
    expect(await presentToken(connection.db, NOW, token, "")).toBeNull();
  });

  test("of posts sent while it is being revoked none comes after", async () => {
    const { id } = await made(editor);
    await Promise.all([
      revokeToken(connection.db, by(editor), id),
      ...Array.from({ length: 5 }, () => confirmed(editor, id, OWN)),
    ]);
    const lines = await connection.db.select().from(audit).orderBy(audit.id);
    const at = lines.findIndex(({ verb }) => verb === "token.revoked");
    expect(at).toBeGreaterThan(0);
    expect(lines.slice(at + 1)).toEqual([]);
  });

  test("it falls with its person's role, and ends when they are taken off the desk or reset", async () => {
    const { id } = await made(editor);
    await changeRole(connection.db, by(boss), editor, { role: "operator", place: OTHER });
    expect(code(await confirmed(editor, id, OWN))).toBe("token_elsewhere");
    expect(code(await confirmed(editor, id, OTHER))).toBe("done");
    const placed = await made(boss, { place: OWN });
    await changeRole(connection.db, by(boss), boss, { role: "operator", place: OTHER });
    expect(code(await confirmed(boss, placed.id, OWN))).toBe("token_scope");
    const admin = await addPerson(connection, "Ani");
    await addPerson(connection, "Eka");
    await resetMember(connection.db, by(admin), editor);
    expect(code(await confirmed(editor, id, OTHER))).toBe("token_ended");
    const again = await made(editor, { place: OTHER });
    await endMember(connection.db, by(admin), editor);
    expect(code(await confirmed(editor, again.id, OTHER))).toBe("not_allowed");
    expect(await presentToken(connection.db, NOW, again.token, "")).toBeNull();
    expect(await connection.db.select().from(deskToken).where(eq(deskToken.personId, editor))).toEqual([]);
  });

  test("what a script did says so in the audit, by the token's name, and so do its making and its end", async () => {
    const { id } = await made(editor, { name: 'antrean "A"' });
    await confirmed(editor, id, OWN);
    await revokeToken(connection.db, { now: NOW + HOUR, personId: editor }, id);
    const { lines } = await readAudit(connection.db, { person: editor, place: null, day: null }, null);
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      'Budi mencabut token "antrean "A"".',
      expect.stringMatching(/^Budi menyatakan .*Curug buka dan berjalan \(skrip dengan token "antrean "A""\)\.$/),
      'Budi membuat token "antrean "A"" untuk skrip.',
    ]);
  });
});
