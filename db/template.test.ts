import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPglite } from "./pglite";
import { layTemplate, makeTemplate } from "./template";

let dir: string;
let template: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "template-"));
  template = join(dir, "template");
  await makeTemplate(template);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("a copy of the template is an empty database that takes and keeps what is written", async () => {
  const folder = join(dir, "copied");
  mkdirSync(`${folder}.new`);
  writeFileSync(join(`${folder}.new`, "left"), "by a copy that was cut short");
  layTemplate(template, folder);
  expect([existsSync(`${folder}.new`), existsSync(join(folder, "left"))]).toEqual([false, false]);
  const first = await openPglite(folder);
  await first.exec("create table word (said text); insert into word values ('kabar')");
  await first.close();
  const again = await openPglite(folder);
  expect((await again.query("select said from word")).rows).toEqual([{ said: "kabar" }]);
  await again.close();
});

test("a folder that is there is left as it is", () => {
  const folder = join(dir, "there");
  mkdirSync(folder);
  layTemplate(template, folder);
  expect(existsSync(join(folder, "PG_VERSION"))).toBe(false);
});

test("without a template there is no copy", () => {
  const folder = join(dir, "none");
  layTemplate(join(dir, "no-template"), folder);
  expect(existsSync(folder)).toBe(false);
});
