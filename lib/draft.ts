/**
 * The names of the forms whose words are kept until they are sent. A name is also the way to its form from the desk's own
 * address, so only these are names: nothing else is led to.
 */
const NAME =
  /^(new\/[a-z0-9][a-z0-9_-]{0,99}|archive\/new|records\/(claims|advisories|protections|statements)\/[a-z0-9][a-z0-9-]{0,199}|incidents\/([a-z0-9][a-z0-9-]{0,199})#(update|answers|begin|cancel|resolve))$/;

export const isDraftName = (name: string): boolean => NAME.test(name);

/** Where the form of a draft is found. */
export const draftAddress = (name: string): string => `/staff/${name}`;

/** What a draft is of: a new notice by its template, the past, an entry of the register by its room, or an incident by its slug. Null: not a name. */
export type DraftOf =
  | { kind: "new"; template: string }
  | { kind: "archive" }
  | { kind: "entry"; room: string }
  | { kind: "incident"; slug: string; part: string };

export function draftOf(name: string): DraftOf | null {
  const found = NAME.exec(name);
  if (!found) return null;
  const [, , room, slug, part] = found;
  if (room !== undefined) return { kind: "entry", room };
  if (slug !== undefined && part !== undefined) return { kind: "incident", slug, part };
  return name.startsWith("new/") ? { kind: "new", template: name.slice("new/".length) } : { kind: "archive" };
}
