import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { readCatalogue } from "@/db/read/catalogue";
import { Refused } from "@/db/refused";
import { cause, incident, incidentOffering, update } from "@/db/schema";
import { MOST_TEXT, MOST_TITLE, Written } from "@/lib/notice";
import { type PastMoment, PastTimes, refuseTimes } from "@/lib/past";
import type { Refusal } from "@/lib/refusal";
import type { Context } from "./context";
import { forgetDays } from "./count-days";
import { resolveOfferings, slugOf } from "./notice";

export const BackfillInput = PastTimes.extend({
  effect: z.enum(["disrupted", "unavailable", "paused"]),
  scope: z.strictObject({ services: z.array(z.string()), locations: z.array(z.string()) }),
  title: Written,
  body: Written,
  /** Of the catalogue's causes; null: not known. */
  cause: z.string().nullable(),
  /** How the office knows. */
  source: Written,
});
export type BackfillInput = z.infer<typeof BackfillInput>;

const NOT_ASSESSED = { finding: "not_assessed" as const, by: null, what: null, at: null };

/**
 * Enters an incident that is over as the office's own word, marked with the time of its entry: it was never announced here,
 * and it says nothing of now. What it touched is counted anew.
 */
export async function backfillIncident(db: Db, ctx: Context, input: BackfillInput): Promise<Recorded> {
  const said = BackfillInput.parse(input);
  return record(db, { ...ctx, verb: "incident.backfilled", request: said }, async (tx) => {
    const { refusals, offerings } = resolveOfferings(said.scope, await readCatalogue(tx));
    const all = [...refusals, ...(await refuse(tx, said, ctx.now))];
    if (all.length > 0) throw new Refused(all);
    const id = uuidv7();
    const at = new Date(ctx.now);
    const { slug, fields } = await insert(tx, id, said, at);
    await tx.insert(incidentOffering).values(offerings.map((offeringId) => ({ incidentId: id, offeringId })));
    await tx
      .insert(update)
      .values({ id: uuidv7(), incidentId: id, at, personId: ctx.personId, state: "resolved", body: said.body });
    await forgetDays(tx, id, said.began.earliest, said.ended.latest);
    return {
      subject: `incident:${id}`,
      type: "statement",
      fields: { ...fields, scope: { offerings }, entered_at: at.toISOString() },
      fact: { verb: "incident.backfilled", incident: slug },
      outcome: { slug },
    };
  });
}

async function insert(tx: Tx, id: string, said: BackfillInput, at: Date) {
  const slug = slugOf(said.began.earliest, "catatan", id);
  const kind = said.effect === "paused" ? ("pause" as const) : ("outage" as const);
  const date = ({ earliest, latest }: PastMoment) => [new Date(earliest), new Date(latest)] as const;
  const [beganEarliest, beganLatest] = date(said.began);
  const [endedEarliest, endedLatest] = date(said.ended);
  await tx.insert(incident).values({
    id,
    slug,
    kind,
    effect: said.effect,
    title: said.title,
    causeCode: said.cause,
    origin: "office",
    publishedAt: at,
    enteredAt: at,
    beganEarliest,
    beganLatest,
    beganWords: said.began.words,
    endedEarliest,
    endedLatest,
    endedWords: said.ended.words,
    state: "resolved",
    accordingTo: said.source,
    actions: [],
    attack: NOT_ASSESSED,
    data: NOT_ASSESSED,
  });
  const moment = ({ earliest, latest, words }: PastMoment) => ({
    earliest: new Date(earliest).toISOString(),
    latest: new Date(latest).toISOString(),
    words,
  });
  const { effect, cause: code, title, body, source } = said;
  const fields = { slug, kind, effect, cause: code, title, body, source, began: moment(said.began), ended: moment(said.ended) };
  return { slug, fields };
}

async function refuse(tx: Tx, said: BackfillInput, now: number): Promise<Refusal[]> {
  const refusals = refuseTimes(said, now);
  const longest = ({ id, en }: BackfillInput["title"]) => Math.max(id.length, en?.length ?? 0);
  if (said.title.id === "") refusals.push({ field: "title", code: "field_required" });
  if (longest(said.title) > MOST_TITLE) refusals.push({ field: "title", code: "title_too_long" });
  if (said.body.id === "") refusals.push({ field: "body", code: "text_required" });
  if (longest(said.body) > MOST_TEXT) refusals.push({ field: "body", code: "text_too_long" });
  if (said.source.id === "") refusals.push({ field: "source", code: "field_required" });
  if (longest(said.source) > MOST_TITLE) refusals.push({ field: "source", code: "text_too_long" });
  if (said.cause !== null) {
    const known = await tx.select({ code: cause.code }).from(cause).where(eq(cause.code, said.cause));
    if (known.length === 0) refusals.push({ field: "cause", code: "cause_unknown" });
  }
  return refusals;
}
