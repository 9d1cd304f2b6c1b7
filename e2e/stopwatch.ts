import type { Locator, Page } from "@playwright/test";
import { DESK } from "@/lib/words/desk";

/** What a post cost whoever made it. */
export type Cost = { taps: number; keys: number; swipes: number };

/**
 * Posts from a phone that is signed in and shows the desk: the network is cut at one place, what it touches is ticked already,
 * who works on it is typed, the next update promised in half an hour. Ends on the page that says it is saved. `before`: what a
 * hand needs before each tap, key and swipe.
 */
export async function postByHand(page: Page, before: (what: keyof Cost) => Promise<void>): Promise<Cost> {
  const cost: Cost = { taps: 0, keys: 0, swipes: 0 };
  const count = async (what: keyof Cost) => {
    cost[what] += 1;
    await before(what);
  };
  const tap = async (target: Locator) => {
    // What is not in sight is swiped to, a screen at a time.
    while (!(await inSight(target))) {
      await count("swipes");
      await page.mouse.wheel(0, await stepTo(target));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await count("taps");
    await target.tap();
  };
  await tap(page.getByRole("link", { name: "Jaringan putus" }));
  await page.waitForURL(/\/staff\/new\/network_cut$/);
  await tap(page.locator(".each-district summary"));
  await tap(page.locator("label").filter({ hasText: /^Curug$/ }));
  await tap(page.locator('[name="nextUpdateBy.choice"]').first());
  await tap(page.locator('[name="fields.handled_by"]'));
  for (const key of "Diskominfo") {
    await count("keys");
    await page.keyboard.press(key);
  }
  await tap(page.getByRole("button", { name: DESK.publish }));
  await page.waitForURL(/\/staff\/posted\/\d+$/);
  return cost;
}

/** Within the window, and not under the bar at its foot. */
const inSight = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const bar = document.querySelector(".bar");
    const foot = bar && !bar.contains(element) ? bar.getBoundingClientRect().top : innerHeight;
    return top >= 0 && bottom <= foot;
  });

/** How far a swipe goes towards it: no more than most of a screen. */
const stepTo = (target: Locator): Promise<number> =>
  target.evaluate((element) => {
    const away = element.getBoundingClientRect().top - innerHeight / 3;
    return Math.sign(away) * Math.min(Math.abs(away), innerHeight * 0.8);
  });
