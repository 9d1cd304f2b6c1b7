import { expect, test } from "vitest";
import { createLog, type Level, withoutValues } from "./log";

function written(options: { format?: string; terminal: boolean }, level: Level = "info"): string {
  const lines: string[] = [];
  createLog("front", { ...options, write: (line) => lines.push(line) })(level, "site ready", { pid: 7, code: null, port: 3000 });
  return lines.join("");
}

test("where no person looks each line is one object, its fields between who speaks and what is said", () => {
  const line = written({ terminal: false }, "error");
  expect(line.endsWith("\n")).toBe(true);
  const { time, ...rest } = JSON.parse(line);
  expect(new Date(time).toISOString()).toBe(time);
  expect(rest).toEqual({ level: "error", name: "front", pid: 7, code: null, port: 3000, msg: "site ready" });
  expect(line).toContain('"port":3000,"msg":"site ready"}');
});

test("a person at a terminal reads a sentence", () => {
  expect(written({ terminal: true })).toBe("site ready pid=7 port=3000\n");
});

test("LOG_FORMAT decides against the terminal, both ways", () => {
  expect(written({ format: "json", terminal: true })).toMatch(/^\{"level":"info"/);
  expect(written({ format: "text", terminal: false })).toBe("site ready pid=7 port=3000\n");
});

test("of a failed query nothing is written that it was asked with", () => {
  expect(withoutValues("  params: sari@contoh.test,token")).toBe("  params: …");
  expect(withoutValues("press: Error ECONNREFUSED")).toBe("press: Error ECONNREFUSED");
});
