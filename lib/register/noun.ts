/** The kinds of entries the register holds, and where each lives. */

export const NOUNS = ["claim", "advisory", "protection", "statement"] as const;
export type Noun = (typeof NOUNS)[number];

/** Where each noun lives: the folder of its pages and the name of its list in the API. */
export const ROOM = {
  claim: "claims",
  advisory: "advisories",
  protection: "protections",
  statement: "statements",
} as const satisfies Record<Noun, string>;
export type Room = (typeof ROOM)[Noun];
export const ROOMS = NOUNS.map((noun) => ROOM[noun]);
/** The noun of a room; undefined where there is no such room. */
export const nounOf = (room: string): Noun | undefined => NOUNS.find((noun) => ROOM[noun] === room);
export const entryPath = (noun: Noun, slug: string): string => `/${ROOM[noun]}/${slug}`;
/** The address of a revision: it always tells of the same one. */
export const revisionPath = (noun: Noun, slug: string, revision: number): string =>
  `${entryPath(noun, slug)}/revisions/${revision}`;

/** The names under which any content links to others. */
export const LINKED = ["incidents", ...ROOMS] as const;
export type Linked = (typeof LINKED)[number];
