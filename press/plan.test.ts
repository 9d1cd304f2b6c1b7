import { expect, test } from "vitest";
import type { Fact } from "@/lib/fact";
import { type BoardView, changedExplainers, changedMonths, critical, everything, following, openPages } from "./plan";

const measuring = { open: [], explained: {}, growing: [] };
const none = { pages: [], months: {}, counted: {}, measuring };
const board = (parts: Partial<BoardView> = {}): BoardView => ({
  revision: "r",
  services: [],
  locations: [],
  incidents: [],
  ...parts,
});

test("a notice is made public by home, its page, its data and the status, in both languages", () => {
  expect(critical([{ verb: "incident.posted", incident: "padam" }], none)).toEqual([
    "/",
    "/en",
    "/incidents/padam",
    "/en/incidents/padam",
    "/api/v1/incidents/padam.json",
    "/api/v1/status.json",
    "/api/v1/incidents.json",
    "/api/v1/pulse.json",
  ]);
});

test("a confirmation is made public by home, status and the location", () => {
  expect(critical([{ verb: "location.confirmed", location: "curug" }], none)).toContain("/en/locations/curug");
});

test("what is told of a place's blanks and queue is made public like a confirmation of it", () => {
  const fact = { location: "curug" } as const;
  expect(critical([{ verb: "location.reported", ...fact }], none)).toEqual(
    critical([{ verb: "location.confirmed", ...fact }], none),
  );
});

test("what is entered afterwards is listed on the pages of services and places", () => {
  const known = {
    pages: ["/methods", "/en/locations/curug", "/services/kk"],
    months: { padam: ["2024-05"] },
    counted: {},
    measuring,
  };
  const paths = following([{ verb: "incident.backfilled", incident: "padam" }], board(), board(), known);
  expect(paths).toEqual(expect.arrayContaining(["/en/locations/curug", "/services/kk", "/history/2024-05", "/en/history"]));
  expect(paths).not.toContain("/methods");
  expect(following([{ verb: "incident.answered", incident: "padam" }], board(), board(), known)).not.toContain("/services/kk");
});

test("a new catalogue changes all", () => {
  const all = { pages: ["/a", "/b"], months: {}, counted: {}, measuring };
  expect(critical([{ verb: "catalogue.imported" }], all)).toEqual(everything(all));
});

test("an adoption changes the head and foot of every page", () => {
  const all = { pages: ["/missing", "/en/history"], months: {}, counted: {}, measuring };
  expect(critical([{ verb: "office.adopted" }], all)).toEqual(everything(all));
});

test("locations whose revision moved follow, and only those", () => {
  const before = board({
    locations: [
      { slug: "curug", revision: "1" },
      { slug: "legok", revision: "1" },
    ],
  });
  const after = board({
    locations: [
      { slug: "curug", revision: "2" },
      { slug: "legok", revision: "1" },
    ],
  });
  const paths = following([], before, after, none);
  expect(paths).toContain("/locations/curug");
  expect(paths).toContain("/en/locations/curug");
  expect(paths.filter((path) => path.includes("legok"))).toEqual([]);
});

test("a service whose revision moved follows with the data of all, and no other does", () => {
  const before = board({
    services: [
      { slug: "cetak", revision: "1" },
      { slug: "kk", revision: "1" },
    ],
  });
  const after = board({
    services: [
      { slug: "cetak", revision: "2" },
      { slug: "kk", revision: "1" },
    ],
  });
  expect(following([], before, after, none)).toEqual([
    "/services/cetak",
    "/en/services/cetak",
    "/api/v1/locations.json",
    "/api/v1/services.json",
  ]);
});

test("an incident that begins, ends or leaves the board by the clock is printed with its history", () => {
  const months = { jeda: ["2026-11", "2026-12"] };
  const planned = board({ incidents: [{ slug: "jeda", phase: "planned" }] });
  const ongoing = board({ incidents: [{ slug: "jeda", phase: "ongoing" }] });
  for (const [before, after] of [
    [planned, ongoing],
    [ongoing, board()],
  ] as const) {
    const paths = following([], before, after, { pages: [], months, counted: {}, measuring });
    expect(paths).toEqual(
      expect.arrayContaining([
        "/incidents/jeda",
        "/en/incidents/jeda",
        "/api/v1/incidents/jeda.json",
        "/history",
        "/en/history",
        "/history/2026-11",
        "/en/history/2026-12",
      ]),
    );
  }
  expect(following([], ongoing, ongoing, { pages: [], months, counted: {}, measuring })).toEqual([]);
});

test("an incident that reaches a new month by the clock changes the history's index and its months, and only that", () => {
  const before = { pages: [], months: { lama: ["2017-05"], padam: ["2026-11"] }, counted: {}, measuring };
  const after = { pages: [], months: { lama: ["2017-05"], padam: ["2026-11", "2026-12"] }, counted: {}, measuring };
  expect(changedMonths(before, after)).toEqual([
    "/history",
    "/en/history",
    "/history/2026-11",
    "/en/history/2026-11",
    "/history/2026",
    "/en/history/2026",
    "/api/v1/history/2026-11.json",
    "/api/v1/history/2026-11.csv",
    "/history/2026-11/pack.zip",
    "/history/2026-12",
    "/en/history/2026-12",
    "/api/v1/history/2026-12.json",
    "/api/v1/history/2026-12.csv",
    "/history/2026-12/pack.zip",
  ]);
  expect(changedMonths(after, after)).toEqual([]);
});

test("counted days change what tells of their month and year, the methods and the data, and only that", () => {
  const before = { pages: ["/history/2026-11"], months: {}, counted: { "2026-10": 3, "2026-11": 7 }, measuring };
  const paths = changedMonths(before, { ...before, counted: { "2026-10": 3, "2026-11": 8 }, measuring });
  expect(paths).toEqual([
    "/history/2026-11",
    "/en/history/2026-11",
    "/history/2026",
    "/en/history/2026",
    "/api/v1/history/2026-11.json",
    "/api/v1/history/2026-11.csv",
    "/history/2026-11/pack.zip",
    "/methods",
    "/en/methods",
    "/api/v1/uptime.json",
  ]);
});

test("a month that has begun joins the list of months and those of its year", () => {
  const before = { pages: ["/history/2026-11"], months: {}, counted: {}, measuring };
  const paths = changedMonths(before, { ...before, pages: [...before.pages, "/history/2026-12"] });
  expect(paths).toEqual(expect.arrayContaining(["/history", "/en/history", "/history/2026", "/history/2026-12"]));
  expect(paths.filter((path) => path.includes("2026-11"))).toEqual([]);
});

test("nothing that a change makes public is named twice", () => {
  const twice = critical(
    [
      { verb: "incident.posted", incident: "padam" },
      { verb: "location.confirmed", location: "curug" },
    ],
    none,
  );
  expect(twice.slice(0, 4)).toEqual(["/", "/en", "/incidents/padam", "/en/incidents/padam"]);
  expect(new Set(twice).size).toBe(twice.length);
});

test("the pages of open incidents, and the data of their months, are known from the board", () => {
  expect(openPages(null, none)).toEqual([]);
  expect(
    openPages(board({ incidents: [{ slug: "a", phase: "ongoing" }] }), {
      pages: [],
      months: { a: ["2026-11"] },
      counted: {},
      measuring,
    }),
  ).toEqual([
    "/incidents/a",
    "/en/incidents/a",
    "/api/v1/incidents/a.json",
    "/incidents/a/poster",
    "/en/incidents/a/poster",
    "/api/v1/history/2026-11.json",
    "/api/v1/history/2026-11.csv",
  ]);
});

const CLAIM: Fact = {
  verb: "entry.corrected",
  entry: "/claims/bocor",
  revision: 3,
  also: ["/incidents/padam", "/advisories/surat"],
};

test("an entry of the register is made public by its page, the list it stands in and the data", () => {
  expect(critical([CLAIM], none)).toEqual([
    ...["/claims/bocor", "/en/claims/bocor", "/claims", "/en/claims", "/api/v1/claims.json"],
    ...["/api/v1/status.json", "/api/v1/incidents.json", "/api/v1/pulse.json"],
  ]);
});

test("an entry is public once its documents are, and one of before there were any as it was", () => {
  const paper = "/documents/ab/surat.pdf";
  expect(critical([{ ...CLAIM, documents: [paper] }], none)).toContain(paper);
  expect(critical([{ verb: "document.added", document: "ab" }], none)).toEqual([]);
});

test("a document that is withdrawn is gone from every page and pack that had it before anyone is told so", () => {
  const also = ["/claims/bocor", "/claims/bocor/revisions/2", "/incidents/padam"];
  const known = { pages: ["/corrections/2026-11"], months: { padam: ["2026-11"] }, counted: {}, measuring };
  const fact: Fact = { verb: "document.withdrawn", document: "ab", also };
  expect(critical([fact], known)).toEqual(
    expect.arrayContaining([
      ...["/en/claims/bocor", "/claims/bocor/revisions/2", "/incidents/padam", "/api/v1/claims.json", "/api/v1/status.json"],
      ...["/claims/bocor/pack.zip", "/incidents/padam/pack.zip", "/history/2026-11/pack.zip"],
    ]),
  );
  expect(critical([fact], known)).not.toContain("/claims/bocor/revisions/2/pack.zip");
  expect(following([fact], board(), board(), known)).toContain("/corrections/2026-11");
});

test("a new revision is printed with the one it ends, what is linked with it, and the index", () => {
  const known = { pages: ["/records/2017", "/en/records/2017", "/records"], months: {}, counted: {}, measuring };
  const paths = following([CLAIM], board(), board(), known);
  expect(paths.filter((path) => !path.startsWith("/en"))).toEqual([
    "/claims/bocor/revisions/3",
    "/claims/bocor/revisions/2",
    "/incidents/padam",
    "/advisories/surat",
    "/records",
    "/claims/bocor/pack.zip",
    "/incidents/padam/pack.zip",
    "/advisories/surat/pack.zip",
    "/records/2017",
  ]);
  const first = following([{ ...CLAIM, verb: "entry.posted", revision: 1, also: [] }], board(), board(), none);
  expect(first).not.toContain("/claims/bocor/revisions/0");
});

test("an incident is named in the index of its year", () => {
  const known = { pages: [], months: { padam: ["2026-11", "2026-12"] }, counted: {}, measuring };
  const paths = following([{ verb: "incident.posted", incident: "padam" }], board(), board(), known);
  expect(paths.filter((path) => path.includes("/records/"))).toEqual(["/records/2026", "/en/records/2026"]);
});

test("a change of an incident prints its newest revision and the one that ends with it", () => {
  const pages = [1, 2, 3, 10].map((number) => `/incidents/padam/revisions/${number}`);
  const known = { pages: [...pages, "/incidents/padam-lain/revisions/40"], months: {}, counted: {}, measuring };
  const paths = following([{ verb: "incident.updated", incident: "padam" }], board(), board(), known);
  expect(paths.filter((path) => path.includes("/revisions/"))).toEqual(
    [10, 9].flatMap((number) => [`/incidents/padam/revisions/${number}`, `/en/incidents/padam/revisions/${number}`]),
  );
});

test("what puts something right is listed among the corrections of its month, and what is new is not", () => {
  const known = { pages: ["/corrections/2026-11", "/en/corrections/2026-10", "/history"], months: {}, counted: {}, measuring };
  const lists = (fact: Fact) => following([fact], board(), board(), known).filter((path) => path.includes("/corrections/"));
  const all = ["/corrections/2026-11", "/en/corrections/2026-10"];
  expect(lists({ verb: "update.corrected", incident: "padam" })).toEqual(all);
  expect(lists({ verb: "hours.corrected", place: null })).toEqual(all);
  expect(lists(CLAIM)).toEqual(all);
  expect(lists({ verb: "incident.updated", incident: "padam" })).toEqual([]);
  expect(lists({ ...CLAIM, verb: "entry.revised" })).toEqual([]);
});

test("what was measured is made public by home, the list, its own page and that of the probe, with their data", () => {
  const paths = critical([{ verb: "measured.turned", probes: ["antrean"], outages: ["antrean-1"] }], none);
  expect(paths.filter((path) => !path.startsWith("/en"))).toEqual([
    ...["/", "/outages", "/api/v1/outages.json", "/outages/antrean-1"],
    ...["/measurements/antrean", "/api/v1/measurements/antrean.json", "/measurements", "/api/v1/measurements.json"],
    ...["/api/v1/status.json", "/api/v1/incidents.json", "/api/v1/pulse.json"],
  ]);
});

test("an explanation and a fault of ours are made public on the outage's own page", () => {
  expect(critical([{ verb: "outage.explained", outage: "antrean-1", by: "padam" }], none)).toEqual(
    expect.arrayContaining(["/outages/antrean-1", "/en/outages", "/incidents/padam"]),
  );
  expect(critical([{ verb: "outage.faulted", outage: "antrean-1" }], none)).toContain("/en/outages/antrean-1");
});

test("an incident and the outages it explains change each other's pages", () => {
  const known = { ...none, measuring: { ...measuring, explained: { padam: ["antrean-1"], lain: ["loket-1"] } } };
  const updated = following([{ verb: "incident.updated", incident: "padam" }], board(), board(), known);
  expect(updated).toEqual(expect.arrayContaining(["/outages/antrean-1", "/outages"]));
  expect(updated).not.toContain("/outages/loket-1");
  const turned = following([{ verb: "measured.turned", probes: [], outages: ["antrean-1"] }], board(), board(), known);
  expect(turned).toEqual([
    "/incidents/padam",
    "/en/incidents/padam",
    "/api/v1/incidents/padam.json",
    "/incidents/padam/pack.zip",
  ]);
});

test("an incident that no longer explains an outage stops telling of it", () => {
  const known = (explained: Record<string, string[]>) => ({ ...none, measuring: { ...measuring, explained } });
  const paths = changedExplainers(known({ padam: ["a"], lain: ["b"] }), known({ lain: ["b"], lagi: ["a"] }));
  expect(paths).toEqual(expect.arrayContaining(["/incidents/padam", "/en/incidents/lagi"]));
  expect(paths.filter((path) => path.includes("lain"))).toEqual([]);
});

test("a new probe is named on the page of what it looks at, and a pause changes none of them", () => {
  const known = {
    ...none,
    pages: ["/services/kk", "/en/protections/port", "/protections", "/methods"],
  };
  expect(following([{ verb: "probe.made", probe: "antrean" }], board(), board(), known)).toEqual([
    "/services/kk",
    "/en/protections/port",
    "/protections",
  ]);
  expect(following([{ verb: "probe.paused", probe: "antrean" }], board(), board(), known)).toEqual([]);
});

test("where staff stop looking, what went on is told as lost sight of", () => {
  const known = { ...none, measuring: { ...measuring, open: ["antrean-1"] } };
  for (const verb of ["probe.paused", "probe.ended"] as const)
    expect(critical([{ verb, probe: "antrean" }], known), verb).toEqual(
      expect.arrayContaining(["/", "/en/outages", "/outages/antrean-1", "/measurements/antrean"]),
    );
});

test("while an outage is open its pages are printed with those of open incidents", () => {
  expect(openPages(board(), { ...none, measuring: { ...measuring, open: ["antrean-1"] } })).toEqual([
    "/outages/antrean-1",
    "/en/outages/antrean-1",
  ]);
});
