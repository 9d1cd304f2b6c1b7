import fc from "fast-check";
import { expect, test } from "vitest";
import { elsewhere } from "./alternatives";
import { LocationView } from "./api";
import { type BoardFacts, composeLocationViews, composeServiceViews, staleLocation } from "./board";
import { UNCOUNTED } from "./counted";
import { anyIncident, anyRules, at, incidentOf, moment, officeRules, said } from "./testing";
import { tileOf } from "./tiles";
import { MINUTE } from "./time";

const CODES = ["36.03.17", "36.03.18", "36.03.19", "36.03.20", "36.03.28", "36.03.33", null];
const NAMES = ["curug", "cikupa", "panongan", "legok", "kelapa-dua", "mekar-baru", "daring"];
const text = (id: string) => ({ id, en: null });

const places = NAMES.map((slug, n) => ({ slug, short: text(slug), regionCode: CODES[n] ?? null }));
const named = (slug: string) => places.find((each) => each.slug === slug) ?? { slug, short: text(slug), regionCode: null };
const everywhere = (status: "operational" | "unavailable") =>
  new Map(places.map(({ slug }) => [slug, { status, since: at("08:05") as number | null }]));

const found = (here: string, words = everywhere("operational")) => elsewhere(named(here), places, words).map(({ slug }) => slug);

test("the nearest three are named, in the order of their distance, never the place itself", () => {
  expect(found("curug")).toEqual(["cikupa", "legok", "kelapa-dua"]);
  expect(found("mekar-baru")).toEqual(["cikupa", "curug", "panongan"]);
});

test("a place on no tile is named last, and from it the order of the catalogue stands", () => {
  const words = new Map([...everywhere("operational")].filter(([slug]) => ["mekar-baru", "daring"].includes(slug)));
  expect(found("curug", words)).toEqual(["mekar-baru", "daring"]);
  expect(found("daring")).toEqual(["curug", "cikupa", "panongan"]);
});

test("where it works nowhere else, nowhere is named; nor where nobody said when", () => {
  expect(found("curug", everywhere("unavailable"))).toEqual([]);
  expect(found("curug", new Map([["cikupa", { status: "operational", since: null }]]))).toEqual([]);
});

test("each place comes with the time of its own word", () => {
  const words = everywhere("operational").set("legok", { status: "operational", since: at("09:10") });
  expect(elsewhere(named("curug"), places, words)).toMatchObject([
    { slug: "cikupa", name: text("cikupa"), since: new Date(at("08:05")).toISOString() },
    { slug: "legok", since: new Date(at("09:10")).toISOString() },
    { slug: "kelapa-dua" },
  ]);
});

const SERVICES = ["print", "kk"];
const locations = places.map((place) => ({ ...place, kind: "district" as const, name: place.short, rules: officeRules() }));
const facts: BoardFacts = {
  installation: { adopted: true, office: null, sample: false, two_persons: false },
  services: SERVICES.map((slug) => ({
    slug,
    group: "ktp",
    name: text(slug),
    label: text(slug),
    ifDown: null,
    confirmed: true,
    main: false,
  })),
  locations,
  offerings: SERVICES.flatMap((service) =>
    NAMES.map((location) => ({ id: `${service}@${location}`, service, location, systems: ["siak"] })),
  ),
  incidents: [],
  views: [],
  confirmations: SERVICES.flatMap((service) => NAMES.map((place) => said(at("08:05"), at("16:00"), `${service}@${place}`))),
  measured: [],
  unexplained: [],
  reports: [],
  lastNoticeAt: null,
  uptime: { all: UNCOUNTED, services: {}, locations: {}, revision: "" },
};

test("a place says it of what is in trouble there and of nothing else; its stale edition of nothing", () => {
  const cut = incidentOf({ offerings: ["print@curug", "print@cikupa"] });
  const views = composeLocationViews({ ...facts, incidents: [cut] }, at("10:00"));
  const [curug] = views;
  expect(LocationView.parse(curug)).toEqual(curug);
  expect(curug?.alternatives.map(({ service, places }) => [service.slug, places.map(({ slug }) => slug)])).toEqual([
    ["print", ["legok", "kelapa-dua", "panongan"]],
  ]);
  expect(views.slice(2).flatMap(({ alternatives }) => alternatives)).toEqual([]);
  expect(curug && staleLocation(curug).alternatives).toEqual([]);
});

test("an alternative that falls away changes the revision of the place that named it", () => {
  const cut = incidentOf({ offerings: ["print@curug"] });
  const more = incidentOf({ slug: "more", offerings: ["print@cikupa"] });
  const [before, after] = [[cut], [cut, more]].map((incidents) => composeLocationViews({ ...facts, incidents }, at("10:00"))[0]);
  expect(after?.offerings).toEqual(before?.offerings);
  expect(after?.row.revision).not.toBe(before?.row.revision);
});

test("whatever happens, an alternative works by the same board, is another place, and there are at most three", () => {
  const touching = fc
    .tuple(anyIncident, fc.subarray(facts.offerings.map(({ id }) => id)))
    .map(([fact, offerings]) => ({ ...fact, offerings }));
  const incidents = fc.uniqueArray(touching, { maxLength: 3, selector: ({ slug }) => slug });
  const hours = fc.array(fc.oneof(fc.constant(officeRules()), anyRules), { minLength: 1, maxLength: 3 });
  const daytime = fc.integer({ min: 0, max: 6 * 60 }).map((minutes) => at("09:00") + minutes * MINUTE);
  let named = 0;
  fc.assert(
    fc.property(incidents, hours, fc.oneof(daytime, moment), (incidents, rules, now) => {
      const world = {
        ...facts,
        incidents,
        locations: locations.map((place, n) => ({ ...place, rules: rules[n % rules.length] ?? place.rules })),
        confirmations: facts.offerings.map(({ id }, n) => said(at("08:00", -(n % 2)), at("16:00", n % 3), id)),
      };
      const judged = new Map(
        composeServiceViews(world, now).map(({ row, places }) => [
          row.slug,
          new Map(places.map(({ location, status, since }) => [location.slug, { status, since }])),
        ]),
      );
      for (const { row, alternatives } of composeLocationViews(world, now)) {
        for (const { service, places } of alternatives) {
          expect(places.length).toBeLessThanOrEqual(3);
          expect(judged.get(service.slug)?.get(row.slug)?.status).toMatch(/^(unavailable|paused|disrupted)$/);
          for (const { slug, since } of places) {
            expect(slug).not.toBe(row.slug);
            expect(judged.get(service.slug)?.get(slug)).toEqual({ status: "operational", since });
            named += 1;
          }
        }
      }
    }),
    // One that names some stands among them, whatever chance gives.
    { numRuns: 200, examples: [[[incidentOf({ offerings: ["print@curug"] })], [officeRules()], at("10:00")]] },
  );
  expect(named).toBeGreaterThan(0);
});

test("every district of the drawn places has its tile", () => {
  expect(CODES.filter((code) => code !== null && tileOf(code) === null)).toEqual([]);
});
