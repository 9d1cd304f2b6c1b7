import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What depends on colours; every other rule sees the same page in every look. */
export const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds against a page as it now stands, a line each, by every rule on every element or by those named. */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  // Only the lists of what passed are left unwritten.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${page.url()}: ${id} ${html.slice(0, 200)}`));
}
