import { coversAt } from "@/app/staff/covers";
import type { Db } from "@/db/client";
import { readCatalogue } from "@/db/read/catalogue";
import { readDesk } from "@/db/read/desk";
import { readTemplates } from "@/db/read/templates";
import type { Incident } from "@/lib/api";

/** What a script can say at `now` (epoch ms), and of what. The desk's own words for it are Indonesian. */
export async function readList(db: Db, now: number) {
  const desk = await readDesk(db, now);
  const { services } = await readCatalogue(db);
  const kinds = await readTemplates(db);
  return {
    ok: true as const,
    as_of: new Date(now).toISOString(),
    incidents: [...desk.open, ...desk.planned].map(incidentOf),
    templates: kinds.map(({ code, effect, words }) => {
      const blanks = Object.entries(words.blanks).map(([name, blank]) => ({ name, ...blank }));
      return { code, label: words.button, about: words.about, effect, system: words.system, blanks };
    }),
    services: services.map(({ slug, label }) => ({ slug, label: label.id })),
    locations: desk.locations.map((place) => ({
      slug: place.slug,
      label: place.short.id,
      services: place.services.map(({ slug }) => slug),
      /** What of it a confirmation may vouch for now. */
      confirmable: coversAt(place, desk.open).covers.map(({ slug }) => slug),
    })),
  };
}

export type DeskList = Awaited<ReturnType<typeof readList>>;

const incidentOf = ({ slug, title, phase, state, began }: Incident) => ({
  slug,
  title: title.id,
  phase,
  state,
  began: began.earliest,
});
