import { max } from "drizzle-orm";
import type { Db } from "@/db/client";
import { outbox } from "@/db/schema";

type Memory = { seq: number; kept: Map<string, Promise<unknown>> };
const KEY = Symbol.for("ktp.remembered");
type Shared = { [KEY]?: WeakMap<Db, Memory> };

/**
 * What `read` gave, until the next fact: every change passes the gate and gets an outbox number, so rows read under
 * the newest number are still what they were. Printing a national incident then asks the database once, not per page.
 * For reads that do not depend on the time. Never inside a transaction: it may see what nobody else does.
 */
export async function remember<T>(db: Db, name: string, read: () => Promise<T>): Promise<T> {
  const [row] = await db.select({ seq: max(outbox.seq) }).from(outbox);
  const seq = row?.seq ?? 0;
  const shared = globalThis as Shared;
  shared[KEY] ??= new WeakMap();
  let memory = shared[KEY].get(db);
  if (memory?.seq !== seq) {
    memory = { seq, kept: new Map() };
    shared[KEY].set(db, memory);
  }
  const { kept } = memory;
  let known = kept.get(name) as Promise<T> | undefined;
  if (!known) {
    known = read();
    kept.set(name, known);
    known.catch(() => kept.delete(name));
  }
  return known;
}
