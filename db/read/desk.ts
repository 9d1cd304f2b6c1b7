import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cause, template } from "@/db/schema";
import type { Incident } from "@/lib/api";
import { composeBoard } from "@/lib/board";
import { stateAt } from "@/lib/hours";
import type { Text } from "@/lib/text";
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
  services: { slug: string; label: Text }[];
};

/** The desk's first screen at `now` (epoch ms). */
export async function readDesk(
  db: Db,
  now: number,
): Promise<{ open: Incident[]; planned: Incident[]; locations: DeskLocation[] }> {
  const { facts, at } = await readFacts(db, () => now);
  const board = composeBoard(facts, at);
  const labels = new Map(facts.services.map(({ slug, label }) => [slug, label]));
  return {
    open: board.incidents.filter(({ phase }) => phase === "ongoing"),
    planned: board.incidents.filter(({ phase }) => phase === "planned"),
    locations: facts.locations.map((place) => {
      const state = stateAt(place.rules, at);
      const row = board.locations.find(({ slug }) => slug === place.slug);
      return {
        slug: place.slug,
        short: place.short,
        kind: place.kind,
        hours: row?.hours ?? { id: "", en: null },
        openNow: state === "unknown" ? null : state === "open",
        confirmedAt: row?.last_confirmed_at ?? null,
        services: facts.offerings.flatMap((each) => {
          const label = labels.get(each.service);
          return each.location === place.slug && label ? [{ slug: each.service, label }] : [];
        }),
      };
    }),
  };
}

/** What a notice form offers; null for an unknown template. */
export async function readForm(db: Db, code: string) {
  const [row] = await db
    .select({ template, suggested: cause.typicallyAffects })
    .from(template)
    .leftJoin(cause, eq(cause.code, template.causeCode))
    .where(eq(template.code, code));
  if (!row) return null;
  const place = await readCatalogue(db);
  const offered = new Set(place.offerings.map((each) => each.service));
  const services = place.services
    .filter(({ slug }) => offered.has(slug))
    .map(({ slug, label, group }) => ({ slug, label, group }));
  const all = row.suggested?.includes("*") ?? false;
  return {
    template: row.template,
    services,
    locations: place.locations.map(({ slug, short, kind }) => ({ slug, short, kind })),
    offerings: place.offerings.map((each): [string, string] => [each.service, each.location]),
    suggested: services.filter(({ slug }) => all || row.suggested?.includes(slug)).map(({ slug }) => slug),
  };
}
