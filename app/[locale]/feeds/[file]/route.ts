import { wholeAddress } from "@/app/address";
import { isSample } from "@/app/edition";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readNewestIncidents } from "@/db/read/incidents";
import { incidentFeed, maintenanceCalendar } from "@/lib/feeds";
import type { Locale } from "@/lib/text";
import { FEEDS } from "@/lib/words/feeds";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; file: string }> };

/** The notices for feed readers, and the planned pauses for calendars: those of `incidents.json`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file, locale: given } = await params;
  const locale = given as Locale;
  const [incidents, sample] = await Promise.all([getDb().then((db) => readNewestIncidents(db, now())), isSample()]);
  const feed = { locale, sample, address: wholeAddress };
  const answer = (body: string, type: string) => new Response(body, { headers: { "content-type": `${type}; charset=utf-8` } });
  if (file === "maintenance.ics")
    return answer(maintenanceCalendar(incidents, { ...feed, title: FEEDS[locale].maintenance }), "text/calendar");
  if (file === "incidents.atom")
    return answer(
      incidentFeed(incidents, "/feeds/incidents.atom", { ...feed, title: FEEDS[locale].incidents }),
      "application/atom+xml",
    );
  return new Response(null, { status: 404 });
}
