/**
 * "KTP-el" never breaks across lines (U+2011), nor does a time from its zone (U+00A0) or from the one it
 * runs to (U+2060). An address in the text stays as it is:
 * who copies it must arrive.
 */
export function unbroken(value: string): string {
  return value.replace(/\bhttps?:\/\/\S+|KTP-el|e-KTP|(?<=\d) WIB\b|(?<=\d[.:]\d\d)–(?=\d\d[.:])/gi, (found) => {
    if (found === " WIB") return "\u00a0WIB";
    if (found === "–") return "\u2060–\u2060";
    return found === "KTP-el" || found === "e-KTP" ? found.replace("-", "\u2011") : found;
  });
}
