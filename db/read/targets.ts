import type { Db } from "@/db/client";
import { location, service, system } from "@/db/schema";
import type { Target } from "@/lib/api";
import { titleOf } from "@/lib/register/changes";
import { composeEntry } from "@/lib/register/entry";
import { publicTarget, type TargetName } from "@/lib/target";
import { rememberScopes } from "./material";
import { rememberRegister } from "./register";
import { remember } from "./remember";

/** By whose ids probes and outages name what they are about; exactly one is not null. */
export type Pointer = {
  systemId: string | null;
  serviceId: string | null;
  offeringId: string | null;
  protectionId?: string | null;
};

/** What each of them is called. What it gives throws where an id names nothing that is known. */
export const readTargetNames = (db: Db): Promise<(pointer: Pointer) => TargetName> =>
  remember(db, "target names", async () => {
    const systems = await db.select({ id: system.id, slug: system.slug, name: system.name }).from(system);
    const services = await db.select({ id: service.id, slug: service.slug, name: service.label }).from(service);
    const locations = await db.select({ slug: location.slug, name: location.short }).from(location);
    const { offered } = await rememberScopes(db);
    const protections = (await rememberRegister(db)).filter(({ noun }) => noun === "protection");
    const names = new Map<string, TargetName>();
    for (const { id, slug, name } of systems) names.set(id, { kind: "system", slug, name });
    for (const { id, slug, name } of services) names.set(id, { kind: "service", slug, name });
    for (const each of offered) {
      const what = services.find(({ slug }) => slug === each.service);
      const place = locations.find(({ slug }) => slug === each.location);
      if (what && place) names.set(each.id, { kind: "offering", slug: what.slug, name: what.name, place });
    }
    for (const fact of protections)
      names.set(fact.id, { kind: "protection", slug: fact.slug, name: titleOf(composeEntry(fact).content) });
    return ({ systemId, serviceId, offeringId, protectionId }) => {
      const target = names.get(systemId ?? serviceId ?? offeringId ?? protectionId ?? "");
      if (!target) throw new Error("An id names nothing that is known.");
      return target;
    };
  });

/** The same as everybody reads it. */
export async function readTargets(db: Db): Promise<(pointer: Pointer) => Target> {
  const nameOf = await readTargetNames(db);
  return (pointer) => publicTarget(nameOf(pointer));
}
