import { asc, gt, max } from "drizzle-orm";
import type { Fact } from "@/lib/fact";
import { getConnection, getDb } from "./client";
import { outbox } from "./schema";

export type FactRow = { seq: number; fact: Fact };

/** The number of the newest fact; 0 when there is none. */
export async function lastSeq(): Promise<number> {
  const db = await getDb();
  const [row] = await db.select({ seq: max(outbox.seq) }).from(outbox);
  return row?.seq ?? 0;
}

/**
 * Hands over every fact after `from`, in order and once, as soon as it is committed.
 * Hears NOTIFY and also looks every two seconds: a notification lost with a connection costs time, not a fact.
 */
export async function followFacts(from: number, onFacts: (rows: FactRow[]) => void): Promise<{ stop(): Promise<void> }> {
  const connection = await getConnection();
  let cursor = from;
  let looking = false;
  let again = false;
  const look = async () => {
    do {
      again = false;
      const rows = await connection.db
        .select({ seq: outbox.seq, fact: outbox.fact })
        .from(outbox)
        .where(gt(outbox.seq, cursor))
        .orderBy(asc(outbox.seq))
        .limit(200);
      const last = rows.at(-1);
      if (last) {
        cursor = last.seq;
        onFacts(rows);
      }
    } while (again);
  };
  const wake = () => {
    again = true;
    if (looking) return;
    looking = true;
    look()
      .catch(() => undefined) // the database is away; the next look asks again from the same cursor
      .finally(() => {
        looking = false;
      });
  };
  const stopListening = await connection.listen("fact", wake);
  const timer = setInterval(wake, 2000);
  wake();
  return {
    stop: async () => {
      clearInterval(timer);
      await stopListening().catch(() => undefined);
    },
  };
}
