import { afterEach, expect, test, vi } from "vitest";
import { Health } from "@/lib/api";
import type { PressWord } from "@/lib/health";
import { GET } from "./route";

const NOW = Date.parse("2026-11-23T01:00:00Z");
const database = vi.hoisted(() => ({ answers: true }));
vi.mock("@/clock", () => ({ now: () => NOW, watch: () => NOW }));
vi.mock("@/db/client", () => ({
  getDb: () => (database.answers ? Promise.resolve({}) : Promise.reject(new Error("password of ktp@10.0.0.1 refused"))),
}));
vi.mock("@/db/read/installation", () => ({ readPulseAt: async () => NOW - 5000 }));
vi.mock("@/db/read/outbox", () => ({
  readOutbox: async (_: unknown, publicSeq: number | null) => ({
    newestSeq: 4,
    waitingSince: publicSeq === null ? null : NOW - 2000,
  }),
}));

const KEY = Symbol.for("ktp.press");
const shared = globalThis as { [KEY]?: { pressState(): PressWord } };
const state: PressWord = { publicSeq: 3, complete: true, boardPrintedAt: NOW, failingKind: "bad_page", failingSince: NOW - 9000 };
afterEach(() => {
  database.answers = true;
  delete shared[KEY];
});

test("a site that answers is 200 even while its press fails: who asks decides what is too old", async () => {
  shared[KEY] = { pressState: () => state };
  const answer = await GET();
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(Health.parse(await answer.json())).toMatchObject({
    pulse_age_seconds: 5,
    press: { failing: "bad_page", failing_seconds: 9 },
    outbox: { newest_seq: 4, public_seq: 3, oldest_waiting_seconds: 2 },
  });
});

test("before the press has started nothing is known to be public", async () => {
  const answer = await GET();
  expect(Health.parse(await answer.json())).toMatchObject({ press: null, outbox: { public_seq: null } });
});

test("a database that does not answer is 503, and its error stays inside", async () => {
  database.answers = false;
  shared[KEY] = { pressState: () => state };
  const answer = await GET();
  const text = await answer.text();
  expect(answer.status).toBe(503);
  expect(text).not.toContain("10.0.0.1");
  expect(Health.parse(JSON.parse(text))).toMatchObject({ site: true, database: false, outbox: null, press: { complete: true } });
});
