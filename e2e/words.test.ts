import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";

/** Every word of `lib/words`, in both languages: none missing, none without a use, none that says something else in the other. */

const FOLDER = "lib/words";
const MODULES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => basename(file, ".ts"));

type Say = (...given: unknown[]) => unknown;
type Pair = { path: string; id: unknown; en: unknown };
type Sentence = { path: string; locale: "id" | "en"; words: string };

/** Everything at the top of a module by its name, what it does not export too. */
function topOf(module: string): Record<string, unknown> {
  const source = readFileSync(join(FOLDER, `${module}.ts`), "utf8");
  const names = [...source.matchAll(/^(?:export )?const (\w+)/gm)].map(([, name]) => name);
  const { outputFiles } = buildSync({
    stdin: {
      contents: `${source}\nexport const everything = { ${names.join(", ")} };`,
      resolveDir: FOLDER,
      loader: "ts",
      sourcefile: `${module}.ts`,
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "module",
    tsconfig: "tsconfig.json",
  });
  return new Function(`${outputFiles[0]?.text}; return module.everything;`)();
}

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isPair = (value: unknown): value is { id: unknown; en: unknown } =>
  isTable(value) && Object.keys(value).sort().join() === "en,id";

const TOPS = new Map(MODULES.map((module) => [module, topOf(module)]));

/** Every table that has its words twice, wherever it lies. */
function pairsIn(value: unknown, path: string): Pair[] {
  if (isPair(value)) return [{ path, id: value.id, en: value.en }];
  if (!isTable(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => pairsIn(part, `${path}.${name}`));
}

const PAIRS = [...TOPS].flatMap(([module, top]) => pairsIn(top, module));

/** The same place in both languages, down to what is said. */
function leavesOf({ path, id, en }: Pair): Pair[] {
  if (!isTable(id) || !isTable(en)) return [{ path, id, en }];
  const names = [...new Set([...Object.keys(id), ...Object.keys(en)])];
  return names.flatMap((name) => leavesOf({ path: `${path}.${name}`, id: id[name], en: en[name] }));
}

const LEAVES = PAIRS.flatMap(leavesOf);

/** Figures that are told apart in any sentence, and named parts of an answer. */
const FIGURES = ["70001", "70002", "70003", "70004"];
const DAYS = ["2026-01-02", "2026-03-04"];
const parts = new Proxy({}, { get: (_, name) => `⟦${String(name)}⟧` });
const TRIALS: unknown[][] = [FIGURES, FIGURES.map(Number), DAYS, [parts], [{ question: "data", finding: "no_sign" }]];

/** What a function says of things it can be asked about; null where it understands none of them. */
function saidBy(say: Say): string | null {
  for (const given of TRIALS) {
    try {
      const words = say(...given.slice(0, Math.max(say.length, 1)));
      if (typeof words === "string" && !/undefined|NaN|object/.test(words)) return words;
    } catch {}
  }
  return null;
}

const wordsOf = (value: unknown): string | null =>
  typeof value === "string" ? value : typeof value === "function" ? saidBy(value as Say) : null;

/** What was put into a sentence, each once. */
const placesIn = (words: string): string[] =>
  [...new Set(words.match(/7000\d|⟦\w+⟧|\b(?:2 Januari|2 January|4 Maret|4 March) 2026/g) ?? [])]
    .map((place) => place.replace("January", "Januari").replace("March", "Maret"))
    .sort();

/** The modules of the desk, which speaks Indonesian only, and the table of each. */
const DESK_TABLES: Record<string, string> = {
  account: "ACCOUNT",
  amend: "AMEND",
  archive: "ARCHIVE",
  audit: "AUDIT",
  desk: "DESK",
  "document-desk": "PAPERS",
  draft: "DRAFT",
  duty: "DUTY",
  join: "JOIN",
  "office-desk": "OFFICE",
  "outage-desk": "OUTAGE",
  "own-template": "OWN",
  passkey: "PASSKEY",
  people: "PEOPLE",
  probes: "PROBES",
  search: "SEARCH",
  since: "SINCE",
  token: "TOKEN",
};

/** Everything that is said somewhere in a table of one language. */
function sentencesIn(value: unknown, path: string): Sentence[] {
  const words = wordsOf(value);
  if (words !== null) return [{ path, locale: "id", words }];
  if (!isTable(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => sentencesIn(part, `${path}.${name}`));
}

const SENTENCES: Sentence[] = [
  ...LEAVES.flatMap(({ path, id, en }) =>
    (["id", "en"] as const).flatMap((locale) => {
      const words = wordsOf({ id, en }[locale]);
      return words === null ? [] : [{ path, locale, words }];
    }),
  ),
  // Refusals are asked by their code, not by a name.
  ...[...Object.keys(DESK_TABLES), "refusals"].flatMap((module) => sentencesIn(TOPS.get(module), module)),
];

/** Where one language need not be told what the other must be. */
const UNEVEN = {
  "verdict.WORDS.trouble.unavailable": "An Indonesian verb has no plural.",
  "verdict.WORDS.trouble.paused": "An Indonesian verb has no plural.",
  "verdict.WORDS.trouble.disrupted": "An Indonesian verb has no plural.",
  "hours.WORDS.holiday": "The names of holidays are not translated.",
} as Record<string, string>;

/** What is the same in both languages, and why. */
const SAME = [
  /^Normal$|^normal$/, // one word in both
  /^–$|^[\d⟦⟧\w ,:().]*(?:70001|⟦)[^a-zA-Z]*$/, // nothing but what is put in
  /^(KTP-el|Blangko|Suket|PRR|IKD|NIK|KK|KIA|SIAK|Dukcapil, Disdukcapil)$/, // names of the trade
  /^(Kartu|surat|Identitas|Nomor|kependudukan|Sistem|print ready)/, // what those stand for
  /^(April|September|November)$/,
];

/** Never to be read here: the language of offices, and words that put the blame on somebody. */
const NEVER = {
  id: /\b(dimohon|dimaklumi|mohon maaf|ketidaknyamanan|apabila|diharapkan|harap|guna|dalam rangka|sehubungan|bersama ini|demikian|adalah merupakan|senantiasa|yang terhormat|kesalahan Anda|salah Anda|lalai|ceroboh|oknum|hoaks|fitnah)\b/i,
  en: /\b(apologi[sz]e|inconvenience|kindly|please be advised|pursuant|hereby|your (?:fault|mistake)|you failed|invalid|illegal|hoax|culprit|negligen\w+)\b/i,
};

describe("both languages", () => {
  test("are there at all", () => {
    expect(LEAVES.length).toBeGreaterThan(300);
    expect(SENTENCES.filter(({ path }) => path.split(".", 1).join() in DESK_TABLES).length).toBeGreaterThan(400);
  });

  test("have the same words, each of the same kind, and none of them empty", () => {
    const wrong = LEAVES.filter(({ id, en }) => typeof id !== typeof en || id === "" || en === "" || id === undefined);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("are told the same", () => {
    const uneven = LEAVES.filter(({ id, en }) => typeof id === "function" && (id as Say).length !== (en as Say).length);
    expect(uneven.map(({ path }) => path).sort()).toEqual(Object.keys(UNEVEN).sort());
  });

  test("understand what they are told", () => {
    const deaf = LEAVES.filter(({ id, en }) => [id, en].some((say) => typeof say === "function" && wordsOf(say) === null));
    expect(deaf.map(({ path }) => path)).toEqual([]);
  });

  test("pass on the same figures and names", () => {
    const lost = LEAVES.filter(({ path, id, en }) => {
      const [first, second] = [wordsOf(id), wordsOf(en)];
      if (path in UNEVEN || first === null || second === null) return false;
      return placesIn(first).join() !== placesIn(second).join();
    });
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  test("differ, but for names", () => {
    const same = LEAVES.filter(({ id, en }) => wordsOf(id) !== null && wordsOf(id) === wordsOf(en));
    const left = same.filter(({ id }) => !SAME.some((allowed) => allowed.test(wordsOf(id) ?? "")));
    expect(left.map(({ path, id }) => `${path}: ${wordsOf(id)}`)).toEqual([]);
  });
});

describe("every sentence", () => {
  test("says nothing in the language of offices, and blames nobody", () => {
    const stiff = SENTENCES.filter(({ locale, words }) => NEVER[locale].test(words));
    expect(stiff.map(({ path, words }) => `${path}: ${words}`)).toEqual([]);
  });

  test("writes the card as it is found by the rule that never breaks it", () => {
    const misspelt = SENTENCES.filter(({ words }) => /KTP|e-?ktp/i.test(words.replaceAll(/KTP-el|e-KTP|KTP digital/g, "")));
    expect(misspelt.map(({ path, words }) => `${path}: ${words}`)).toEqual([]);
  });

  test("writes a clock as its language does, and with its zone", () => {
    const strange = SENTENCES.filter(({ locale, words }) =>
      locale === "id" ? /\b\d{1,2}:\d\d\b/.test(words) : /\b\d{1,2}\.\d\d(?= WIB)/.test(words),
    );
    const bare = SENTENCES.filter(({ words }) => /\b([01]?\d|2[0-4])[.:][0-5]\d\b(?!.{0,8}WIB)(?!\d)/.test(words));
    expect([...strange, ...bare].map(({ path, words }) => `${path}: ${words}`)).toEqual([]);
  });
});

/** Everything in which a word may be used; what is no test uses it for somebody. */
const ALL = ["app", "components", "db", "lib", "press", "worker", "deploy", "e2e"]
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => join(room, file)))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));
const SOURCES = ALL.filter(({ file }) => !/\.(test|examples)\.tsx?$/.test(file));

/** The names by which words are asked for: those of a table of either language, and of the desk. */
function namesIn(value: unknown): string[] {
  if (!isTable(value) || Array.isArray(value)) return [];
  if (isPair(value)) return isTable(value.id) && !Array.isArray(value.id) ? Object.keys(value.id) : [];
  return [];
}

/** Whether a source asks its words for one of this name, or takes it out of them. */
function asks(text: string, name: string): boolean {
  const held = [...text.matchAll(/const (\w+)(?:: \w+)? = (?:\w+Words\(|[A-Z_]+\[\w+\])/g)].map(([, variable]) => variable);
  const words = ["[wW]ords", "\\)", "[A-Z]{3,}(?:\\[\\w+\\])?", ...held].join("|");
  return new RegExp(`(?:${words})\\??\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\} = `).test(text);
}

describe("every word", () => {
  test.each(MODULES)("of %s is used", (module) => {
    const top = TOPS.get(module) ?? {};
    const own = Object.values(top).flatMap(namesIn);
    const table = DESK_TABLES[module];
    const names = table === undefined ? own : [...own, ...Object.keys(top[table] as object)];
    const near = SOURCES.filter(
      ({ file, text }) => file === join(FOLDER, `${module}.ts`) || new RegExp(`from "(?:[^"]*/words|\\.)/${module}"`).test(text),
    );
    const chosen = /\[locale\]\[|\bwords\[/.test(SOURCES.find(({ file }) => file === join(FOLDER, `${module}.ts`))?.text ?? "");
    const unused = names.filter((name) => {
      const called = new RegExp(`["'\`]${name}["'\`]`);
      return !near.some(({ text }) => asks(text, name)) && !(chosen && SOURCES.some(({ text }) => called.test(text)));
    });
    expect(unused).toEqual([]);
  });

  test.each(MODULES)("that %s hands out is taken", (module) => {
    const own = join(FOLDER, `${module}.ts`);
    const source = SOURCES.find(({ file }) => file === own)?.text ?? "";
    const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    const others = ALL.filter(({ file }) => file !== own);
    expect(names.filter((name) => !others.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text)))).toEqual([]);
  });
});
