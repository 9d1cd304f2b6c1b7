import { expect, test } from "vitest";
import type { OfferingRow } from "./api";
import { offeredBy, worksAt } from "./offered";
import { at } from "./testing";

const text = (id: string) => ({ id, en: null });
const EIGHT = new Date(at("08:05")).toISOString();
const NINE = new Date(at("09:00")).toISOString();

const row = (slug: string, changes: Partial<OfferingRow> = {}): OfferingRow => ({
  service: { slug, name: text(slug) },
  label: text(slug),
  status: "operational",
  announced: false,
  basis: "staff",
  since: EIGHT,
  incident: null,
  if_down: null,
  own_hours: null,
  ...changes,
});
const shape = (rows: OfferingRow[]) =>
  offeredBy(rows).map(({ status, offerings, basis, since }) => [
    status,
    offerings.map(({ service }) => service.slug).join(" "),
    basis,
    since,
  ]);

test("offerings stand by status, the worst first, each status in the order of the catalogue", () => {
  const rows = [row("a"), row("b", { status: "unknown", basis: "none", since: null }), row("c"), row("d", { status: "paused" })];
  expect(shape(rows).map(([status, slugs]) => `${status}: ${slugs}`)).toEqual(["paused: d", "unknown: b", "operational: a c"]);
});

test("what all of a status share is said once, what they do not share is left to each", () => {
  expect(shape([row("a"), row("b")])).toEqual([["operational", "a b", "staff", EIGHT]]);
  expect(shape([row("a"), row("b", { since: NINE })])).toEqual([["operational", "a b", "staff", null]]);
  expect(shape([row("a"), row("b", { basis: "measured" })])).toEqual([["operational", "a b", null, EIGHT]]);
});

test("two troubles are never one, even of one status", () => {
  const down = (slug: string, changes: Partial<OfferingRow> = {}) =>
    row(slug, { status: "unavailable", since: NINE, incident: "cut", ...changes });
  expect(shape([down("a"), down("b"), down("c", { incident: "fire" }), down("d", { since: EIGHT })])).toEqual([
    ["unavailable", "a b", "staff", NINE],
    ["unavailable", "c", "staff", NINE],
    ["unavailable", "d", "staff", EIGHT],
  ]);
});

test("services that work at the same places share a line, which is as old as its oldest word", () => {
  const places = (...since: string[]) => since.map((at, n) => ({ slug: `p${n}`, name: text(`P${n}`), since: at }));
  const service = (slug: string) => ({ slug, name: text(slug) });
  const alternatives = [
    { service: service("a"), places: places(NINE, NINE) },
    { service: service("b"), places: places(NINE, EIGHT) },
    { service: service("c"), places: places(NINE) },
    { service: service("other"), places: places(EIGHT) },
  ];
  const lines = worksAt(
    alternatives,
    ["a", "b", "c", "nowhere"].map((slug) => row(slug)),
  );
  expect(
    lines.map(({ offerings, places, since }) => [offerings.map(({ service }) => service.slug), places.length, since]),
  ).toEqual([
    [["a", "b"], 2, EIGHT],
    [["c"], 1, NINE],
  ]);
});
