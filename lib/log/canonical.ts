export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * The canonical JSON text of `value` (RFC 8785): members sorted by UTF-16 code units, no white space, numbers
 * and strings as ECMAScript writes them. The same value always gives the same bytes in UTF-8.
 * Throws a TypeError for what has no canonical form: NaN, infinities, lone surrogates, undefined, and
 * anything that is not plain JSON (a Date, a Map, a function).
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return string(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonical).join(",")}]`;
  if (isPlain(value)) return object(value);
  throw new TypeError(`No canonical form for ${typeof value === "object" ? "this object" : typeof value}`);
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`No canonical form for ${value}`);
  return JSON.stringify(value);
}

function string(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError("No canonical form for a lone surrogate");
  return JSON.stringify(value);
}

/** `<` on strings compares UTF-16 code units, the order RFC 8785 asks for; a locale-aware order would change the bytes. */
function object(value: { [name: string]: Json }): string {
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${string(name)}:${canonical(member)}`).join(",")}}`;
}

function isPlain(value: unknown): value is { [name: string]: Json } {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
