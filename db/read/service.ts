import { and, asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { service, serviceSystem, system } from "@/db/schema";
import type { Text } from "@/lib/text";

/** What a service's page says beside its status: what it is, and what it depends on; null when there is no such service. */
export async function readService(db: Db, slug: string): Promise<{ description: Text; systems: Text[] } | null> {
  const [row] = await db
    .select({ id: service.id, description: service.description })
    .from(service)
    .where(and(eq(service.slug, slug), eq(service.enabled, true)));
  if (!row) return null;
  const systems = await db
    .select({ name: system.name })
    .from(serviceSystem)
    .innerJoin(system, eq(system.id, serviceSystem.systemId))
    .where(eq(serviceSystem.serviceId, row.id))
    .orderBy(asc(system.slug));
  return { description: row.description, systems: systems.map(({ name }) => name) };
}
