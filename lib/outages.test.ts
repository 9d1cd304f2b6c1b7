import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Target } from "./api";
import { composeOutages, type DeclaredFact, isOpen, listedSince, listOutages, type MeasuredFact, type Word } from "./outages";
import { at } from "./testing";
import { atWib, HOUR, MINUTE } from "./time";

const NOW = at("12:00");
const target: Target = { kind: "service", name: { id: "Antrean", en: null }, href: "/services/antrean" };
const said = (changes: Partial<Word> = {}): Word => ({
  slug: "padam",
  title: { id: "Listrik padam", en: null },
  firstAt: at("10:04"),
  causeAt: at("10:30"),
  ...changes,
});
const measured = (changes: Partial<MeasuredFact> = {}): MeasuredFact => ({
  slug: "antrean-1",
  target,
  effect: "unavailable",
  after: at("09:59"),
  began: at("10:00"),
  knownAt: at("10:01"),
  endedAfter: at("10:58"),
  ended: at("11:00"),
  lostSight: false,
  word: null,
  explainedAt: null,
  fault: null,
  withdrawnAt: null,
  ...changes,
});
const declared = (changes: Partial<DeclaredFact> = {}): DeclaredFact => ({
  slug: "padam",
  target: { kind: "scope", name: { id: "Cetak di Curug", en: null }, href: null },
  effect: "unavailable",
  began: at("10:00"),
  ended: at("11:00"),
  word: said(),
  late: false,
  ...changes,
});
const explained = { word: said(), explainedAt: at("10:20") };
const only = (facts: { measured?: MeasuredFact[]; declared?: DeclaredFact[] }, now = NOW) =>
  listOutages({ measured: [], declared: [], ...facts }, now);

describe("a measured outage and the incident that explains it", () => {
  test("are one, with the times that were measured", () => {
    const [one, ...rest] = composeOutages({ measured: [measured(explained)], declared: [declared({ began: at("09:00") })] }, NOW);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      origin: "measured",
      url: "/outages/antrean-1",
      began: new Date(at("10:00")).toISOString(),
      incident: { slug: "padam" },
      first_word_at: new Date(at("10:04")).toISOString(),
    });
  });

  test("are two when it was our own fault: what the office declared stands for itself", () => {
    const fault = { at: at("11:30"), reason: { id: "Kabel kami.", en: null } };
    const all = composeOutages({ measured: [measured({ ...explained, fault })], declared: [declared()] }, NOW);
    expect(all.map(({ origin }) => origin).toSorted()).toEqual(["declared", "measured"]);
  });

  test("it is explained once both are said: that this is it, and what the cause was", () => {
    const at10 = (clock: string) => new Date(at(clock)).toISOString();
    const when = (changes: Partial<MeasuredFact>) =>
      composeOutages({ measured: [measured(changes)], declared: [] }, NOW)[0]?.explained_at;
    expect(when(explained)).toBe(at10("10:30"));
    expect(when({ ...explained, explainedAt: at("11:15") })).toBe(at10("11:15"));
    expect(when({ ...explained, word: said({ causeAt: null }) })).toBeNull();
    expect(when({ word: said(), explainedAt: null })).toBeNull();
    expect(when({ word: null, explainedAt: at("10:20") })).toBeNull();
  });
});

describe("the list", () => {
  test("names what goes on or is not explained, and nothing that was our fault or taken back", () => {
    const fault = { at: at("11:30"), reason: { id: "Kabel kami.", en: null } };
    const { open, open_total } = only({
      measured: [
        measured({ slug: "waits" }),
        measured({ slug: "goes-on", ...explained, ended: null }),
        measured({ slug: "done", ...explained }),
        measured({ slug: "ours", fault, ended: null }),
        measured({ slug: "never", withdrawnAt: at("11:00") }),
      ],
    });
    expect(open.map(({ slug }) => slug).toSorted()).toEqual(["goes-on", "waits"]);
    expect(open_total).toBe(2);
    expect(open.every(isOpen)).toBe(true);
  });

  test("asks nobody to explain what was entered when it was long over", () => {
    const late = declared({ late: true, word: said({ causeAt: null }) });
    const { open, months } = only({ declared: [late] });
    expect(open).toEqual([]);
    expect(months[0]).toMatchObject({ count: 1, unexplained: 1 });
  });

  test("holds twelve months by WIB, and what is planned is not in it yet", () => {
    expect(listedSince(NOW)).toBe(atWib("2025-12-01", "00:00"));
    const midnight = atWib("2026-11-01", "00:00");
    const { months } = only({
      measured: [measured({ slug: "a", began: midnight - 1 }), measured({ slug: "b", began: midnight })],
    });
    expect(months.map(({ month, outages }) => [month, outages.map(({ slug }) => slug)])).toEqual([
      ["2026-11", ["b"]],
      ["2026-10", ["a"]],
    ]);
    expect(only({ declared: [declared({ began: NOW + HOUR, ended: null })] })).toMatchObject({ open: [], months: [] });
  });

  test("an approximate end that may lie ahead has not come", () => {
    expect(only({ declared: [declared({ ended: NOW + 1 })] }).open[0]).toMatchObject({ ended: null, elapsed_seconds: 7200 });
  });
});

describe("the figures of a month", () => {
  const month = (facts: Parameters<typeof only>[0]) => only(facts).months[0];
  const told = (slug: string, minutes: number) =>
    measured({
      slug,
      word: said({ slug, firstAt: at("10:00") + minutes * MINUTE, causeAt: at("10:00") + minutes * MINUTE }),
      explainedAt: at("10:00"),
    });

  test("say after how long half were told, and the longest; of two in the middle the longer", () => {
    expect(month({ measured: [told("a", 1), told("b", 5), told("c", 30)] })?.first_word_seconds).toEqual({
      median: 300,
      worst: 1800,
    });
    expect(month({ measured: [told("a", 1), told("b", 5)] })?.explanation_seconds).toEqual({ median: 300, worst: 300 });
  });

  test("what was told before it began was told at once, and what was not told at all is counted apart", () => {
    const one = month({ measured: [told("a", -60), measured({ slug: "b" })] });
    expect(one).toMatchObject({ count: 2, first_word_seconds: { median: 0, worst: 0 }, silent: 1, unexplained: 1 });
    expect(month({ measured: [measured()] })).toMatchObject({ first_word_seconds: null, explanation_seconds: null });
  });

  test("leave out our own faults, which stay listed", () => {
    const fault = { at: at("11:30"), reason: { id: "Kabel kami.", en: null } };
    const one = month({ measured: [told("a", 1), measured({ slug: "b", fault })] });
    expect(one).toMatchObject({ count: 1, silent: 0, unexplained: 0 });
    expect(one?.outages).toHaveLength(2);
  });
});

const minutes = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((n) => NOW - n * MINUTE);
const word = fc.option(
  fc.record({ slug: fc.constantFrom("x", "y"), firstAt: minutes, causeAt: fc.option(minutes, { nil: null }) }),
  { nil: null },
);
const facts = fc.record({
  measured: fc.uniqueArray(
    fc
      .record({
        slug: fc.string({ minLength: 1, maxLength: 4 }),
        began: minutes,
        ended: fc.option(minutes, { nil: null }),
        word,
        explainedAt: fc.option(minutes, { nil: null }),
        faulty: fc.boolean(),
      })
      .map(({ word: its, faulty, ...changes }) =>
        measured({ ...changes, word: its && said(its), fault: faulty ? { at: NOW, reason: { id: "Kami.", en: null } } : null }),
      ),
    { selector: ({ slug }) => slug, maxLength: 12 },
  ),
  declared: fc.uniqueArray(
    fc
      .record({ slug: fc.constantFrom("x", "y", "z"), began: minutes, ended: fc.option(minutes, { nil: null }) })
      .map(({ slug, ...changes }) => declared({ slug, ...changes, word: said({ slug }) })),
    { selector: ({ slug }) => slug },
  ),
});

test("in whatever order outages are read, the same is said, and nothing is told twice", () => {
  fc.assert(
    fc.property(facts, fc.integer(), (all, seed) => {
      const shuffled = { measured: shuffle(all.measured, seed), declared: shuffle(all.declared, seed) };
      const list = listOutages(all, NOW);
      expect(listOutages(shuffled, NOW)).toEqual(list);
      const slugs = list.months.flatMap(({ outages }) => outages.map(({ url }) => url));
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const { count, silent, unexplained, outages, first_word_seconds: word } of list.months) {
        expect(count).toBe(outages.filter(({ fault }) => fault === null).length);
        expect(silent).toBeLessThanOrEqual(unexplained);
        if (word) expect(word.median).toBeLessThanOrEqual(word.worst);
        expect(word === null).toBe(count === silent);
      }
    }),
  );
});

const shuffle = <T>(list: T[], seed: number): T[] =>
  list
    .map((item, index) => ({ item, key: Math.sin(seed + index) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
