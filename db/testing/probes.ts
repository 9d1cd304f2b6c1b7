import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Connection } from "@/db/client";
import { person, probe, system } from "@/db/schema";
import { addPerson, BORN } from "./databases";

/** A probe of SIAK over HTTP, once a minute unless told otherwise. Returns its number. */
export async function addProbe(connection: Connection, changes: Partial<typeof probe.$inferInsert> = {}): Promise<number> {
  const { db } = connection;
  const [staff] = await db.select({ id: person.id }).from(person).limit(1);
  const [siak] = await db.select({ id: system.id }).from(system).where(eq(system.slug, "siak-terpusat"));
  const [added] = await db
    .insert(probe)
    .values({
      id: uuidv7(),
      slug: `siak-${uuidv7().slice(-8)}`,
      name: { id: "SIAK", en: null },
      settings: { kind: "tcp", host: "siak.contoh.test", port: 443 },
      ...{ everySeconds: 60, timeoutMs: 10_000, slowMs: null, failAfter: 2, recoverAfter: 2 },
      systemId: siak?.id ?? null,
      effect: "disrupted",
      vouches: false,
      createdAt: new Date(BORN),
      personId: staff?.id ?? (await addPerson(connection)),
      ...changes,
    })
    .returning({ number: probe.number });
  return added?.number ?? Number.NaN;
}
