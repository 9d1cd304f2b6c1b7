import { chromium } from "@playwright/test";
import { ensureBrowser, LAUNCH_FLAGS } from "../browser";
import { firstAccount } from "../desk";
import { startServer } from "../server";
import { type Cost, postByHand } from "../stopwatch";
import type { Figure } from "./figure";

/**
 * What a hand takes, in ms: the keystroke-level model of Card, Moran and Newell (Communications of the ACM 23(7), 1980), pointing
 * 1.1 s and thinking before it 1.35 s, a key of an average typist 0.28 s; a swipe is taken for a pointing without a thought.
 */
const HAND: Record<keyof Cost, number> = { taps: 1100 + 1350, keys: 280, swipes: 1100 };

/** From a desk in hand to "saved" and "public", at the pace of a person. */
export async function stopwatch(): Promise<Figure[]> {
  const server = await startServer({ clock: "2026-11-23T09:30" });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: LAUNCH_FLAGS });
  try {
    const desk = await firstAccount(server.url, await server.setupLink());
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await phone.addCookies(desk.session);
    const page = await phone.newPage();
    await page.goto(`${server.url}/staff`);
    const began = Date.now();
    const cost = await postByHand(page, (what) => new Promise((done) => setTimeout(done, HAND[what])));
    const saved = Date.now() - began;
    await page.getByText("Sudah tampil untuk umum").waitFor();
    const beside = `${cost.taps} taps, ${cost.keys} keys, ${cost.swipes} swipes; saved after ${saved} ms`;
    return [
      {
        what: "a notice from the desk on a phone until it is public",
        value: Date.now() - began,
        unit: "ms",
        budget: { atMost: 30_000 },
        beside,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
