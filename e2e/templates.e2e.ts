import { expect, test } from "@playwright/test";
import { parse } from "node-html-parser";
import { TEMPLATES } from "@/lib/words/templates";
import { unbroken } from "@/lib/words/unbroken";
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

for (const template of Object.keys(TEMPLATES)) {
  test(`${template} is posted as its hints say and reads whole in both languages`, async () => {
    const page = await desk.open(`/staff/new/${template}`);
    const form = parse(page.html);
    const answer = await desk.submit(
      page,
      {
        ...filled(template),
        ...(form.querySelector('[name="scope.locations"]') && {
          "scope.locations": "kec-curug",
          "scope.services": "ktp-pencetakan",
        }),
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
