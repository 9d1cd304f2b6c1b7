import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cause, template } from "@/db/schema";
import type { Incident, LocationView } from "@/lib/api";
import { type BoardFacts, composeBoard } from "@/lib/board";
import { hoursOn, stateAt } from "@/lib/hours";
import type { LocationFact } from "@/lib/place";
import { isQuiet, spokeToday } from "@/lib/quiet";
import { reportsAt } from "@/lib/report";
import type { Text } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { type DayText, weekText } from "@/lib/words/hours";
import { wordsOf } from "@/lib/words/templates";
import { readCatalogue } from "./catalogue";
import { readFacts } from "./facts";

export type DeskLocation = {
  slug: string;
  short: Text;
  kind: string;
  hours: Text;
  /** Null: hours not known. */
  openNow: boolean | null;
  confirmedAt: string | null;
  /** When somebody last said anything of it today (epoch ms). */
  spokenAt: number | null;
  /** It has long opened, and nobody has said anything of it today. */
  quiet: boolean;
  /** Closed all day. */
  dayOff: boolean;
  services: { slug: string; label: Text }[];
};

type Desk = { open: Incident[]; planned: Incident[]; locations: DeskLocation[] };

/** The desk's first screen at `now` (epoch ms). */
export async function readDesk(db: Db, now: number): Promise<Desk> {
  const { facts, at } = await readFacts(db, () => now);
  return composeDesk(facts, at);
}

/** What one location's screen of the morning round shows besides: its hours of today, and what was told of it. */
export type RoundPlace = DeskLocation & { today: DayText | undefined; reports: LocationView["reports"] };

/** The same for one location, with what its screen of the morning round needs; null when there is none. */
export async function readRoundPlace(
  db: Db,
  slug: string,
  now: number,
): Promise<(Omit<Desk, "locations"> & { place: RoundPlace }) | null> {
  const { facts, at } = await readFacts(db, () => now);
  const { locations, ...desk } = composeDesk(facts, at);
  const place = locations.find((each) => each.slug === slug);
  const rules = facts.locations.find((each) => each.slug === slug)?.rules;
  if (!place || !rules) return null;
  const today = weekText(rules, at).days.find((day) => day.today);
  return { ...desk, place: { ...place, today, reports: reportsAt(facts.reports, slug, at) } };
}

function composeDesk(facts: BoardFacts, at: number): Desk {
  const board = composeBoard(facts, at);
  const labels = new Map(facts.services.map(({ slug, label }) => [slug, label]));
  return {
    open: board.incidents.filter(({ phase }) => phase === "ongoing"),
    planned: board.incidents.filter(({ phase }) => phase === "planned"),
    locations: facts.locations.map((place) => {
      const state = stateAt(place.rules, at);
      const row = board.locations.find(({ slug }) => slug === place.slug);
      const spokenAt = lastSpoken(facts, place, at);
      const hours = hoursOn(place.rules, wibDay(at));
      return {
        slug: place.slug,
        short: place.short,
        kind: place.kind,
        hours: row?.hours ?? { id: "", en: null },
        openNow: state === "unknown" ? null : state === "open",
        confirmedAt: row?.last_confirmed_at ?? null,
        spokenAt,
        quiet: isQuiet({ rules: place.rules, spokenAt, now: at }),
        dayOff: hours.known && hours.spans.length === 0,
        services: facts.offerings.flatMap((each) => {
          const label = labels.get(each.service);
          return each.location === place.slug && label ? [{ slug: each.service, label }] : [];
        }),
      };
    }),
  };
}

/** When somebody last confirmed or reported anything of the place on the WIB day of `now`; null: nobody has. Epoch ms. */
function lastSpoken({ offerings, confirmations, reports }: BoardFacts, { slug }: LocationFact, now: number): number | null {
  const own = new Set(offerings.flatMap(({ id, location }) => (location === slug ? [id] : [])));
  const words = [
    ...confirmations.filter(({ offeringId }) => own.has(offeringId)),
    ...reports.filter(({ location }) => location === slug),
  ].map(({ at }) => at);
  const today = words.filter((at) => at <= now && spokeToday(at, now));
  return today.length > 0 ? Math.max(...today) : null;
}

/** What a notice form offers; null for an unknown template. */
export async function readForm(db: Db, code: string) {
  const [row] = await db
    .select({ template, suggested: cause.typicallyAffects })
    .from(template)
    .leftJoin(cause, eq(cause.code, template.causeCode))
    .where(eq(template.code, code));
  const words = row && wordsOf(row.template);
  if (!words) return null;
  const place = await readCatalogue(db);
  const offered = new Set(place.offerings.map((each) => each.service));
  const services = place.services
    .filter(({ slug }) => offered.has(slug))
    .map(({ slug, label, group }) => ({ slug, label, group }));
  const all = row.suggested?.includes("*") ?? false;
  return {
    template: row.template,
    words,
    services,
    locations: place.locations.map(({ slug, short, kind }) => ({ slug, short, kind })),
    offerings: place.offerings.map((each): [string, string] => [each.service, each.location]),
    suggested: services.filter(({ slug }) => all || row.suggested?.includes(slug)).map(({ slug }) => slug),
  };
}
