import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { builtStamp, sourceStamp } from "./stamp";

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "stamp-"));
  write("app/page.tsx", "a");
  write("server.ts", "b");
});
afterEach(() => rmSync(root, { recursive: true }));

test.each(["app/page.tsx", "app/other.tsx", "server.ts", "package-lock.json", "public/icon.svg", "deploy/leaf.ts"])(
  "a change of %s changes the stamp",
  (file) => {
    const before = sourceStamp(root);
    write(file, "changed");
    expect(sourceStamp(root)).not.toBe(before);
  },
);

test.each([
  "public/live-abc123.js",
  "next-env.d.ts",
  "app/page.test.tsx",
  "e2e/run.ts",
  "README.md",
  "deploy/nginx.conf",
  "var/pulse",
])("a change of %s does not", (file) => {
  const before = sourceStamp(root);
  write(file, "changed");
  expect(sourceStamp(root)).toBe(before);
});

test("moving text from one file to another changes the stamp", () => {
  const before = sourceStamp(root);
  write("app/page.tsx", "b");
  write("server.ts", "a");
  expect(sourceStamp(root)).not.toBe(before);
});

test("a stamp counts only beside a whole build", () => {
  write(".next/stamp", "x\n");
  expect(builtStamp(root)).toBeNull();
  write(".next/BUILD_ID", "1");
  expect(builtStamp(root)).toBe("x");
});
