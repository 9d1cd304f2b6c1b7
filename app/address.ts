/** The whole address of a path as readers use it; null where the site does not know its own: it is never guessed. */
export function wholeAddress(path: string): string | null {
  // `env.ts` has judged it at the start; to read it there would pull the whole folder into this page's build.
  const site = process.env.SITE_URL;
  return site ? site.replace(/\/+$/, "") + path : null;
}
