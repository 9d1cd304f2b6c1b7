/** "KTP-el" never breaks across lines (U+2011). An address in the text stays as it is: who copies it must arrive. */
export function unbroken(value: string): string {
  return value.replace(/\bhttps?:\/\/\S+|KTP-el|e-KTP/gi, (found) =>
    found === "KTP-el" || found === "e-KTP" ? found.replace("-", "\u2011") : found,
  );
}
