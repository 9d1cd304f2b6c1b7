import { isSample, isStale } from "@/app/edition";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readOutageList } from "@/db/read/outages";
import type { OutageList } from "@/lib/api";
import { validUntil } from "@/lib/board";

/** What the page and the data of all outages say, of this request's moment and edition. */
export async function answerOutages(): Promise<OutageList> {
  const at = now();
  const [said, stale, sample] = await Promise.all([getDb().then((db) => readOutageList(db, at)), isStale(), isSample()]);
  return { sample, as_of: new Date(at).toISOString(), valid_until: validUntil(at), stale, ...said };
}
