import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { Refused } from "@/db/refused";
import { installation } from "@/db/schema";
import { Office } from "@/lib/api";
import { refuseOffice } from "@/lib/office";
import type { Context } from "./context";

/** The one installation there is. */
const SUBJECT = "installation:1";

/**
 * Adopts the installation for the office, or amends what the office says of itself. Who adopted it and when is kept for
 * ever; who amended it stands in the audit, and every wording in the log.
 */
export async function adoptOffice(db: Db, ctx: Context, input: Office): Promise<Recorded> {
  const office = Office.parse(input);
  return record(db, { ...ctx, verb: "office.adopted", request: office }, async (tx) => {
    const refusals = refuseOffice(office);
    if (refusals.length > 0) throw new Refused(refusals);
    const adopted = await tx
      .update(installation)
      .set({
        office,
        adoptedAt: sql`coalesce(${installation.adoptedAt}, ${new Date(ctx.now).toISOString()}::timestamptz)`,
        adoptedBy: sql`coalesce(${installation.adoptedBy}, ${ctx.personId}::uuid)`,
      })
      .returning({ id: installation.id });
    if (adopted.length !== 1) throw new Error(`There must be one installation, not ${adopted.length}.`);
    return { subject: SUBJECT, type: "config", fields: office, fact: { verb: "office.adopted" }, outcome: {} };
  });
}
