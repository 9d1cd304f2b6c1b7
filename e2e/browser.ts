import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Flags under which Chromium runs as root and stays silent on a closed network. */
export const LAUNCH_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium to test with: CHROMIUM, an installed one, or Playwright's own; undefined when there is none. */
export function findBrowser(): string | undefined {
  const candidates = [process.env.CHROMIUM, ...INSTALLED, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** Finds a browser, or installs one by the means the machine offers and says what it does. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const debian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const steps = debian
    ? [
        ["apt-get", "update"],
        ["apt-get", "install", "-y", "chromium"],
      ]
    : [["npx", "playwright", "install", "chromium"]];
  for (const [program = "", ...args] of steps) {
    console.log(`No Chromium found; running: ${program} ${args.join(" ")}`);
    execFileSync(program, args, { stdio: "inherit" });
  }
  const installed = findBrowser();
  if (!installed) throw new Error("No Chromium could be installed. Set CHROMIUM to the path of one.");
  return installed;
}
