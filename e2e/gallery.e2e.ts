import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { axe, OF_COLOURS } from "./axe";
import { componentFiles, EXEMPT, exampleFiles } from "./gallery/files";
import type { Shown } from "./gallery/render";
import { faultsOf } from "./html";
import { until } from "./server";

/** Every state of every component that somebody thought worth looking at: sound to a validator and to axe, however it is seen. */

const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "more contrast": { colorScheme: "light", contrast: "more" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} satisfies Record<string, Parameters<Page["emulateMedia"]>[0]>;
type Look = keyof typeof LOOKS;

let gallery: ChildProcess;
let url: string;
let shown: Shown[];
test.beforeAll(async () => {
  gallery = spawn(process.execPath, ["--import", "tsx", "e2e/gallery.ts", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  gallery.stdout?.on("data", (data: Buffer) => {
    said += data.toString();
  });
  url = await until("the gallery", () => {
    if (gallery.exitCode !== null) throw new Error("The gallery did not open; its words stand above.");
    return said.match(/http:\S+\//)?.[0];
  });
  shown = await (await fetch(`${url}gallery.json`)).json();
});
test.afterAll(() => gallery?.kill());

test("every component that shows something has examples", () => {
  const without = componentFiles().filter((file) => !existsSync(join("components", file.replace(".tsx", ".examples.tsx"))));
  expect(without.filter((file) => !(file in EXEMPT))).toEqual([]);
  expect(Object.keys(EXEMPT).filter((file) => !without.includes(file))).toEqual([]);
});

test("every example is shown, in both languages where the component speaks both", () => {
  expect([...new Set(shown.map(({ component }) => `${component}.examples.tsx`))].sort()).toEqual(exampleFiles());
  const english = shown.filter(({ locale }) => locale === "en").length;
  expect(english).toBe(shown.filter(({ kind, locale }) => kind === "public" && locale === "id").length);
});

for (const file of exampleFiles()) {
  const component = file.replace(".examples.tsx", "");
  test(`the examples of ${component} are sound`, async ({ browser }) => {
    const mine = shown.filter((one) => one.component === component);
    const found: string[] = [];
    for (const { kind, path } of mine) {
      found.push(...(await faultsOf(kind, path, readFileSync(join("test-results/gallery", path), "utf8"))));
    }
    found.push(...(await lookAt(browser, mine)));
    expect(found).toEqual([]);
  });
}

async function lookAt(browser: Browser, examples: Shown[]): Promise<string[]> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const found: string[] = [];
  for (const { path, sentence, locale } of examples) {
    await page.goto(url + path);
    for (const look of Object.keys(LOOKS) as Look[]) {
      // Colours do not depend on the language: in any look but the first, one shows them.
      if (look !== "light" && locale !== "id") continue;
      await page.emulateMedia({ contrast: "no-preference", forcedColors: "none", ...LOOKS[look] });
      const rules = look === "light" ? undefined : OF_COLOURS;
      found.push(...(await axe(page, rules)).map((one) => `${look} (${sentence}) ${one}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) found.push(`${look}, ${path} (${sentence}): ${wide} px wider than the screen`);
    }
  }
  await page.context().close();
  return found;
}
