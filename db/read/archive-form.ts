import { asc } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cause } from "@/db/schema";
import { readCatalogue } from "./catalogue";

/** What the form for an incident that is over offers. */
export async function readArchiveForm(db: Db) {
  const place = await readCatalogue(db);
  const offered = new Set(place.offerings.map((each) => each.service));
  return {
    services: place.services.filter(({ slug }) => offered.has(slug)).map(({ slug, label }) => ({ slug, label })),
    locations: place.locations.map(({ slug, short, kind }) => ({ slug, short, kind })),
    offerings: place.offerings.map((each): [string, string] => [each.service, each.location]),
    causes: await db.select({ code: cause.code, label: cause.label }).from(cause).orderBy(asc(cause.code)),
  };
}
