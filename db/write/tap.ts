import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Place } from "@/db/read/catalogue";
import { currentIncidents } from "@/db/read/facts";
import { readHours } from "@/db/read/hours";
import { toIncidentFacts } from "@/db/read/incident-facts";
import { Refused } from "@/db/refused";
import { incident, location } from "@/db/schema";
import type { IncidentFact } from "@/lib/incident";
import { refuseTap } from "@/lib/tap";
import { wibDay } from "@/lib/time";

type Vouched = {
  now: number;
  /** When it was made (epoch ms); null: now. */
  tapped: number | null;
  location: { slug: string; id: string };
  /** What it says is working. */
  named: Place["offerings"];
};

/** The moment from which a tap counts (epoch ms). @throws Refused when one that was made earlier counts for nothing by now */
export async function tapTime(tx: Tx, { now, tapped, location: { id }, named }: Vouched): Promise<number> {
  if (tapped === null) return now;
  const [place] = await tx.select().from(location).where(eq(location.id, id));
  const rules = place && named.length > 0 ? (await readHours(tx))(place) : null;
  const code = refuseTap({ tapped, now, rules, touching: await touching(tx, named, now) });
  if (code) throw new Refused([{ field: "", code }]);
  return tapped;
}

/** The incidents that touch any of these offerings: open, planned, or ended on the WIB day of `now`. */
export async function touching(tx: Tx, named: Place["offerings"], now: number): Promise<IncidentFact[]> {
  const ids = await currentIncidents(tx, wibDay(now));
  const facts = await toIncidentFacts(tx, await tx.select().from(incident).where(inArray(incident.id, ids)));
  return facts.filter((fact) =>
    named.some(({ id, systems }) => fact.offerings.includes(id) || systems.some((slug) => fact.systems.includes(slug))),
  );
}
