import { z } from "zod";

/** A plain name within one folder: what is unpacked lies nowhere else. */
const NAME = /^[a-z0-9][a-z0-9.-]{0,63}$/i;

/**
 * What an evidence pack is made of, as the site tells the press: pages and data by their addresses, and texts of its own. `at`:
 * of when it is (ISO). `site`: the address of the site (no slash at its end), for links that lead out of the pack; null: not known.
 */
export const PackList = z.object({
  at: z.iso.datetime(),
  site: z.string().nullable(),
  files: z.array(z.object({ name: z.string().regex(NAME), path: z.string().startsWith("/") })),
  texts: z.array(z.object({ name: z.string().regex(NAME), text: z.string() })),
});
export type PackList = z.infer<typeof PackList>;

/** Where the pack of something lies. */
export const packPath = (path: string): string => `${path}/pack.zip`;
export const isPack = (path: string): boolean =>
  /^\/(incidents|claims|advisories|protections|statements|history)\/[^/]+\/pack\.zip$/.test(path);
