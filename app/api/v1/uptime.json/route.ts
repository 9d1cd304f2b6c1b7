import { readMoment } from "@/app/edition";
import { getDb } from "@/db/client";
import { readFirstDay } from "@/db/read/installation";
import { readCounted } from "@/db/read/uptime";
import type { Counted, UptimeDocument } from "@/lib/api";
import { type CountedDays, daysIn, type RowUptime, UNCOUNTED, windowsOf } from "@/lib/counted";
import { wibDay } from "@/lib/time";

export const dynamic = "force-dynamic";

/** The figures of everything, each service and each location, with the days they rest on. What is past does not go stale. */
export async function GET(): Promise<Response> {
  const db = await getDb();
  const { facts, at } = await readMoment();
  const window = windowsOf(wibDay(at)).last_90_days;
  const [since, counted] = await Promise.all([readFirstDay(db), readCounted(db, window)]);
  const told = ({ uptime }: RowUptime = UNCOUNTED, days?: CountedDays): Counted => ({
    uptime,
    days: daysIn(days, window).filter((day) => day !== null),
  });
  const offered = new Set(facts.offerings.map(({ service }) => service));
  const answer: UptimeDocument = {
    sample: facts.installation.sample,
    as_of: new Date(at).toISOString(),
    since,
    all: told(facts.uptime.all, counted.all),
    services: facts.services
      .filter(({ slug }) => offered.has(slug))
      .map(({ slug, name }) => ({ slug, name, ...told(facts.uptime.services[slug], counted.services.get(slug)) })),
    locations: facts.locations.map(({ slug, name }) => ({
      slug,
      name,
      ...told(facts.uptime.locations[slug], counted.locations.get(slug)),
    })),
  };
  return Response.json(answer);
}
