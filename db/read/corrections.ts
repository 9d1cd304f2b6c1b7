import { eq, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { amendment, incident, update } from "@/db/schema";
import { titleOf } from "@/lib/register/changes";
import { type Correction, listsAs } from "@/lib/register/corrections";
import { pagesShowing } from "@/lib/register/documents";
import { composeEntry } from "@/lib/register/entry";
import { readDocuments } from "./documents";
import { readCorrections as readHoursCorrections } from "./hours-desk";
import { readRegister } from "./register";
import { remember } from "./remember";

/** Everything that was put right, taken back or let stand again, the newest first. */
export const readCorrections = (db: Db): Promise<Correction[]> =>
  remember(db, "corrections", async () => {
    const told = { slug: incident.slug, title: incident.title };
    const amended = await db
      .select({ ...told, at: amendment.at, after: amendment.after, reason: amendment.reason })
      .from(amendment)
      .innerJoin(update, eq(update.id, amendment.updateId))
      .innerJoin(incident, eq(incident.id, update.incidentId));
    const retracted = await db
      .select({ ...told, at: incident.retractedAt, reason: incident.retraction })
      .from(incident)
      .where(isNotNull(incident.retractedAt));
    const register = await readRegister(db);
    const entries = register.flatMap((fact) => {
      const { url, revisions } = composeEntry(fact);
      return revisions.flatMap(({ at, deed, reason, revision }, index) => {
        const content = fact.revisions[index]?.content;
        if (!content || !listsAs(deed)) return [];
        return [{ at: Date.parse(at), url: `${url}/revisions/${revision}`, title: titleOf(content), deed, reason }];
      });
    });
    const gone = (await readDocuments(db)).flatMap(({ sha256, title, withdrawn }) => {
      const [url] = withdrawn ? pagesShowing(register, sha256) : [];
      return withdrawn && url
        ? [{ at: Date.parse(withdrawn.at), url, title, deed: "withdrawn" as const, reason: withdrawn.reason }]
        : [];
    });
    const hours = (await readHoursCorrections(db)).map(({ at, place, reason }) => ({
      ...{ at, url: "/methods", title: place, deed: "hours" as const, reason },
    }));
    const updates = amended.map(({ slug, title, at, after, reason }) => ({
      ...{ at: at.getTime(), url: `/incidents/${slug}`, title, reason },
      deed: after === null ? ("update_retracted" as const) : ("update_corrected" as const),
    }));
    const whole = retracted.flatMap(({ slug, title, at, reason }) =>
      at ? [{ at: at.getTime(), url: `/incidents/${slug}`, title, deed: "retracted" as const, reason }] : [],
    );
    return [...updates, ...whole, ...entries, ...gone, ...hours].toSorted((a, b) => b.at - a.at);
  });
