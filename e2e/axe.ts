import type { Page } from "@playwright/test";
import engine, { type RunOptions } from "axe-core";

/** What depends on colours; every other rule sees the same page in every look. */
export const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds against a page as it now stands, a line each, by every rule on every element or by those named.
 *
 * The engine itself, set into a document once and asked there as often as wanted: the package that binds it to Playwright
 * sets it in anew for each question and carries home all that passed, which took three quarters of the time.
 */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  // It would look at the page's own document alone.
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which are not looked into.`);
  const options: RunOptions = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(engine.source);
  const found = await page.evaluate(async (given) => {
    const { violations } = await (window as unknown as { axe: typeof engine }).axe.run(given);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html: html.slice(0, 200) })));
  }, options);
  return found.map(({ id, html }) => `${page.url()}: ${id} ${html}`);
}
