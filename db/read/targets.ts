import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { entry, location, offering, service, system } from "@/db/schema";
import type { Target } from "@/lib/api";
import { titleOf } from "@/lib/register/changes";
import { composeEntry } from "@/lib/register/entry";
import { entryPath } from "@/lib/register/noun";
import { scopeText } from "@/lib/words/scope";
import { rememberRegister } from "./register";
import { remember } from "./remember";

/** By whose ids probes and outages name what they are about; exactly one is not null. */
export type Pointer = {
  systemId: string | null;
  serviceId: string | null;
  offeringId: string | null;
  protectionId?: string | null;
};

/** What each of them is called and where its page is. */
export const readTargets = (db: Db): Promise<(pointer: Pointer) => Target> =>
  remember(db, "targets", async () => {
    const systems = await db.select({ id: system.id, name: system.name }).from(system);
    const services = await db.select({ id: service.id, slug: service.slug, label: service.label }).from(service);
    const offerings = await db
      .select({ id: offering.id, service: service.slug, label: service.label, location: location.slug, short: location.short })
      .from(offering)
      .innerJoin(service, eq(service.id, offering.serviceId))
      .innerJoin(location, eq(location.id, offering.locationId));
    const ids = await db
      .select({ id: entry.id, noun: entry.noun, slug: entry.slug })
      .from(entry)
      .where(eq(entry.noun, "protection"));
    const register = await rememberRegister(db);
    const known = new Map<string, Target>([
      ...systems.map(({ id, name }): [string, Target] => [id, { kind: "system", name, href: null }]),
      ...services.map(({ id, slug, label }): [string, Target] => [
        id,
        { kind: "service", name: label, href: `/services/${slug}` },
      ]),
      ...offerings.map((each): [string, Target] => [
        each.id,
        {
          kind: "offering",
          name: scopeText({
            services: [{ slug: each.service, label: each.label }],
            locations: [{ slug: each.location, short: each.short }],
            systems: [],
            offeredAt: Number.POSITIVE_INFINITY,
          }),
          href: `/locations/${each.location}`,
        },
      ]),
      ...ids.flatMap(({ id, noun, slug }): [string, Target][] => {
        const fact = register.find((each) => each.noun === noun && each.slug === slug);
        return fact ? [[id, { kind: "protection", name: titleOf(composeEntry(fact).content), href: entryPath(noun, slug) }]] : [];
      }),
    ]);
    return ({ systemId, serviceId, offeringId, protectionId }) => {
      const id = systemId ?? serviceId ?? offeringId ?? protectionId ?? "";
      const target = known.get(id);
      if (!target) throw new Error(`Nothing is known by the id "${id}".`);
      return target;
    };
  });
