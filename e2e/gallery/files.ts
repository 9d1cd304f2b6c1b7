import { readdirSync } from "node:fs";

/** The files of components that show something, relative to `components/`. */
export function componentFiles(): string[] {
  return readdirSync("components", { recursive: true, encoding: "utf8" })
    .filter((file) => /^[\w/-]+\.tsx$/.test(file))
    .sort();
}

/** The files of their examples. */
export function exampleFiles(): string[] {
  return readdirSync("components", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".examples.tsx"))
    .sort();
}

/** What has no examples by its nature, and why. */
export const EXEMPT: Record<string, string> = {
  "desk/passkey-ask.tsx": "Its button appears only in a browser that can, once its script has looked; the journeys press it.",
  "live/live.tsx": "It draws nothing: it moves what is printed into place.",
};
