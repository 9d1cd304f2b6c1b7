/** What a hand or a script may put into a field of the desk, by what the field takes. */

const LONG = "a".repeat(65_536);

/** Names of no record. */
export const NAMES = [
  ...["", "\0", "kec-curug\0", "../..", "__proto__", "constructor", "toString", "tidak-ada", "KEC-CURUG", "%00", "😀", LONG],
  ...["' OR 1=1--", "\u202etac", "<script>alert(1)</script>", "x".repeat(200)],
];

/** Keys of no form. */
export const KEYS = ["", "0", "\0", "__proto__", "{}", "<script>", "019ab000-0000-7000-8000-00000000000g", LONG];

/** Times of no use to anyone. */
export const TIMES = [
  ...["0000-01-01T00:00", "0001-01-01T00:00", "1999-12-31T23:59", "2101-01-01T00:00", "9999-12-31T23:59"],
  ...["275760-09-13T00:00", "+275761-01-01T00:00", "-000001-01-01T00:00", "2026-02-30T08:00", "2026-13-01T08:00"],
  ...["2026-11-23T24:01", "2026-11-23T08:00\0", "besok", "1e9", "__proto__", "<script>", LONG],
];

export const NUMBERS = ["-1", "1e3", "0x10", "8.40", "NaN", "Infinity", "\0", "__proto__", "9".repeat(400), LONG];
export const CHOICES = ["", "\0", "tidak", "resolved", "__proto__", "constructor", "true", LONG];

/** Longer than any field. */
const TOO_LONG = [LONG, "a".repeat(2001), "> ".repeat(10_000), "- ".repeat(10_000), "<script>".repeat(10_000)];
/** No words where words must be. */
export const NO_WORDS = ["", " ", "\0", "\u202e\u2066", "\r\n", "\t\v", ...TOO_LONG];

/** Words like any other, however they look: they are published as words. */
export const WORDS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[klik](javascript:alert(1)) [klik](JaVaScRiPt:alert(1)) [klik](data:text/html,x)",
  "Buka \u202egnay kilabret\u202c dan \u2066dalam\u2069",
  "Nol\0nol, bel\u0007 dan hapus\u007f",
  "> ".repeat(1000),
  `${"- ".repeat(999)}a`,
  `${"1. ".repeat(660)}a`,
  "*_".repeat(1000),
  `${"[".repeat(1000)}${"]".repeat(1000)}`,
  "'; DROP TABLE incident; -- $1 %s {{x}} &#0; &lt;",
  "__proto__",
];
export const ADDRESSES = [
  ...["", " ", "\0", "sari", "@", "sari@", "@contoh.test", "sari@contoh.test\0", "sari@\u202etset.hotnoc", "😀@contoh.test"],
  ...["a@b@c", "sari@contoh", "<script>@contoh.test", "javascript:alert(1)", "__proto__", "' OR 1=1--", LONG],
  `sari@${"a.".repeat(30_000)}test`,
];
export const PASSWORDS = ["", " ", "\0", "pendek", "\u202e", "__proto__", "a".repeat(129), LONG];

/** Bytes of a lone surrogate, of a character written too long, and of none at all, as no UTF-8 has them. */
export const NOT_UTF8 = ["\xed\xa0\x80", "\xc0\xaf", "\xff\xfe"];

/** In small letters: a Blob writes its type in them. */
const BOUNDARY = "batas-bagian-0123456789";

type Frame = { begin?: string; end?: string; head?: string };

/** A form as no browser writes one: its parts by hand, `bytes` in the place of what `field` holds. */
export function handMade(fields: FormData, field: string, bytes: string, frame: Frame = {}): Blob {
  const { begin = `--${BOUNDARY}`, end = `--${BOUNDARY}--`, head = "" } = frame;
  const part = ([name, value]: [string, unknown]) => [
    Buffer.from(`${begin}\r\n${head}Content-Disposition: form-data; name="${name}"\r\n\r\n`),
    name === field ? Buffer.from(bytes, "latin1") : Buffer.from(String(value)),
    Buffer.from("\r\n"),
  ];
  const whole = Buffer.concat([...[...fields].flatMap(part), Buffer.from(`${end}\r\n`)]);
  return new Blob([Uint8Array.from(whole)], { type: `multipart/form-data; boundary=${BOUNDARY}` });
}

/** Frames in which no form can be found. */
export const BROKEN_FRAMES: Frame[] = [
  { begin: "--batas-lain" },
  { begin: BOUNDARY },
  { end: "" },
  { end: `--${BOUNDARY}` },
  { head: "\r\n" },
];
