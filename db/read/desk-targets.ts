import { eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { location, offering, service, system } from "@/db/schema";
import { titleOf } from "@/lib/register/changes";
import type { TargetName } from "@/lib/target";
import { rememberRegister } from "./register";

/** What a probe or an outage is about, by ids. */
type Ids = {
  systemId: string | null;
  serviceId: string | null;
  offeringId: string | null;
  protectionId?: string | null;
};

/** What all of these are about, by name and address. */
export async function readTargets(db: Db, rows: readonly Ids[]): Promise<(row: Ids) => TargetName> {
  const ids = (name: keyof Ids) => [...new Set(rows.flatMap((row) => row[name] ?? []))];
  const [systems, services, offerings, register] = await Promise.all([
    db
      .select()
      .from(system)
      .where(inArray(system.id, ids("systemId"))),
    db
      .select()
      .from(service)
      .where(inArray(service.id, ids("serviceId"))),
    readOfferings(db, ids("offeringId")),
    rows.some(({ protectionId }) => protectionId) ? rememberRegister(db) : [],
  ]);
  return ({ systemId, serviceId, offeringId, protectionId }) => {
    const ofSystem = systems.find(({ id }) => id === systemId);
    if (ofSystem) return { kind: "system", slug: ofSystem.slug, name: ofSystem.name };
    const ofService = services.find(({ id }) => id === serviceId);
    if (ofService) return { kind: "service", slug: ofService.slug, name: ofService.label };
    const ofOffering = offerings.find(({ id }) => id === offeringId);
    if (ofOffering) return { kind: "offering", ...ofOffering };
    const protection = register.find(({ id }) => id === protectionId);
    const content = protection?.revisions.at(-1)?.content;
    return { kind: "protection", slug: protection?.slug ?? "", name: content ? titleOf(content) : { id: "", en: null } };
  };
}

const readOfferings = (db: Db, ids: string[]) =>
  db
    .select({ id: offering.id, slug: service.slug, name: service.label, place: { slug: location.slug, name: location.short } })
    .from(offering)
    .innerJoin(service, eq(service.id, offering.serviceId))
    .innerJoin(location, eq(location.id, offering.locationId))
    .where(inArray(offering.id, ids));
