import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Connection } from "@/db/client";
import { readRunningProbes } from "@/db/read/running-probes";
import { heartbeat } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { makeProbe, pauseProbe } from "@/db/write/probe";
import { HOUR } from "@/lib/time";
import { answerBeat, GUESSES } from "./beat";

const site = vi.hoisted(() => ({ db: undefined as unknown, now: 0, down: false }));
vi.mock("@/clock", () => ({ now: () => site.now }));
vi.mock("@/db/client", async (original) => ({
  ...(await original<object>()),
  getDb: async () => {
    if (site.down) throw new Error("away");
    return site.db;
  },
}));

let address = 0;

onBothDatabases("heartbeats", (fresh) => {
  let connection: Connection;
  let person: string;
  let secret: string;
  let slug: string;
  beforeEach(async () => {
    connection = await fresh();
    Object.assign(site, { db: connection.db, now: BORN, down: false });
    address += 1;
    person = await addPerson(connection);
    const made = await makeProbe(connection.db, ctx(), {
      name: { id: "Pencadangan", en: null },
      settings: { kind: "heartbeat", graceSeconds: 60 },
      pace: { everySeconds: 60, timeoutMs: 1000, slowMs: null, failAfter: 1, recoverAfter: 1 },
      ...{ target: { system: "siak-terpusat" }, effect: "disrupted", vouches: false },
    });
    if (!made.ok || made.secret === null) throw new Error("No heartbeat was made.");
    [secret, slug] = [made.secret, String(made.outcome.probe)];
  });
  afterEach(() => connection.close());

  const ctx = () => ({ now: BORN, personId: person, key: uuidv7() });
  async function call(init: RequestInit & { query?: string; token?: string } = {}) {
    const { query = "", token = secret, headers, ...rest } = init;
    const request = new Request(`http://site/api/heartbeat/${token}${query}`, {
      ...rest,
      headers: { "x-forwarded-for": `198.51.100.${address}`, ...(headers as Record<string, string>) },
    });
    const answer = await answerBeat(request, token);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    return { status: answer.status, text: await answer.text() };
  }
  const heard = () => connection.db.select().from(heartbeat).orderBy(heartbeat.at);
  const told = { done: 84_000, total: 150_000, note: "tabel penduduk" };
  const fields = { done: "84000", total: "150000", note: "tabel penduduk" };
  const multipart = () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };

  test.each<[string, RequestInit & { query?: string }]>([
    ["a query", { query: `?${new URLSearchParams(fields)}` }],
    ["a query of HEAD", { method: "HEAD", query: `?${new URLSearchParams(fields)}` }],
    ["a form", { method: "POST", body: new URLSearchParams(fields) }],
    ["a form of parts", { method: "POST", body: multipart() }],
    ["JSON", { method: "POST", body: JSON.stringify(told), headers: { "content-type": "application/json" } }],
    [
      "JSON of words over a query",
      { method: "POST", query: "?done=1", body: JSON.stringify(fields), headers: { "content-type": "application/json" } },
    ],
  ])("what a machine says as %s is kept", async (_, init) => {
    expect(await call(init)).toEqual({ status: 200, text: "ok\n" });
    expect(await heard()).toMatchObject([told]);
  });

  test("saying nothing is enough", async () => {
    expect((await call({ method: "POST" })).status).toBe(200);
    expect(await heard()).toMatchObject([{ done: null, total: null, note: null }]);
  });

  test.each<[string, RequestInit & { query?: string }, number]>([
    ["more than 4 KB", { method: "POST", body: new URLSearchParams({ note: "x".repeat(5000) }) }, 413],
    ["broken JSON", { method: "POST", body: "{", headers: { "content-type": "application/json" } }, 400],
    ["a list", { method: "POST", body: "[]", headers: { "content-type": "application/json" } }, 400],
    ["broken parts", { method: "POST", body: "--x", headers: { "content-type": "multipart/form-data; boundary=x" } }, 400],
    ["a picture", { method: "POST", body: "\x89PNG", headers: { "content-type": "image/png" } }, 400],
    ["a status there is not", { query: "?status=baik" }, 400],
  ])("%s is refused in a sentence, and nothing is kept", async (_, init, status) => {
    const answer = await call(init);
    expect(answer).toEqual({ status, text: expect.stringMatching(/^\S.+\.\n\S.+\.\n$/) });
    expect(await heard()).toEqual([]);
  });

  test.each([
    ["no number", "?done=banyak&note=tabel", { done: null, total: null, note: "tabel" }],
    ["somebody's number", "?done=3&total=9&note=3603121205900001", { done: 3, total: 9, note: null }],
    ["a long note", `?done=3&note=${"x".repeat(201)}`, { done: 3, total: null, note: null }],
  ])("a sign with %s is a sign all the same, and says what was left out", async (_, query, kept) => {
    expect(await call({ query })).toEqual({
      status: 200,
      text: expect.stringMatching(/^ok\nTercatat tanpa .+\.\nRecorded without .+\.\n$/),
    });
    expect(await heard()).toMatchObject([kept]);
  });

  test("who calls again at once is told to wait", async () => {
    await call();
    expect((await call()).status).toBe(429);
    site.now += 5000;
    expect((await call()).status).toBe(200);
  });

  test("an address that leads nowhere says so, and one whose probe rests says that", async () => {
    expect(await call({ token: "x".repeat(43) })).toMatchObject({ status: 404 });
    expect(await call({ token: "pendek" })).toMatchObject({ status: 404 });
    await pauseProbe(connection.db, ctx(), { slug });
    expect((await call()).status).toBe(410);
  });

  test("of many who guess at once none is told of a fault of ours", async () => {
    const calls = Array.from({ length: 2 * GUESSES.points }, () => call({ token: "x".repeat(43) }));
    expect((await Promise.all(calls)).map(({ status }) => status)).not.toContain(503);
  });

  test("who guesses from the address of a machine that called before does not silence it", async () => {
    expect((await call()).status).toBe(200);
    for (let n = 0; n < GUESSES.points; n += 1) expect((await call({ token: "x".repeat(43) })).status).toBe(404);
    expect((await call({ token: "x".repeat(43) })).status).toBe(429);
    site.now += 5000;
    expect((await call()).status).toBe(200);
  });

  test("however the clock was set, a machine is heard, and not more often than it may call", async () => {
    site.now = BORN + 7 * HOUR;
    expect((await call()).status).toBe(200);
    site.now = BORN + 60_000;
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(429);
    const [running] = await readRunningProbes(connection.db, site.now);
    expect(running?.lastBeatAt).toBe(BORN + 60_000);
  });

  test("who guesses is soon not looked up any more, and others are", async () => {
    for (let n = 0; n < GUESSES.points; n += 1) expect((await call({ token: "x".repeat(43) })).status).toBe(404);
    expect((await call({ token: "y".repeat(43) })).status).toBe(429);
    address += 1;
    expect((await call()).status).toBe(200);
  });

  test("while the database is away a machine is asked to come back, and no secret is logged", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    site.down = true;
    expect((await call()).status).toBe(503);
    expect(JSON.stringify(logged.mock.calls)).not.toContain(secret);
    logged.mockRestore();
  });
});
