import type { Locale, Text } from "../text";

/** Says the same in both languages: the only way in which the engine's own sentences are made. */
export const both = (say: (locale: Locale) => string): Text => ({ id: say("id"), en: say("en") });

/** "a", "a dan b", "a, b, dan c", with the last joint given: " dan ", " serta ". */
export function listed(items: string[], last: string): string {
  if (items.length <= 2) return items.join(` ${last} `);
  return `${items.slice(0, -1).join(", ")}, ${last} ${items.at(-1)}`;
}
