import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { location, offering, service, serviceSystem, system } from "@/db/schema";

/** What is offered where. */
export type Place = Awaited<ReturnType<typeof readCatalogue>>;

/** Enabled services and locations in their order, and the offerings between them. One query after another: a transaction has one connection. */
export async function readCatalogue(db: Db | Tx) {
  const services = await db.select().from(service).where(eq(service.enabled, true)).orderBy(asc(service.position));
  const locations = await db.select().from(location).where(eq(location.enabled, true)).orderBy(asc(location.position));
  const pairs = await db
    .select({ id: offering.id, service: service.slug, location: location.slug })
    .from(offering)
    .innerJoin(service, eq(service.id, offering.serviceId))
    .innerJoin(location, eq(location.id, offering.locationId))
    .where(and(eq(service.enabled, true), eq(location.enabled, true)))
    .orderBy(asc(service.position), asc(location.position));
  const needs = await db
    .select({ service: service.slug, system: system.slug })
    .from(serviceSystem)
    .innerJoin(service, eq(service.id, serviceSystem.serviceId))
    .innerJoin(system, eq(system.id, serviceSystem.systemId));
  const systemsOf = new Map<string, string[]>();
  for (const need of needs) systemsOf.set(need.service, [...(systemsOf.get(need.service) ?? []), need.system]);
  return { services, locations, offerings: pairs.map((pair) => ({ ...pair, systems: systemsOf.get(pair.service) ?? [] })) };
}
