import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Connection } from "@/db/client";
import { audit, deskToken } from "@/db/schema";
import { readSecret } from "@/db/secret";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { freshToken } from "@/db/token";
import { makeToken, revokeToken } from "@/db/write/tokens";
import { HOUR } from "@/lib/time";
import { TOKEN_ACTS } from "@/lib/token";
import { answerList, answerVerb } from "./ask";
import { LIMITS } from "./limits";
import { isStorable } from "./verbs";

const NOW = BORN;
let address = 0;
const site = vi.hoisted(() => ({ db: undefined as unknown, down: false }));
vi.mock("@/clock", () => ({ now: () => NOW }));
vi.mock("@/db/client", async (original) => ({
  ...(await original<object>()),
  getDb: async () => {
    if (site.down) throw new Error("away");
    return site.db;
  },
}));

const notice = {
  template: "network_cut",
  scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
  timing: { when: "now", began: NOW },
  expectedEnd: null,
  nextUpdateBy: NOW + HOUR,
  fields: { handled_by: { id: "Diskominfo", en: null } },
  attack: { finding: "not_assessed", by: null, what: null, at: null },
  data: { finding: "not_assessed", by: null, what: null, at: null },
  paper: null,
};
const denial = { finding: "no_sign", by: { id: "Diskominfo", en: null }, what: { id: "server", en: null }, at: NOW - HOUR };

onBothDatabases("what scripts ask of the desk", (fresh) => {
  let connection: Connection;
  let folder: string;
  let person: string;
  let token: string;
  let leaves: number;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ktp-token-"));
    vi.stubEnv("DATA_DIR", folder);
  });
  beforeEach(async () => {
    connection = await fresh();
    site.db = connection.db;
    person = await addPerson(connection, "Budi");
    token = await made(TOKEN_ACTS);
    leaves = (await expectWholeWorld(connection)).leaves;
    address += 1;
  });
  afterEach(() => connection.close());
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  async function made(acts: typeof TOKEN_ACTS): Promise<string> {
    const input = { name: "skrip", acts, place: null, expiresAt: NOW + HOUR };
    const done = await makeToken(connection.db, { now: NOW, personId: person, confirmed: true }, input, readSecret(folder));
    if (!done.ok) throw new Error("No token was made.");
    return done.value;
  }
  type Sent = { headers?: Record<string, string>; body?: unknown; query?: string };
  const request = (verb: string, { headers = {}, body = notice, query = "" }: Sent = {}) =>
    new Request(`http://site/api/desk/${verb}${query}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": uuidv7(),
        "x-forwarded-for": `198.51.100.${address}`,
        ...headers,
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  async function ask(verb: string, sent: Sent = {}) {
    const answer = await answerVerb(request(verb, sent), verb);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    return { status: answer.status, wait: answer.headers.get("retry-after"), body: await answer.json() };
  }

  test("a notice is posted once, however often it is sent under its key", async () => {
    const headers = { "idempotency-key": "cadangan-2026-11-20" };
    const first = await ask("post", { headers });
    expect(first).toMatchObject({ status: 201, body: { ok: true, replayed: false, url: `/incidents/${first.body.slug}` } });
    expect(await ask("post", { headers })).toMatchObject({ status: 200, body: { slug: first.body.slug, replayed: true } });
    const other = { ...notice, fields: { handled_by: { id: "PLN", en: null } } };
    expect(await ask("post", { headers, body: other })).toMatchObject({
      status: 409,
      body: { ok: false, refusals: [{ code: "key_reused", says: expect.stringMatching(/\.$/) }] },
    });
    expect((await expectWholeWorld(connection)).leaves).toBe(leaves + 1);
  });

  test("what was posted is updated and ended, and the next one is told how things stand", async () => {
    const { slug } = (await ask("post")).body;
    const update = { slug, state: "monitoring", body: { id: "Dipantau.", en: null }, expectedEnd: null, nextUpdateBy: null };
    expect(await ask("update", { body: { ...update, progress: null } })).toMatchObject({ status: 201 });
    const listed = await answerList(request("list"));
    expect(await listed.json()).toMatchObject({ incidents: [{ slug, state: "monitoring", phase: "ongoing" }] });
    const end = { slug, endedAt: NOW, body: { id: "Pulih.", en: null }, working: true };
    expect(await ask("resolve", { body: end })).toMatchObject({ status: 201 });
    expect(await ask("resolve", { body: end })).toMatchObject({ status: 422, body: { refusals: [{ code: "already_ended" }] } });
    const reports = { blanks: 12, quota: "out" };
    expect(await ask("report", { body: { location: "kec-curug", reports } })).toMatchObject({
      status: 201,
      body: { url: "/locations/kec-curug" },
    });
  });

  test("no token but a good one in its header is heard: not in the query, not a cookie, not one that is made up", async () => {
    const none = { authorization: "" };
    const tried: Sent[] = [
      { headers: none },
      { headers: none, query: `?token=${token}&access_token=${token}` },
      { headers: { ...none, cookie: `ktp.session_token=${token}` } },
      { headers: { authorization: token } },
      { headers: { authorization: `Basic ${token}` } },
      { headers: { authorization: `Bearer ${freshToken("another installation's")}` } },
      { headers: { authorization: `Bearer ${freshToken(readSecret(folder))}` } },
      { headers: { authorization: `Bearer ${"x".repeat(4000)}` } },
    ];
    for (const sent of tried) {
      expect(await ask("post", sent)).toMatchObject({ status: 401, body: { ok: false, error: "token_refused" } });
    }
    expect((await answerList(request("list", { headers: none }))).status).toBe(401);
    const lines = await connection.db.select().from(audit).where(eq(audit.personId, person));
    expect(lines.map(({ verb }) => verb)).toEqual(["token.made"]);
  });

  test("a revoked token is refused at once, and a narrow one does nothing else", async () => {
    const narrow = await made(["location.confirmed"]);
    const headers = { authorization: `Bearer ${narrow}` };
    expect(await ask("post", { headers })).toMatchObject({ status: 403, body: { refusals: [{ code: "token_scope" }] } });
    for (const { id } of await connection.db.select().from(deskToken)) {
      await revokeToken(connection.db, { now: NOW, personId: person }, id);
    }
    expect((await ask("post")).status).toBe(401);
  });

  test("nothing is said of an attack or of data", async () => {
    expect(await ask("post", { body: { ...notice, attack: denial } })).toMatchObject({
      status: 403,
      body: { refusals: [{ field: "attack", code: "token_scope" }] },
    });
    expect((await ask("post", { body: { ...notice, data: denial } })).status).toBe(403);
  });

  test.each<[string, string, Sent, number, string]>([
    ["a verb there is not", "answer", {}, 404, "verb_unknown"],
    ["a verb of every object", "constructor", {}, 404, "verb_unknown"],
    ["no key", "post", { headers: { "idempotency-key": "" } }, 400, "key_missing"],
    ["a key of one letter", "post", { headers: { "idempotency-key": "a" } }, 400, "key_missing"],
    ["a form", "post", { headers: { "content-type": "application/x-www-form-urlencoded" } }, 415, "not_json"],
    ["no JSON", "post", { body: "{" }, 400, "unreadable"],
    ["an empty body", "post", { body: "" }, 400, "unreadable"],
    ["a list", "post", { body: [notice] }, 400, "unreadable"],
    ["a NUL", "resolve", { body: { slug: "\0", endedAt: NOW, body: { id: "x", en: null }, working: false } }, 400, "unreadable"],
    ["a time no calendar has", "post", { body: { ...notice, nextUpdateBy: 8.64e15 } }, 400, "unreadable"],
    ["another shape", "post", { body: { ...notice, scope: 1 } }, 400, "unreadable"],
    ["more than anybody writes", "post", { body: { ...notice, paper: { id: "x".repeat(70_000), en: null } } }, 413, "too_large"],
  ])("%s is refused in words, and nothing is written", async (_, verb, sent, status, error) => {
    const answer = await ask(verb, sent);
    expect(answer).toMatchObject({
      status,
      body: { ok: false, error, says: { id: expect.any(String), en: expect.any(String) } },
    });
    expect((await expectWholeWorld(connection)).leaves).toBe(leaves);
  });

  test("who guesses is soon not answered any more; the owner beside them, at the same address, is", async () => {
    const guess = { headers: { authorization: `Bearer ktp_${"a".repeat(65)}` } };
    for (let n = 0; n < LIMITS.refused.points; n += 1) expect((await ask("post", guess)).status).toBe(401);
    const tired = await ask("post", guess);
    expect(tired).toMatchObject({ status: 429, body: { error: "too_often" } });
    expect(Number(tired.wait)).toBeGreaterThan(0);
    expect((await ask("post")).status).toBe(201);
  });

  test("guesses never reach the database, from however many addresses they come", async () => {
    site.down = true;
    for (let n = 0; n < 300; n += 1) {
      const headers = { authorization: `Bearer ${freshToken(String(n))}`, "x-forwarded-for": `203.0.113.${n % 256}` };
      expect((await ask("post", { headers })).body.error).toBe("token_refused");
    }
    const waiting = await ask("post");
    site.down = false;
    expect(waiting).toMatchObject({ status: 503, wait: "5", body: { error: "not_saved" } });
  });

  test("one token asks so often a minute, and another of the same person is not held up", async () => {
    for (let n = 0; n < LIMITS.uses.points; n += 1) expect((await answerVerb(request("nothing"), "nothing")).status).toBe(404);
    expect((await ask("post")).status).toBe(429);
    token = await made(TOKEN_ACTS);
    expect((await ask("post")).status).toBe(201);
  });
});

test.each([
  [{ a: [1, "x", null, true] }, true],
  ["\ud800", false],
  [{ "\0": 1 }, false],
  [1.5, false],
  [-1, false],
  [Number.MAX_SAFE_INTEGER, false],
  [JSON.parse("[".repeat(50) + "]".repeat(50)), false],
  [undefined, true],
])("%j can be stored: %s", (value, storable) => {
  expect(isStorable(value)).toBe(storable);
});
