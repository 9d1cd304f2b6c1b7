import { v7 as uuidv7 } from "uuid";
import type { Tx } from "@/db/client";
import { incident, update } from "@/db/schema";
import type { Json } from "@/lib/log/canonical";
import { atWib } from "@/lib/time";
import { ACCOUNTS, CASE, SLUG } from "./founding-words";

const NOT_ASSESSED = { finding: "not_assessed" as const, by: null, what: null, at: null };
const BEGAN = new Date(atWib("2017-05-15", "14:00"));
/** "Siang" is no clock time: roughly from eleven to three. */
const ENDED = { earliest: new Date(atWib("2017-05-16", "11:00")), latest: new Date(atWib("2017-05-16", "15:00")) };

/**
 * Inserts the case of 15 and 16 May 2017 as a record of the press archive: published now, so never announced, and not the office speaking.
 * No offering is linked: the accounts do not say which services stood still. `now`: epoch ms.
 * Returns what the log leaf commits to. The caller records it, once.
 */
export async function importFoundingCase(
  tx: Tx,
  now: number,
): Promise<{ incidentId: string; slug: string; fields: Record<string, Json> }> {
  const incidentId = uuidv7({ msecs: now, seq: 0 });
  await tx.insert(incident).values({
    id: incidentId,
    slug: SLUG,
    kind: "pause",
    effect: "paused",
    title: CASE.title,
    causeCode: "backup_ordered",
    origin: "archive",
    publishedAt: new Date(now),
    beganEarliest: BEGAN,
    beganLatest: BEGAN,
    endedEarliest: ENDED.earliest,
    endedLatest: ENDED.latest,
    endedWords: CASE.ended,
    state: "resolved",
    scopeWords: CASE.scope,
    actions: [],
    attack: NOT_ASSESSED,
    data: NOT_ASSESSED,
    accordingTo: CASE.accordingTo,
    orderedBy: CASE.orderedBy,
    paper: CASE.paper,
  });
  const accounts = ACCOUNTS.map(({ day, body, source }) => ({
    at: day === null ? new Date(now) : new Date(atWib(day, "00:00")),
    body,
    source,
  }));
  // The sequence keeps accounts of the same day in the order they are told in.
  await tx
    .insert(update)
    .values(accounts.map((account, index) => ({ id: uuidv7({ msecs: now, seq: index + 1 }), incidentId, ...account })));
  const fields: Record<string, Json> = {
    slug: SLUG,
    kind: "pause",
    effect: "paused",
    origin: "archive",
    title: CASE.title,
    cause: "backup_ordered",
    began: BEGAN.toISOString(),
    ended: { earliest: ENDED.earliest.toISOString(), latest: ENDED.latest.toISOString(), words: CASE.ended },
    scope: CASE.scope,
    attack: NOT_ASSESSED,
    data: NOT_ASSESSED,
    ordered_by: CASE.orderedBy,
    paper: CASE.paper,
    accounts: accounts.map(({ at, body, source }) => ({ at: at.toISOString(), body, source })),
  };
  return { incidentId, slug: SLUG, fields };
}
