import { v7 as uuidv7 } from "uuid";
import type { Tx } from "@/db/client";
import {
  cause,
  holiday,
  holidayYear,
  hoursProfile,
  installation,
  location,
  offering,
  service,
  serviceSystem,
  system,
  template,
  term,
} from "@/db/schema";
import { CATALOGUE_VERSION, catalogue } from "./index";
import { offeringsOf } from "./offerings";

/**
 * Fills an empty database with the default catalogue and writes the installation row, in twelve statements.
 * `now`: epoch ms; `sample`: said here once, and by nothing else. Throws when any of it is there already: the caller asks for the installation row first.
 */
export async function importCatalogue(tx: Tx, now: number, sample: boolean): Promise<void> {
  await tx.insert(installation).values({ id: 1, createdAt: new Date(now), catalogueVersion: CATALOGUE_VERSION, sample });
  await importServices(tx, now);
  await importNotices(tx);
  await importHolidays(tx);
}

/** Ids for slugs. A slug that the catalogue does not hold is an error in the data, and stops the import. */
function idsFor(rows: { slug: string }[], now: number): (slug: string) => string {
  const ids = new Map(rows.map(({ slug }) => [slug, uuidv7({ msecs: now })]));
  return (slug) => {
    const id = ids.get(slug);
    if (!id) throw new Error(`The catalogue names ${slug}, which it does not hold.`);
    return id;
  };
}

async function importServices(tx: Tx, now: number): Promise<void> {
  const { services, systems, hours, locations } = catalogue;
  const serviceId = idsFor(services, now);
  const systemId = idsFor(systems, now);
  const hoursId = idsFor(hours, now);
  const locationId = idsFor(locations, now);
  await tx
    .insert(service)
    .values(services.map(({ dependsOn, offeredAt, ...row }, position) => ({ id: serviceId(row.slug), position, ...row })));
  await tx.insert(system).values(systems.map((row) => ({ id: systemId(row.slug), ...row })));
  await tx
    .insert(serviceSystem)
    .values(
      services.flatMap(({ slug, dependsOn }) =>
        dependsOn.map((each) => ({ serviceId: serviceId(slug), systemId: systemId(each) })),
      ),
    );
  await tx.insert(hoursProfile).values(hours.map((row) => ({ id: hoursId(row.slug), ...row })));
  await tx.insert(location).values(
    locations.map(({ hours: profile, offers, ...row }, position) => ({
      id: locationId(row.slug),
      hoursProfileId: profile === null ? null : hoursId(profile),
      position,
      ...row,
    })),
  );
  await tx.insert(offering).values(
    offeringsOf(catalogue).map((pair) => ({
      id: uuidv7({ msecs: now }),
      serviceId: serviceId(pair.service),
      locationId: locationId(pair.location),
    })),
  );
}

async function importNotices(tx: Tx): Promise<void> {
  await tx.insert(cause).values(catalogue.causes);
  await tx
    .insert(template)
    .values(catalogue.templates.map(({ cause: causeCode, ...row }, position) => ({ ...row, causeCode, position })));
  await tx.insert(term).values(catalogue.terms);
}

async function importHolidays(tx: Tx): Promise<void> {
  await tx
    .insert(holidayYear)
    .values(catalogue.years.map(({ year, decree, complete, sources }) => ({ year, decree, complete, sources })));
  await tx.insert(holiday).values(catalogue.years.flatMap(({ days }) => days));
}
