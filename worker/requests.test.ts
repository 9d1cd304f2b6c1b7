import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerRequests, askSite, type Handlers } from "./requests";

const NOW = Date.parse("2026-11-23T01:00:00Z");
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ktp-requests-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const left = () => readdirSync(join(dataDir, "requests"));
const echo: Handlers = { echo: async (words, now) => [...words, String(now)] };

/** Asks, and has the worker look once while the command waits. */
async function asked(name: string, words: string[], handlers = echo, at = NOW): Promise<string[]> {
  const answer = askSite(dataDir, { name, words, now: NOW, waitMs: 2000 });
  await answerRequests(dataDir, handlers, at);
  return answer;
}

test("what was asked is done with its words and answered in lines, and nothing is left behind", async () => {
  expect(await asked("echo", ["satu", "dua"])).toEqual(["satu", "dua", String(NOW)]);
  expect(left()).toEqual([]);
});

test("a refusal arrives as the sentence it was made with", async () => {
  const refuse = () => Promise.reject(new Error("Tidak bisa."));
  await expect(asked("refuse", [], { refuse })).rejects.toThrow("Tidak bisa.");
});

test.each(["lain", "__proto__", "toString"])(
  "a request that the site does not know (%s) is refused by its name",
  async (name) => {
    await expect(asked(name, [])).rejects.toThrow(name);
  },
);

test("only its owner may read a request, or look which there are", async () => {
  const answer = askSite(dataDir, { name: "echo", words: [], now: NOW, waitMs: 2000 });
  const [file = ""] = left();
  expect(statSync(join(dataDir, "requests")).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, "requests", file)).mode & 0o777).toBe(0o600);
  await answerRequests(dataDir, echo, NOW);
  await answer;
});

test("a request of a site that was down is taken back, and never done later", async () => {
  const run = vi.fn(async () => []);
  await expect(askSite(dataDir, { name: "run", words: [], now: NOW, waitMs: 1 })).rejects.toThrow("nothing was changed");
  await answerRequests(dataDir, { run }, NOW);
  expect(run).not.toHaveBeenCalled();
});

test("one whose command was killed is not done once it is a minute old", async () => {
  const run = vi.fn(async () => []);
  const killed = askSite(dataDir, { name: "run", words: [], now: NOW, waitMs: 500 }).catch((error: Error) => error.message);
  await answerRequests(dataDir, { run }, NOW + 60_001);
  expect(run).not.toHaveBeenCalled();
  expect(await killed).toMatch(/look first/);
  expect(left()).toEqual([]);
});

test("of two looks at once only one does what was asked", async () => {
  const run = vi.fn(async () => ["ya"]);
  const answer = askSite(dataDir, { name: "run", words: [], now: NOW, waitMs: 2000 });
  await Promise.all([answerRequests(dataDir, { run }, NOW), answerRequests(dataDir, { run }, NOW)]);
  expect(await answer).toEqual(["ya"]);
  expect(run).toHaveBeenCalledOnce();
});

test("an answer that nobody fetched is removed after ten minutes, one that is being fetched is not", async () => {
  await asked("echo", []);
  const file = join(dataDir, "requests", "x.answer");
  writeFileSync(file, JSON.stringify({ at: NOW, lines: ["tautan"] }));
  await answerRequests(dataDir, echo, NOW + 600_000);
  expect(left()).toEqual(["x.answer"]);
  await answerRequests(dataDir, echo, NOW + 600_001);
  expect(left()).toEqual([]);
});

test("what is no request is answered by nothing, and does not stop those after it", async () => {
  const answer = askSite(dataDir, { name: "echo", words: [], now: NOW, waitMs: 2000 });
  writeFileSync(join(dataDir, "requests", "0.request"), "{");
  await answerRequests(dataDir, echo, NOW);
  expect(await answer).toEqual([String(NOW)]);
});
