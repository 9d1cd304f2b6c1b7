/** A phrase that staff may want to write otherwise: what was found, by its rule. It warns, and never stops anybody. */
export type Warning = { rule: Rule; found: string };
export type Rule = keyof typeof RULES;

const word = (alternatives: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, "iu");

/** What each rule looks for. Abbreviations of the office's own trade are no shouting. */
const RULES = {
  soon: word("segera|secepatnya|sesegera mungkin|dalam waktu dekat|secepat mungkin"),
  absolute: word(
    "(?:tidak ada|bukan(?: karena)?|tidak terjadi|nihil) (?:serangan|virus|ransomware|peretasan|kebocoran|malware)|(?:data|sistem)(?: \\p{L}+){0,2} aman|100 ?% aman|dijamin aman",
  ),
  person: /(?<![\p{L}\p{N}])(?:[Ss]dri?|[Bb]pk|[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|[Ss]audari?|[Ss]audara)\.? \p{Lu}\p{Ll}+/u,
  phone: /(?<!\d)(?:\+62|62|0)8\d{2}[ .-]?\d{3,4}[ .-]?\d{3,5}(?!\d)/u,
  jargon: word("server down|down|error|maintenance|time ?out|downtime|offline|troubleshooting|di-?restart|bandwidth"),
  blame: word("hoaks|hoax|fitnah|provokator|oknum|kesalahan (?:warga|masyarakat|pemohon)|salah (?:warga|masyarakat|pemohon)"),
  shouting: /(?<!\p{L})(?:\p{Lu}{4,}[\s,!]+){2,}\p{Lu}{4,}(?!\p{L})/u,
  empty: word("mohon maaf atas ketidaknyamanan(?:nya| anda)?|harap maklum|demi kenyamanan bersama|dihimbau|diimbau"),
} as const;

/** What of a text staff may want to write otherwise, each rule once, in the order of the rules. */
export function warningsOf(text: string): Warning[] {
  return (Object.keys(RULES) as Rule[]).flatMap((rule) => {
    const found = RULES[rule].exec(text)?.[0];
    return found === undefined ? [] : [{ rule, found: found.trim() }];
  });
}

/**
 * Whether a text holds what can be a national identity number (NIK): sixteen digits whose seventh to twelfth are a day of
 * birth, for women with forty added (Peraturan Pemerintah 37/2007, Article 37). Nobody's is ever published.
 */
export const holdsNik = (text: string): boolean =>
  /(?<!\d)\d{6}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{6}(?!\d)/.test(text);
