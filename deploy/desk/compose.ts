import type { Text } from "@/lib/text";
import { addDays, atWib, HOUR, MINUTE, wibDay } from "@/lib/time";
import type { TokenVerb } from "@/lib/token";
import type { DeskList } from "./site";

/** The words of a command line as the body of a request, by what the desk offers. */

/** What was written is none of what can be said. */
export class Usage extends Error {}

export type Said = {
  /** The kind, slug or location the verb is about. */
  about: string;
  text: (flag: string) => string | undefined;
  several: (flag: string) => string[];
  on: (flag: string) => boolean;
};

export const COMPOSE: Record<TokenVerb, (said: Said, list: DeskList) => object> = {
  post: composeNotice,
  update: (said, list) => ({
    slug: slugOf(said.about),
    state: said.text("state") ?? list.incidents.find(({ slug }) => slug === slugOf(said.about))?.state ?? "identified",
    body: bodyOf(said),
    expectedEnd: timeOf(said, "expected-end", list),
    nextUpdateBy: timeOf(said, "next-update", list),
    progress: null,
  }),
  begin: (said) => ({ slug: slugOf(said.about), body: bodyOf(said, { id: "Penghentian dimulai.", en: "The pause has begun." }) }),
  progress: (said) => {
    const unit = said.text("unit");
    const done = countOf(said, "done");
    if (done === null) throw new Usage("--done");
    return {
      ...{ slug: slugOf(said.about), done, total: countOf(said, "total") },
      unit: unit ? { id: unit, en: said.text("unit-en") ?? null } : null,
    };
  },
  resolve: (said, list) => ({
    slug: slugOf(said.about),
    endedAt: timeOf(said, "ended", list) ?? nowOf(list),
    body: bodyOf(said, { id: "Sudah selesai.", en: "It is over." }),
    working: said.on("working"),
  }),
  cancel: (said) => ({ slug: slugOf(said.about), body: bodyOf(said) }),
  confirm: (said, list) => {
    const place = found(said.about, list.locations, "lokasi / location");
    const named = namesOf(said.text("services")).map((word) => found(word, list.services, "layanan / service").slug);
    return { location: place.slug, services: named.length > 0 ? named : place.confirmable };
  },
  report: (said, list) => ({
    location: found(said.about, list.locations, "lokasi / location").slug,
    reports: { blanks: leftOf(said, "blanks"), quota: leftOf(said, "quota") },
  }),
};

const NOT_ASSESSED = { finding: "not_assessed", by: null, what: null, at: null };

function composeNotice(said: Said, list: DeskList): object {
  const kind = list.templates.find(({ code }) => code === said.about);
  if (!kind)
    throw new Usage(`Jenis tidak dikenal / no such kind: ${said.about}. ${list.templates.map(({ code }) => code).join(", ")}`);
  if (said.on("system") && kind.system === null) throw new Usage(`--system: bukan untuk / not for ${kind.code}`);
  const services = namesOf(said.text("services")).map((word) => found(word, list.services, "layanan / service").slug);
  const begins = timeOf(said, "begins", list);
  const ends = timeOf(said, "ends", list);
  if ((begins === null) !== (ends === null)) throw new Usage("--begins dan / and --ends");
  const ahead = begins !== null && ends !== null;
  return {
    template: kind.code,
    scope: said.on("system") ? { system: kind.system } : { services, locations: placesOf(said, list, services) },
    timing: ahead ? { when: "ahead", begins, ends } : { when: "now", began: timeOf(said, "began", list) ?? nowOf(list) },
    expectedEnd: timeOf(said, "expected-end", list),
    nextUpdateBy: timeOf(said, "next-update", list),
    fields: fieldsOf(said, kind.blanks),
    attack: NOT_ASSESSED,
    data: NOT_ASSESSED,
    paper: textOf(said.text("paper")),
  };
}

function placesOf(said: Said, list: DeskList, services: string[]): string[] {
  const words = namesOf(said.text("locations"));
  if (words.length !== 1 || words[0] !== "all") return words.map((word) => found(word, list.locations, "lokasi / location").slug);
  return list.locations.filter((place) => services.some((each) => place.services.includes(each))).map(({ slug }) => slug);
}

function fieldsOf(said: Said, blanks: DeskList["templates"][number]["blanks"]): Record<string, Text> {
  const english = new Map(said.several("set-en").map(pair));
  return Object.fromEntries(
    said.several("set").map((written) => {
      const [name, words] = pair(written);
      const blank = blanks.find((each) => each.name === name);
      if (!blank) throw new Usage(`--set ${name}: ${blanks.map((each) => each.name).join(", ")}`);
      const { options } = blank;
      const option = options?.find(({ id, en }) => id === words || en === words);
      if (options && !option) throw new Usage(`--set ${name}: ${options.map(({ id }) => id).join(" | ")}`);
      return [name, option ?? { id: words, en: english.get(name) ?? null }];
    }),
  );
}

function pair(written: string): [name: string, words: string] {
  const at = written.indexOf("=");
  if (at < 1) throw new Usage(`NAMA=KATA: ${written}`);
  return [written.slice(0, at), written.slice(at + 1)];
}

const namesOf = (list = ""): string[] =>
  list
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
const textOf = (words: string | undefined): Text | null => (words ? { id: words, en: null } : null);
const nowOf = (list: DeskList): number => Date.parse(list.as_of);
/** The slug, also out of an address that was copied. */
const slugOf = (about: string): string => about.split("/").at(-1) ?? about;

function bodyOf(said: Said, otherwise?: Text): Text {
  const words = said.text("text");
  if (words === undefined) {
    if (otherwise) return otherwise;
    throw new Usage("--text");
  }
  return { id: words, en: said.text("text-en") ?? null };
}

/** By slug, or by its last part where that is one thing's alone: "curug" for "kec-curug". */
function found<T extends { slug: string }>(word: string, list: T[], what: string): T {
  const fitting = list.filter(({ slug }) => slug === word || slug.endsWith(`-${word}`));
  const one = fitting.find(({ slug }) => slug === word) ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (one) return one;
  const known = (fitting.length > 0 ? fitting : list).map(({ slug }) => slug).join(", ");
  throw new Usage(`Tidak ada ${what}: ${word}. ${known}`);
}

function leftOf(said: Said, flag: string): number | string | null {
  const written = said.text(flag);
  if (written === undefined) return null;
  return written === "enough" || written === "out" ? written : countOf(said, flag);
}

function countOf(said: Said, flag: string): number | null {
  const written = said.text(flag);
  if (written === undefined) return null;
  if (!/^\d{1,9}$/.test(written)) throw new Usage(`--${flag} ${written}`);
  return Number(written);
}

/** Epoch ms: a duration counts from the desk's own now, a clock time is of its WIB day. Null: not said. */
export function timeOf({ text }: Pick<Said, "text">, flag: string, list: Pick<DeskList, "as_of">): number | null {
  const written = text(flag);
  if (written === undefined) return null;
  const now = Date.parse(list.as_of);
  const [, count, unit] = /^(\d{1,4})(m|h)$/.exec(written) ?? [];
  if (count) return now + Number(count) * (unit === "h" ? HOUR : MINUTE);
  const [, day, clock] = /^(?:(\d{4}-\d\d-\d\d)T)?(\d\d:\d\d)$/.exec(written) ?? [];
  try {
    if (clock) return atWib(addDays(day ?? wibDay(now), 0), clock);
  } catch {
    // Told below: there is no such day or time.
  }
  throw new Usage(`--${flag} ${written}: 90m, 2h, 14:30, 2026-11-25T14:30`);
}
