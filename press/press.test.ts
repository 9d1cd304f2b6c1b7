import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FactRow } from "@/db/listen";
import type { Fact } from "@/lib/fact";
import type { Edition } from "./address";
import { everything } from "./plan";
import { type Press, startPress } from "./press";

/** The months of this world. */
const MONTH = 60_000;
const SERVICES = ["cetak", "kk"];

/** A site whose pages depend on facts and the clock, and a press whose files are a map. */
function world() {
  const locations = new Map(["curug", "legok", "kelapa-dua"].map((slug) => [slug, 0]));
  /** How often the days of a month were counted. */
  const counted = new Map<string, number>();
  const incidents = new Map<string, { updates: number; places: string[]; begins: number; ends: number | null }>();
  /** What was measured, how often it changed, and the incident that explains it. */
  const outages = new Map<string, { turns: number; by: string | null }>();
  const files = new Map<string, string>();
  const told: string[] = [];
  const polished: string[] = [];
  const facts: FactRow[] = [];
  let clock = 0;
  let broken: string | null = null;
  let hanging: string | null = null;
  const held: (() => void)[] = [];
  let away: "addresses" | "facts" | null = null;
  let listener: ((rows: FactRow[]) => void) | null = null;

  const phase = (slug: string) => {
    const { begins, ends } = incidents.get(slug) as { begins: number; ends: number | null };
    return clock < begins ? "planned" : ends !== null && clock >= ends ? "ended" : "ongoing";
  };
  const open = () => [...incidents.keys()].filter((slug) => phase(slug) !== "ended").sort();
  const place = (slug: string) =>
    `${slug} ${locations.get(slug)} ${open().filter((one) => phase(one) === "ongoing" && incidents.get(one)?.places.includes(slug))}`;
  /** A service is offered everywhere: what changes at any location changes its page. */
  const service = (slug: string) => `${slug} ${[...locations.keys()].map(place)}`;
  const incident = (slug: string) => `${slug} ${incidents.get(slug)?.updates} ${phase(slug)}`;
  const outagesOf = (slug: string) =>
    [...outages].filter(([, { by }]) => by === slug).map(([name, { turns }]) => `${name} ${turns}`);
  const outage = (slug: string) => {
    const { turns, by } = outages.get(slug) ?? { turns: 0, by: null };
    return `${slug} ${turns} ${by} ${by === null ? "" : incidents.get(by)?.updates}`;
  };
  const monthsOf = (slug: string) => {
    const { begins, ends } = incidents.get(slug) as { begins: number; ends: number | null };
    const [first, last] = [begins, ends ?? Math.max(clock, begins)].map((at) => 10 + Math.floor(at / MONTH)) as [number, number];
    return Array.from({ length: last - first + 1 }, (_, index) => `2026-${first + index}`);
  };
  /** What new results would change. */
  const growing = () => [...outages.keys()].map((slug) => `/outages/${slug}`);
  /** The months of incidents, and those the clock has reached. */
  const months = () => [...new Set([...[...incidents.keys()].flatMap(monthsOf), ...reached()])].sort();
  const reached = () => Array.from({ length: Math.floor(clock / MONTH) + 1 }, (_, index) => `2026-${10 + index}`);
  const changes = () =>
    [...[...incidents.values()].flatMap(({ begins, ends }) => [begins, ends ?? -1]), (Math.floor(clock / MONTH) + 1) * MONTH]
      .filter((at) => at > clock)
      .sort((a, b) => a - b)[0];

  function board() {
    const rows = [...locations.keys()].map((slug) => ({ slug, revision: place(slug) }));
    const services = SERVICES.map((slug) => ({ slug, revision: service(slug) }));
    const listed = open().map((slug) => ({ slug, phase: phase(slug), text: incident(slug) }));
    const next = changes();
    return {
      revision: JSON.stringify([rows, listed, [...counted]]),
      services,
      locations: rows,
      incidents: listed,
      next_change_at: next === undefined ? null : new Date(next).toISOString(),
    };
  }

  const historyOf = (month: string) =>
    [...incidents.keys()]
      .filter((one) => monthsOf(one).includes(month))
      .sort()
      .map(incident);

  function render(path: string): string {
    const bare = path.replace(/^\/en(?=\/|$)/, "") || "/";
    const [, room, slug] = /^\/(?:api\/v1\/)?(\w+)(?:\/([\w-]+))?/.exec(bare) ?? [];
    if (bare === "/api/v1/status.json") return JSON.stringify(board());
    if (bare === "/" || bare === "/api/v1/incidents.json") return `${path} ${board().revision}`;
    if (room === "locations") return slug ? `${path} ${place(slug)}` : `${path} ${[...locations.keys()].map(place)}`;
    if (room === "services") return slug ? `${path} ${service(slug)}` : `${path} ${SERVICES.map(service)}`;
    if (room === "incidents")
      return incidents.has(slug as string)
        ? `${path} ${incident(slug as string)} ${path.endsWith("/poster") ? "" : outagesOf(slug as string)}`
        : "gone";
    if (room === "outages")
      return slug
        ? `${path} ${outage(slug)}`
        : `${path} ${[...outages.keys()].map(outage)} ${[...incidents.keys()].sort().map(incident)}`;
    if (room === "methods" || room === "uptime") return `${path} ${[...counted]}`;
    if (slug === "2026") return `${path} ${[...incidents.keys()].sort().map(incident)} ${months()} ${[...counted]}`;
    return `${path} ${slug ? [historyOf(slug), counted.get(slug)] : `${[...incidents.keys()].sort().map(incident)} ${months()}`}`;
  }

  function addresses() {
    const paths = [
      "/",
      "/history",
      "/history/2026",
      "/methods",
      "/outages",
      ...[...outages.keys()].map((slug) => `/outages/${slug}`),
      ...months().map((one) => `/history/${one}`),
      ...[...incidents.keys()].flatMap((slug) => [`/incidents/${slug}`, `/incidents/${slug}/poster`]),
      ...[...locations.keys()].map((slug) => `/locations/${slug}`),
      ...SERVICES.map((slug) => `/services/${slug}`),
    ];
    const english = paths.map((path) => (path === "/" ? "/en" : `/en${path}`));
    return {
      pages: [
        ...paths,
        ...english,
        "/api/v1/uptime.json",
        ...months().flatMap((one) => [`/api/v1/history/${one}.json`, `/api/v1/history/${one}.csv`]),
        ...[...incidents.keys()].flatMap((slug) => [`/api/v1/incidents/${slug}.json`, `/incidents/${slug}/pack.zip`]),
        ...months().map((one) => `/history/${one}/pack.zip`),
      ],
      months: Object.fromEntries([...incidents.keys()].map((slug) => [slug, monthsOf(slug)])),
      counted: Object.fromEntries(counted),
      measuring: {
        open: [],
        explained: Object.fromEntries(
          [...incidents.keys()].map((slug) => [slug, [...outages].filter(([, { by }]) => by === slug).map(([name]) => name)]),
        ),
        growing: growing(),
      },
    };
  }

  return {
    files,
    told,
    polished,
    incidents,
    outages,
    counted,
    locations,
    addresses,
    facts,
    render,
    at: () => clock,
    setClock: (at: number) => {
      clock = at;
    },
    breakPage: (path: string | null) => {
      broken = path;
    },
    hangPage: (path: string) => {
      hanging = path;
    },
    /** Lets the first printing that hangs go on. */
    release: () => held.shift()?.(),
    takeAway: (what: "addresses" | "facts" | null) => {
      away = what;
    },
    say(fact: Fact) {
      const row = { seq: facts.length + 1, fact };
      facts.push(row);
      listener?.([row]);
      return row.seq;
    },
    start: (): Press =>
      startPress({
        printer: {
          async print(path: string, edition: Edition) {
            const body = render(path);
            await Promise.resolve();
            if (path === hanging) await new Promise<void>((resolve) => held.push(resolve));
            if (path === broken) throw new Error(`${path} is bad`);
            const changed = files.get(`${edition} ${path}`) !== body;
            files.set(`${edition} ${path}`, body);
            return { body, changed };
          },
          polish: async (path) => {
            polished.push(path);
            return false;
          },
          card: async () => false,
          keepOnly(paths) {
            const keep = new Set(paths);
            for (const key of files.keys()) if (!keep.has(key.slice(key.indexOf(" ") + 1))) files.delete(key);
          },
        },
        addresses: async () => {
          if (away === "addresses") throw new Error("no addresses");
          return addresses();
        },
        lastSeq: async () => facts.length,
        followFacts: async (from, onFacts) => {
          if (away === "facts") throw new Error("no facts");
          listener = onFacts;
          const missed = facts.filter(({ seq }) => seq > from);
          if (missed.length > 0) onFacts(missed);
          return {
            stop: async () => {
              listener = null;
            },
          };
        },
        now: () => clock,
        printed: (paths) => told.push(...paths),
        log: () => undefined,
      }),
    /** What a full printing now would store. */
    full: () =>
      Object.fromEntries(
        everything(addresses()).flatMap((path) => ["fresh", "stale"].map((edition) => [`${edition} ${path}`, render(path)])),
      ),
  };
}

/** Lets the press's timers and promises run for `ms` of its own time. */
const settle = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Step = {
  kind: "post" | "update" | "confirm" | "remove" | "clock" | "count" | "measure" | "explain";
  slot: number;
  place: number;
  begins: number;
  lasts: number;
};
const PLACES = ["curug", "legok", "kelapa-dua"];
const step = fc.record<Step>({
  kind: fc.constantFrom("post", "post", "update", "confirm", "clock", "clock", "remove", "count", "measure", "explain"),
  slot: fc.integer({ min: 0, max: 4 }),
  place: fc.integer({ min: 0, max: 2 }),
  begins: fc.integer({ min: -2, max: 4 }),
  lasts: fc.integer({ min: 0, max: 5 }),
});

function take(site: ReturnType<typeof world>, press: Press, { kind, slot, place, begins, lasts }: Step) {
  const slug = `kejadian-${slot}`;
  const where = PLACES[place] as string;
  if (kind === "clock") return site.setClock(site.at() + lasts * 10_000);
  if (kind === "count") {
    // Counting is no fact; whoever counted has the board printed.
    const month = `2026-${10 + Math.min(slot, Math.floor(site.at() / MONTH))}`;
    site.counted.set(month, (site.counted.get(month) ?? 0) + 1);
    return press.refresh();
  }
  if (kind === "confirm") {
    site.locations.set(where, (site.locations.get(where) ?? 0) + 1);
    return site.say({ verb: "location.confirmed", location: where });
  }
  if (kind === "remove") {
    site.locations.delete(where);
    return site.say({ verb: "catalogue.imported" });
  }
  const outage = `padam-${place}`;
  if (kind === "measure") {
    const { turns, by } = site.outages.get(outage) ?? { turns: 0, by: null };
    site.outages.set(outage, { turns: turns + 1, by });
    return site.say({ verb: "measured.turned", probes: [], outages: [outage] });
  }
  if (kind === "explain") {
    const measured = site.outages.get(outage);
    if (!measured || !site.incidents.has(slug)) return;
    site.outages.set(outage, { ...measured, by: slug });
    return site.say({ verb: "outage.explained", outage, by: slug });
  }
  const known = site.incidents.get(slug);
  if (known) known.updates += 1;
  else {
    const from = site.at() + begins * 10_000;
    site.incidents.set(slug, { updates: 0, places: [where], begins: from, ends: lasts === 0 ? null : from + lasts * 10_000 });
  }
  return site.say({ verb: known ? "incident.updated" : "incident.posted", incident: slug });
}

test("printing what facts and the clock change, in any order and at any pace, equals printing everything", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 14 }), async (steps) => {
      const site = world();
      const press = site.start();
      for (const [one, pause] of steps) {
        take(site, press, one);
        if (pause) await settle(300);
      }
      await settle(3000);
      expect(Object.fromEntries(site.files)).toEqual(site.full());
      const well = { publicSeq: site.facts.length, failing: null, failingSince: null, complete: true };
      expect(press.pressState()).toMatchObject(well);
      await press.stop();
    }),
    { numRuns: 150 },
  );
});

test("a fact is public once its addresses are printed, not before", async () => {
  const site = world();
  const press = site.start();
  await settle();
  site.incidents.set("padam", { updates: 0, places: ["curug"], begins: 0, ends: null });
  site.breakPage("/incidents/padam");
  const seq = site.say({ verb: "incident.posted", incident: "padam" });
  await settle(100);
  expect(press.pressState()).toMatchObject({ publicSeq: seq - 1, failing: "/incidents/padam is bad" });
  site.breakPage(null);
  await settle(1000);
  expect(press.pressState()).toMatchObject({ publicSeq: seq, failing: null });
  await press.stop();
});

test("nothing is complete before everything was printed once", async () => {
  const site = world();
  site.breakPage("/en/locations/legok");
  const press = site.start();
  await settle(5000);
  expect(press.pressState()).toMatchObject({ complete: false, failingSince: 0 });
  site.breakPage(null);
  await settle(31_000);
  expect(press.pressState().complete).toBe(true);
  await press.stop();
});

test("home and status are printed every minute, whatever happens", async () => {
  const site = world();
  const press = site.start();
  await settle();
  site.files.delete("fresh /");
  site.setClock(59_999);
  await settle();
  expect(site.files.has("fresh /")).toBe(false);
  site.setClock(60_000);
  await settle();
  expect(site.files.has("fresh /")).toBe(true);
  await press.stop();
});

test("what every result changes is printed within five minutes, a part of it each minute", async () => {
  const site = world();
  for (let place = 0; place < 7; place += 1) site.outages.set(`padam-${place}`, { turns: 0, by: null });
  const press = site.start();
  await settle();
  const fresh = () => [...site.files.keys()].filter((key) => key.startsWith("fresh /outages/")).length;
  for (const key of [...site.files.keys()]) if (key.includes(" /outages/")) site.files.delete(key);
  for (const printed of [2, 4, 6, 7]) {
    site.setClock(site.at() + 60_000);
    await settle(6000);
    expect(fresh()).toBe(printed);
  }
  await press.stop();
});

test("a page that failed and no longer exists stops failing", async () => {
  const site = world();
  const press = site.start();
  await settle();
  site.locations.set("salah", 0);
  site.breakPage("/locations/salah");
  site.say({ verb: "location.confirmed", location: "salah" });
  await settle();
  expect(press.pressState().failing).toBe("/locations/salah is bad");
  site.locations.delete("salah");
  site.say({ verb: "catalogue.imported" });
  await settle(2000);
  expect(press.pressState()).toMatchObject({ publicSeq: 2, failing: null });
  expect([...site.files.keys()].filter((key) => key.includes("salah"))).toEqual([]);
  await press.stop();
});

test("a pack that cannot be made is tried again, and makes nothing else untrue", async () => {
  const site = world();
  site.incidents.set("padam", { updates: 0, places: ["curug"], begins: 0, ends: null });
  site.breakPage("/incidents/padam/pack.zip");
  const press = site.start();
  await settle(3000);
  expect(press.pressState().failing).toBe(null);
  expect(site.files.has("fresh /incidents/padam/pack.zip")).toBe(false);
  site.breakPage(null);
  await settle(5000);
  expect(Object.fromEntries(site.files)).toEqual(site.full());
  await press.stop();
});

test("what cannot be followed up is failing since then, until it can; nothing is forgotten", async () => {
  const site = world();
  site.incidents.set("padam", { updates: 0, places: ["curug"], begins: 0, ends: null });
  const press = site.start();
  await settle();
  site.takeAway("addresses");
  site.setClock(MONTH);
  await settle(5000);
  expect(press.pressState()).toMatchObject({ failing: "no addresses", failingSince: MONTH });
  site.takeAway(null);
  await settle(3000);
  expect(press.pressState()).toMatchObject({ failing: null, failingSince: null });
  expect(Object.fromEntries(site.files)).toEqual(site.full());
  await press.stop();
});

test("a press that hears no facts is failing, however much it prints", async () => {
  const site = world();
  site.takeAway("facts");
  const press = site.start();
  await settle(5000);
  expect(press.pressState()).toMatchObject({ complete: true, failing: "no facts", failingSince: 0 });
  site.takeAway(null);
  await settle(2000);
  expect(press.pressState().failing).toBeNull();
  await press.stop();
});

test("a list of addresses without a known incident is refused: nothing is removed and printing is failing", async () => {
  const site = world();
  const press = site.start();
  await settle();
  const padam = { updates: 0, places: ["curug"], begins: 0, ends: null };
  site.incidents.set("padam", padam);
  site.say({ verb: "incident.posted", incident: "padam" });
  await settle();
  site.incidents.delete("padam");
  site.locations.delete("legok");
  site.say({ verb: "location.confirmed", location: "curug" });
  await settle(3000);
  expect(press.pressState().failing).toContain("/incidents/padam");
  expect(["fresh /en/incidents/padam", "stale /locations/legok"].every((key) => site.files.has(key))).toBe(true);
  site.incidents.set("padam", padam);
  await settle(3000);
  expect(press.pressState()).toMatchObject({ publicSeq: 2, failing: null });
  await press.stop();
});

test("the press tells when the board it last printed was asked for, so that a printing that hangs shows", async () => {
  const site = world();
  const press = site.start();
  expect(press.pressState().boardPrintedAt).toBeNull();
  await settle();
  site.setClock(MONTH);
  await settle();
  expect(press.pressState().boardPrintedAt).toBe(MONTH);
  site.hangPage("/api/v1/status.json");
  site.setClock(2 * MONTH);
  await settle();
  site.setClock(3 * MONTH);
  await settle();
  expect(press.pressState()).toMatchObject({ failing: null, complete: true, boardPrintedAt: MONTH });
  site.release();
  await settle();
  expect(press.pressState().boardPrintedAt).toBe(2 * MONTH);
});

test("what every result changes is not packed as small as it gets, and all else is", async () => {
  const site = world();
  site.outages.set("padam", { turns: 0, by: null });
  const press = site.start();
  await settle(6000);
  await press.stop();
  expect(site.polished).toContain("/en/outages/padam");
  expect(site.polished).not.toContain("/outages/padam");
});
