import fc from "fast-check";
import { expect, test } from "vitest";
import { Board, type Incident, LocationView, ServiceView } from "./api";
import {
  type BoardFacts,
  composeBoard,
  composeLocation,
  composeServiceViews,
  staleBoard,
  staleLocation,
  staleService,
} from "./board";
import { UNCOUNTED } from "./counted";
import { announced, type IncidentFact, phaseOf } from "./incident";
import { anyIncident, anyRules, at, incidentOf, moment, officeRules, pauseOf, said } from "./testing";
import { wibDay } from "./time";

const rules = officeRules();
const PLACES = 30;
const text = (id: string, en: string | null = null) => ({ id, en });

const SERVICES = [
  { slug: "print", label: text("Cetak KTP-el"), name: text("Pencetakan KTP-el", "e-KTP card printing") },
  { slug: "replace", label: text("Ganti KTP-el"), name: text("Penggantian KTP-el", "e-KTP replacement") },
  { slug: "kk", label: text("KK"), name: text("Kartu Keluarga", "Family card") },
].map((service) => ({
  ...service,
  group: "ktp",
  ifDown: text("Coba di kecamatan lain."),
  confirmed: true,
  main: service.slug === "print",
}));

const place = (n: number) => (n === 0 ? "office" : `place-${n}`);

function factsOf(changes: Partial<BoardFacts> = {}): BoardFacts {
  const locations = Array.from({ length: PLACES }, (_, n) => {
    const kind = n === 0 ? ("office" as const) : ("district" as const);
    return { slug: place(n), kind, name: text(`Tempat ${n}`), short: text(`T${n}`), regionCode: null, rules };
  });
  const offerings = SERVICES.flatMap(({ slug }) =>
    locations.map((location) => ({ id: `${slug}@${location.slug}`, service: slug, location: location.slug, systems: ["siak"] })),
  );
  return {
    installation: { adopted: true, office: null, sample: false, two_persons: false },
    services: SERVICES,
    locations,
    offerings,
    incidents: [],
    views: [],
    confirmations: [],
    measured: [],
    unexplained: [],
    reports: [],
    lastNoticeAt: null,
    uptime: { all: UNCOUNTED, services: {}, locations: {}, revision: "" },
    ...changes,
  };
}

const everyone = (facts: BoardFacts, time: number, until: number) => facts.offerings.map(({ id }) => said(time, until, id));
const offered = (services: string[], places: number[]) =>
  services.flatMap((service) => places.map((n) => `${service}@${place(n)}`));

function viewOf(fact: IncidentFact, now: number): Incident {
  const iso = (ms: number) => new Date(ms).toISOString();
  const blank = { finding: "not_assessed" as const, by: null, what: null, at: null };
  return {
    slug: fact.slug,
    url: `/incidents/${fact.slug}`,
    kind: fact.kind,
    effect: fact.effect,
    title: text(`Perihal ${fact.slug}`),
    cause: null,
    state: "identified",
    state_meaning: null,
    phase: phaseOf(fact, now),
    announced: announced(fact),
    origin: fact.origin,
    published_at: iso(fact.publishedAt),
    retracted: null,
    entered_at: null,
    began: { earliest: iso(fact.began.earliest), latest: iso(fact.began.latest), words: null },
    ended: null,
    expected_end: fact.plannedEnd === null ? null : iso(fact.plannedEnd),
    merged_into: null,
    announced_end: null,
    against_plan_seconds: null,
    begins_by_hand: false,
    ends_by_hand: false,
    series: null,
    estimates: [],
    missed_estimates: [],
    scope: { text: text("di mana-mana"), services: [], locations: [], systems: [] },
    actions: [],
    attack: blank,
    data: blank,
    according_to: null,
    ordered_by: null,
    paper: null,
    next_update_by: null,
    progress: null,
    updates: [],
    elapsed_seconds: { min: Math.floor(now / 1000), max: Math.floor(now / 1000) },
    open_seconds: null,
  };
}

const withIncidents = (incidents: IncidentFact[], now: number, changes: Partial<BoardFacts> = {}) =>
  factsOf({
    incidents,
    views: incidents.map((fact) => viewOf(fact, now)),
    lastNoticeAt: incidents.length > 0 ? Math.max(...incidents.map(({ publishedAt }) => publishedAt)) : null,
    ...changes,
  });

const verdict = (facts: BoardFacts, now: number) => composeBoard(facts, now).verdict.text;

test("a fresh installation says that nobody has spoken, and nothing in it is operational", () => {
  const board = composeBoard(factsOf(), at("09:00"));
  expect(Board.parse(board)).toEqual(board);
  expect(board.verdict).toMatchObject({
    status: "unknown",
    text: { id: "Belum pernah ada kabar dari petugas." },
    last_word_at: null,
  });
  expect(JSON.stringify(board)).not.toContain("operational");
});

test("what a reader of the database knows besides is not said", () => {
  const facts = factsOf();
  const services = facts.services.map((service) => ({ ...service, id: "secret", flags: ["confirm-with-office"] }));
  const locations = facts.locations.map((location) => ({ ...location, id: "secret" }));
  expect(composeBoard({ ...facts, services, locations }, at("09:00"))).toEqual(composeBoard(facts, at("09:00")));
});

test("on a calm day everything runs", () => {
  const facts = factsOf();
  const board = composeBoard({ ...facts, confirmations: everyone(facts, at("08:05"), at("16:00")) }, at("10:32"));
  expect(board.verdict).toMatchObject({
    status: "operational",
    text: { id: "Semua layanan berjalan normal.", en: "All services are running normally." },
    hours: { id: "Buka sampai 16.00 WIB, istirahat 12.00–13.00" },
    last_word_at: new Date(at("08:05")).toISOString(),
  });
  expect(board.services[0]).toMatchObject({ counts: { operational: 30 }, of: 30 });
});

test("services that stop alike are one sentence", () => {
  const pause = pauseOf(at("08:00"), at("15:00"), at("15:20", -3), { offerings: offered(["print", "replace"], [1, 2, 3]) });
  const facts = withIncidents([pause], at("10:32"));
  const board = composeBoard({ ...facts, confirmations: everyone(facts, at("08:05"), at("16:00")) }, at("10:32"));
  expect(board.verdict).toMatchObject({ status: "paused", announced: true });
  expect(board.verdict.text).toEqual({
    id: "Cetak dan ganti KTP-el dihentikan sementara di 3 dari 30 lokasi.",
    en: "e-KTP card printing and replacement are paused on purpose at 3 of 30 locations.",
  });
  expect(board.services.map(({ status, breadth }) => [status, breadth.id])).toEqual([
    ["paused", "di 3 dari 30 lokasi; normal di 27"],
    ["paused", "di 3 dari 30 lokasi; normal di 27"],
    ["operational", "di semua 30 lokasi"],
  ]);
  expect(board.incidents.map(({ slug, phase }) => [slug, phase])).toEqual([["cut", "ongoing"]]);
});

test("a national fault is everything everywhere", () => {
  const facts = withIncidents([incidentOf({ offerings: [], systems: ["siak"] })], at("10:00"));
  expect(verdict(facts, at("10:00"))).toEqual({ id: "Semua layanan tidak tersedia.", en: "All services are unavailable." });
});

test("different breadths name the widest and count the others", () => {
  const wide = incidentOf({ slug: "wide", effect: "disrupted", offerings: offered(["kk"], [1, 2, 3, 4, 5]) });
  const narrow = incidentOf({ slug: "narrow", effect: "disrupted", offerings: offered(["print"], [1]) });
  const said = verdict(withIncidents([wide, narrow], at("10:00")), at("10:00"));
  expect(said.id).toBe("KK terganggu di 5 dari 30 lokasi; 1 layanan lain juga terdampak.");
  expect(said.en).toBe("Family card is partly disrupted at 5 of 30 locations; 1 other service is affected too.");
});

test("one silent place among thirty makes the whole unknown, in words that keep the proportion", () => {
  const facts = factsOf();
  const places = everyone(facts, at("08:05"), at("16:00")).filter(({ offeringId }) => !offeringId.endsWith("@place-7"));
  expect(verdict({ ...facts, confirmations: places }, at("09:00")).id).toBe(
    "Belum ada kabar dari 1 dari 30 lokasi; selebihnya berjalan normal.",
  );
  const services = everyone(facts, at("08:05"), at("16:00")).filter(({ offeringId }) => !/^kk@place-[12]$/.test(offeringId));
  const board = composeBoard({ ...facts, confirmations: services }, at("09:00"));
  expect(board.verdict.text.id).toBe("Belum ada kabar tentang KK di 2 dari 30 lokasi; selebihnya berjalan normal.");
  expect(board.services[2]).toMatchObject({ status: "unknown", breadth: { id: "di 2 dari 30 lokasi; normal di 28" } });
});

test("yesterday's word is no word of today, and this morning's is named", () => {
  const facts = factsOf();
  const yesterday = { ...facts, confirmations: everyone(facts, at("08:05", -3), at("16:00", -3)) };
  expect(verdict(yesterday, at("09:00")).id).toBe("Belum ada kabar dari petugas hari ini.");
  const shaken = withIncidents(
    [pauseOf(at("08:30"), at("09:00"), at("08:10"), { offerings: [], systems: ["siak"] })],
    at("09:30"),
  );
  expect(verdict(shaken, at("09:30")).id).toBe("Belum ada kabar baru dari petugas sejak pukul 08.10 WIB.");
});

test("at night the office is closed and says when it opens; a place of unknown hours is not closed", () => {
  const facts = factsOf();
  const night = composeBoard(facts, at("20:00"));
  expect(night.verdict).toMatchObject({
    status: "closed",
    text: { id: "Kantor sedang tutup." },
    hours: { id: "Tutup. Buka lagi Selasa 08.00 WIB" },
  });
  const locations = facts.locations.map((location, n) =>
    n === 9 ? { ...location, rules: officeRules({ week: null }) } : location,
  );
  const odd = composeBoard({ ...facts, locations }, at("20:00"));
  expect(odd.verdict).toMatchObject({
    status: "unknown",
    text: { id: "Kantor sedang tutup; belum ada kabar dari 1 tempat layanan lain." },
  });
});

test("the next change is the nearest of opening, beginning, end, estimate and midnight", () => {
  const next = (facts: BoardFacts, now: number) => Date.parse(composeBoard(facts, now).next_change_at ?? "");
  expect(next(factsOf(), at("09:00"))).toBe(at("12:00"));
  expect(next(factsOf(), at("20:00"))).toBe(at("24:00"));
  const planned = pauseOf(at("10:00"), at("11:00"), at("08:00"));
  expect(next(withIncidents([planned], at("09:00")), at("09:00"))).toBe(at("10:00"));
  expect(next(withIncidents([planned], at("10:00")), at("10:00"))).toBe(at("11:00"));
  const facts = withIncidents([incidentOf()], at("09:30"));
  const views = facts.views.map((view) => ({ ...view, expected_end: new Date(at("09:45")).toISOString() }));
  expect(next({ ...facts, views }, at("09:30"))).toBe(at("09:45"));
  expect(next({ ...factsOf(), offerings: [] }, at("09:00"))).toBe(at("12:00"));
  const empty = { ...factsOf(), locations: [], offerings: [], services: [] };
  expect(next(empty, at("09:00"))).toBe(at("24:00"));
});

test("planned pauses follow those under way, and what has ended is gone", () => {
  const ended = pauseOf(at("08:00"), at("08:30"), at("07:00"), { slug: "ended" });
  const later = pauseOf(at("14:00"), at("15:00"), at("07:00"), { slug: "later" });
  const soon = pauseOf(at("11:00"), at("12:00"), at("07:00"), { slug: "soon" });
  const board = composeBoard(withIncidents([ended, later, soon, incidentOf({ slug: "now" })], at("10:00")), at("10:00"));
  expect(board.incidents.map(({ slug }) => slug)).toEqual(["now", "soon", "later"]);
});

test("the stale edition says of nothing that it works, and keeps the last word and the open incidents", () => {
  const facts = withIncidents([incidentOf({ offerings: offered(["kk"], [1]) })], at("10:00"));
  const board = composeBoard({ ...facts, confirmations: everyone(facts, at("08:05"), at("16:00")) }, at("10:00"));
  const stale = staleBoard(board);
  expect(Board.parse(stale)).toEqual(stale);
  expect(JSON.stringify(board)).toContain("operational");
  expect(JSON.stringify(stale)).not.toContain("operational");
  expect(stale.verdict.text.id).toBe("Keadaan layanan sekarang tidak diketahui.");
  expect(stale.verdict.last_word_at).toBe(board.verdict.last_word_at);
  expect([...stale.services, ...stale.locations, stale.verdict].every(({ status }) => status === "unknown")).toBe(true);
  expect(stale.incidents).toEqual(board.incidents);
  expect(stale).toMatchObject({ stale: true, next_change_at: null });
  expect(stale.revision).not.toBe(board.revision);
  expect(JSON.stringify(stale)).not.toContain("Buka sampai");
});

test("a location says what works there, since when, and what it does not offer", () => {
  const facts = withIncidents([incidentOf({ offerings: offered(["kk"], [1]) })], at("10:00"));
  const known = {
    ...facts,
    offerings: facts.offerings.filter(({ id }) => id !== "replace@place-1"),
    confirmations: everyone(facts, at("08:05"), at("16:00")),
  };
  const view = composeLocation(known, "place-1", at("10:00"));
  expect(LocationView.parse(view)).toEqual(view);
  expect(view?.row).toMatchObject({
    status: "unavailable",
    breadth: { id: "untuk 1 dari 2 layanan; normal untuk 1" },
    last_confirmed_at: new Date(at("08:05")).toISOString(),
  });
  expect(
    view?.offerings.map(({ service, status, incident, if_down }) => [service.slug, status, incident, if_down?.id ?? null]),
  ).toEqual([
    ["print", "operational", null, null],
    ["kk", "unavailable", "cut", "Coba di kecamatan lain."],
  ]);
  expect(view?.not_offered.map(({ slug }) => slug)).toEqual(["replace"]);
  expect(composeLocation(known, "nowhere", at("10:00"))).toBeNull();
  const stale = view && staleLocation(view);
  expect(JSON.stringify(stale)).not.toContain("operational");
  expect(stale?.offerings.map(({ status, since }) => [status, since])).toEqual([
    ["unknown", new Date(at("08:05")).toISOString()],
    ["unknown", new Date(at("09:00")).toISOString()],
  ]);
});

test("the front page and the page of a location say the same of it", () => {
  const facts = withIncidents([incidentOf({ offerings: offered(["kk"], [1, 4]) })], at("10:00"));
  const board = composeBoard(facts, at("10:00"));
  for (const row of board.locations) expect(composeLocation(facts, row.slug, at("10:00"))?.row).toEqual(row);
});

test("a word on one place changes the revision of that place and of the front page, and of no other place", () => {
  const facts = factsOf();
  const before = composeBoard(facts, at("09:00"));
  const after = composeBoard({ ...facts, confirmations: [said(at("08:05"), at("16:00"), "kk@place-3")] }, at("09:00"));
  expect(after.revision).not.toBe(before.revision);
  const changed = after.locations.filter((row, n) => row.revision !== before.locations[n]?.revision).map(({ slug }) => slug);
  expect(changed).toEqual(["place-3"]);
});

test("an update changes the revision, the passing of time does not", () => {
  const facts = withIncidents([incidentOf()], at("09:30"));
  const { revision } = composeBoard(facts, at("09:30"));
  expect(composeBoard(withIncidents([incidentOf()], at("09:31")), at("09:31")).revision).toBe(revision);
  const told = { at: "2026-11-23T02:00:00.000Z", by_machine: false, per_hour: null, estimate: null };
  const views = facts.views.map((view) => ({
    ...view,
    progress: { ...told, done: 84_000, total: 150_000, unit: text("rekaman") },
  }));
  expect(composeBoard({ ...facts, views }, at("09:30")).revision).not.toBe(revision);
});

const small = factsOf();
const few = {
  ...small,
  locations: small.locations.slice(0, 3),
  offerings: small.offerings.filter(({ location }) => /office|place-[12]$/.test(location)),
};
const touching = anyIncident.map((fact) => ({ ...fact, offerings: offered(["print"], [1]) }));
const world = fc.record({
  rules: anyRules,
  other: anyRules,
  incidents: fc.uniqueArray(touching, { maxLength: 3, selector: ({ slug }) => slug }),
  now: moment,
});
const worldFacts = (incidents: IncidentFact[], now: number, hours: (typeof few.locations)[number]["rules"][]): BoardFacts => ({
  ...few,
  locations: few.locations.map((location, n) => ({ ...location, rules: hours[n % hours.length] ?? rules })),
  incidents,
  views: incidents.map((fact) => viewOf(fact, now)),
  confirmations: few.offerings.map(({ id }, n) => said(at("08:00", n % 3), at("16:00", n % 3), id)),
});

test("until the next change by the clock, the front page says the same", () => {
  fc.assert(
    fc.property(world, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, share) => {
      const told = drawn.incidents.filter(({ publishedAt }) => publishedAt <= drawn.now);
      const spoken = ({ confirmations, ...facts }: BoardFacts) => ({
        ...facts,
        confirmations: confirmations.filter((word) => word.at <= drawn.now),
      });
      const board = composeBoard(spoken(worldFacts(told, drawn.now, [drawn.rules, drawn.other])), drawn.now);
      const until = Date.parse(board.next_change_at ?? "");
      const later = drawn.now + Math.floor((until - drawn.now - 1) * share);
      const then = composeBoard(spoken(worldFacts(told, later, [drawn.rules, drawn.other])), later);
      expect(then.verdict).toEqual(board.verdict);
      expect(then.revision).toBe(board.revision);
      expect(wibDay(later)).toBe(wibDay(drawn.now));
    }),
    { numRuns: 400 },
  );
});

test("any board has the public shape and whole sentences, and the headline is as bad as its worst row", () => {
  fc.assert(
    fc.property(world, (drawn) => {
      const board = composeBoard(worldFacts(drawn.incidents, drawn.now, [drawn.rules, drawn.other]), drawn.now);
      expect(Board.safeParse(board).success).toBe(true);
      const statuses = board.services.map(({ status }) => status);
      expect(statuses).toContain(board.verdict.status);
      for (const words of [board.verdict.text.id, board.verdict.text.en]) expect(words).toMatch(/^\p{L}[^{}]*[^ .]\.$/u);
      expect(board.verdict.text.id).not.toMatch(/undefined|NaN|null| {2}/);
      expect(JSON.stringify(staleBoard(board))).not.toContain("operational");
    }),
    { numRuns: 400 },
  );
});

test("a service's page and the front page have the same word for it, and its page has every place, those in trouble first", () => {
  const facts = factsOf();
  const cut = incidentOf({ offerings: offered(["print"], [3, 4]) });
  const now = at("10:00");
  const moment = { ...facts, incidents: [cut], confirmations: everyone(facts, at("08:05"), at("16:00")) };
  const board = composeBoard(moment, now);
  const views = composeServiceViews(moment, now);
  expect(views.map(({ row }) => row)).toEqual(board.services);
  const print = views.find(({ row }) => row.slug === "print");
  expect(ServiceView.parse(print).places).toHaveLength(PLACES);
  expect(print?.places.map(({ location }) => location.slug).slice(0, 4)).toEqual([place(3), place(4), place(0), place(1)]);
  expect(print?.places.map(({ status }) => status).slice(0, 3)).toEqual(["unavailable", "unavailable", "operational"]);
  expect(print?.if_down).toEqual(text("Coba di kecamatan lain."));
  expect(views.find(({ row }) => row.slug === "kk")?.if_down).toBeNull();
});

test("the stale edition of a service's page vouches for nothing, and its revision is another", () => {
  const facts = factsOf();
  const confirmations = everyone(facts, at("08:05"), at("16:00"));
  for (const view of composeServiceViews({ ...facts, confirmations }, at("10:00"))) {
    const stale = staleService(view);
    expect(JSON.stringify(stale)).not.toContain("operational");
    expect(stale.row.revision).not.toBe(view.row.revision);
    expect(stale.places.map(({ since }) => since)).toEqual(view.places.map(({ since }) => since));
  }
});

test("what is told of a place's blanks and queue moves its page that day and is gone with it, and changes no status", () => {
  const facts = factsOf();
  const told = { location: place(3), kind: "blanks" as const, left: "out" as const, at: at("08:05"), validUntil: at("24:00") };
  const page = (reports: BoardFacts["reports"], now: number) => composeLocation({ ...facts, reports }, place(3), now);
  const revision = (reports: BoardFacts["reports"], now: number) => page(reports, now)?.row.revision;
  expect(revision([told], at("09:00"))).not.toBe(revision([], at("09:00")));
  expect(page([told], at("09:00"))?.row.status).toBe(page([], at("09:00"))?.row.status);
  expect(revision([told], at("24:00"))).toBe(revision([], at("24:00")));
  expect(revision([{ ...told, location: place(4) }], at("09:00"))).toBe(revision([], at("09:00")));
});
