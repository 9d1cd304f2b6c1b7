import type { Db } from "@/db/client";
import { location, service, system } from "@/db/schema";
import type { Target } from "@/lib/api";
import { titleOf } from "@/lib/register/changes";
import { composeEntry } from "@/lib/register/entry";
import { entryPath } from "@/lib/register/noun";
import { scopeText } from "@/lib/words/scope";
import { rememberBasis } from "./material";
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
    const locations = await db.select({ slug: location.slug, short: location.short }).from(location);
    const { offered } = await rememberBasis(db);
    const register = await rememberRegister(db);
    const find = ({ systemId, serviceId, offeringId, protectionId }: Pointer): Target | null => {
      const ofSystem = systems.find(({ id }) => id === systemId);
      if (ofSystem) return { kind: "system", name: ofSystem.name, href: null };
      const ofService = services.find(({ id }) => id === serviceId);
      if (ofService) return { kind: "service", name: ofService.label, href: `/services/${ofService.slug}` };
      const pair = offered.find(({ id }) => id === offeringId);
      const [what, where] = [
        services.find(({ slug }) => slug === pair?.service),
        locations.find(({ slug }) => slug === pair?.location),
      ];
      if (what && where) {
        const scope = { services: [what], locations: [where], systems: [], offeredAt: Number.POSITIVE_INFINITY };
        return { kind: "offering", name: scopeText(scope), href: `/locations/${where.slug}` };
      }
      const fact = register.find(({ id, noun }) => noun === "protection" && id === protectionId);
      return fact
        ? { kind: "protection", name: titleOf(composeEntry(fact).content), href: entryPath("protection", fact.slug) }
        : null;
    };
    return (pointer) => {
      const target = find(pointer);
      if (!target) throw new Error("An id names nothing that is known.");
      return target;
    };
  });
