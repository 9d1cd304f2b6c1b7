import type { OwnScope } from "./record";

/** What the parts of another site are here, by their name there in lower case. Whatever is not in it touches nothing of ours. */
export type Mapping = ReadonlyMap<string, OwnScope>;

/**
 * Reads a mapping, a line a part: "Name there = service service @ location location". An empty line and one that begins with "#"
 * say nothing. `wrong`: the numbers of lines that could not be read.
 */
export function readMapping(text: string): { mapping: Mapping; wrong: number[] } {
  const mapping = new Map<string, OwnScope>();
  const wrong: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, services, locations] = /^(.+)=([a-z0-9\- ,]+)@([a-z0-9\- ,]+)$/.exec(line.trim()) ?? [];
    const scope = { services: slugs(services), locations: slugs(locations) };
    if (name === undefined || scope.services.length === 0 || scope.locations.length === 0) wrong.push(index + 1);
    else mapping.set(keyOf(name), scope);
  }
  return { mapping, wrong };
}

const slugs = (words = "") => words.split(/[\s,]+/).filter(Boolean);
const keyOf = (name: string) => name.trim().toLowerCase();

/** What of ours the parts of an incident are, each by itself; `unmapped` are the names that nobody mapped. */
export function mapped(components: string[], mapping: Mapping): { scopes: OwnScope[]; unmapped: string[] } {
  const known = components.map((name) => mapping.get(keyOf(name)));
  return {
    scopes: known.filter((scope) => scope !== undefined),
    unmapped: components.filter((_, index) => known[index] === undefined),
  };
}
