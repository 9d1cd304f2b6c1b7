import { expect, test } from "@playwright/test";
import { parse } from "node-html-parser";
import { DESK } from "@/lib/words/desk";
import { refusalWords } from "@/lib/words/refusals";
import { TEMPLATES } from "@/lib/words/templates";
import { unbroken } from "@/lib/words/unbroken";
import { WORDING } from "@/lib/words/wording";
import { type Desk, firstAccount } from "./desk";
import { acknowledged, textOf } from "./faults/common";
import { faultsOf } from "./html";
import { soonest } from "./notices";
import { type Server, startServer, until } from "./server";

/** Every notice the desk offers, filled in as its own hints say, and read where the public reads it. */

const PUBLISH = { name: "intent", value: "publish" };
const AHEAD = { "timing.when": "ahead", "timing.begins": "2026-11-25T08:00", "timing.ends": "2026-11-25T12:00" };

let server: Server;
let desk: Desk;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server.stop());

/** What the hint of each blank gives as an example, or the first of its choices. */
const filled = (template: string) =>
  Object.fromEntries(
    Object.entries(TEMPLATES[template]?.blanks ?? {}).map(([name, { hint, options }]) => [
      `fields.${name}`,
      options?.[0]?.id ?? /(?:Misalnya|tulis): ([^.]*)/.exec(hint ?? "")?.[1] ?? "",
    ]),
  );

test("a word worth another look is told as one types, and a NIK is refused", async ({ page, context }) => {
  await context.addCookies(desk.session);
  await page.goto(`${server.url}/staff/new/network_cut`);
  const field = page.locator('[name="fields.handled_by"]');
  await field.fill("Pak Budi, segera");
  const warned = page.getByRole("heading", { name: WORDING.title }).locator("..");
  await expect(warned).toContainText(WORDING.why.soon);
  await expect(warned).toContainText(WORDING.why.person);
  await field.fill("Diskominfo, NIK 3603012301900001");
  await expect(warned).toHaveCount(0);
  await page.getByRole("button", { name: DESK.publish }).click();
  await expect(page.locator(".problems")).toContainText(refusalWords("personal_number", "fields.handled_by"));
});

for (const template of Object.keys(TEMPLATES)) {
  test(`${template} is posted as its hints say and reads whole in both languages`, async () => {
    const page = await desk.open(`/staff/new/${template}`);
    const form = parse(page.html);
    const answer = await desk.submit(
      page,
      {
        ...filled(template),
        ...(form.querySelector('[name="scope.locations"]') && { "scope.locations": "kec-curug" }),
        ...(form.querySelector('[name="scope.services"]') && { "scope.services": "ktp-pencetakan" }),
        ...(template === "national_maintenance" ? AHEAD : {}),
        ...(TEMPLATES[template]?.system && { "scope.reach": "system" }),
        "nextUpdateBy.choice": soonest(page),
      },
      PUBLISH,
    );
    acknowledged(answer);
    const path = /href="(\/incidents\/[^"]+)"/.exec(answer.html)?.[1] ?? "";
    for (const [address, lang] of [
      [path, "id"],
      [`/en${path}`, "en"],
    ] as const) {
      const html = await until(`${address} to be printed`, async () => {
        const response = await fetch(server.url + address);
        return response.status === 200 && (await response.text());
      });
      expect(await faultsOf("public", address, html)).toEqual([]);
      const words = textOf(html);
      expect(words).not.toMatch(/\{\{|undefined|null|\[object/);
      expect(parse(html).querySelector("html")?.getAttribute("lang")).toBe(lang);
      // What was typed is told: in Indonesian all of it, in English what has no choice of words keeps them.
      for (const [name, { required, options }] of Object.entries(TEMPLATES[template]?.blanks ?? {})) {
        const said = options?.[0]?.[lang] ?? filled(template)[`fields.${name}`] ?? "";
        if (required) expect(words.toLowerCase(), `${address} ${name}`).toContain(unbroken(said).toLowerCase());
      }
    }
  });
}
