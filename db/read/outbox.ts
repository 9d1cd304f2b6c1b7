import { asc, gt, max } from "drizzle-orm";
import type { Db } from "@/db/client";
import { outbox } from "@/db/schema";

/**
 * The number of the newest fact (0: none), and when the oldest fact after `publicSeq` was saved (epoch ms); null when every
 * fact is public, or when `publicSeq` is not known.
 */
export async function readOutbox(db: Db, publicSeq: number | null): Promise<{ newestSeq: number; waitingSince: number | null }> {
  const waiting =
    publicSeq === null
      ? []
      : db.select({ at: outbox.at }).from(outbox).where(gt(outbox.seq, publicSeq)).orderBy(asc(outbox.seq)).limit(1);
  const [[newest], [oldest]] = await Promise.all([db.select({ seq: max(outbox.seq) }).from(outbox), waiting]);
  return { newestSeq: newest?.seq ?? 0, waitingSince: oldest?.at.getTime() ?? null };
}
