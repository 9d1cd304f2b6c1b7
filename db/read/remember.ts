import { and, asc, gt, lte, max } from "drizzle-orm";
import type { Db } from "@/db/client";
import { outbox } from "@/db/schema";
import type { Fact } from "@/lib/fact";

type Touched = (fact: Fact) => boolean;
/** `of`: what exactly was asked for under a name. */
type Lasting = { of: string; touched: Touched; read: Promise<unknown> };
type Memory = { seq: number; kept: Map<string, Promise<unknown>>; lasting: Promise<Map<string, Lasting>> };
const KEY = Symbol.for("ktp.remembered");
type Shared = { [KEY]?: WeakMap<Db, Memory> };

/** The nouns of facts. */
type Subject = Fact["verb"] extends infer V ? (V extends `${infer N}.${string}` ? N : never) : never;

/** Touched by every fact but those of some nouns: whoever adds a verb is read anew after it until somebody says otherwise. */
export const unlessOf =
  (...beside: Subject[]): Touched =>
  ({ verb }) =>
    !beside.some((noun) => verb.startsWith(`${noun}.`));

/** After more facts than so many at once everything is read anew. */
const FACTS_WEIGHED = 100;

/**
 * What `read` gave, until the next fact: every change passes the gate and gets an outbox number, so rows read under
 * the newest number are still what they were. Printing a national incident then asks the database once, not per page.
 * For reads that do not depend on the time. Never inside a transaction: it may see what nobody else does.
 */
export async function remember<T>(db: Db, name: string, read: () => Promise<T>): Promise<T> {
  const { kept } = await memoryOf(db);
  let known = kept.get(name) as Promise<T> | undefined;
  if (!known) {
    known = read();
    kept.set(name, known);
    known.catch(() => kept.delete(name));
  }
  return known;
}

/**
 * The same until the next fact that `touched` it, for what is much to read and seldom becomes another. Under one name only what
 * was asked for last is remembered.
 */
export async function rememberUntil<T>(
  db: Db,
  { name, of, touched }: { name: string; of: string; touched: Touched },
  read: () => Promise<T>,
): Promise<T> {
  const lasting = await (await memoryOf(db)).lasting;
  let known = lasting.get(name);
  if (known?.of !== of) {
    const fresh = { of, touched, read: read() };
    lasting.set(name, fresh);
    fresh.read.catch(() => lasting.get(name) === fresh && lasting.delete(name));
    known = fresh;
  }
  return known.read as Promise<T>;
}

const asked = new WeakMap<Db, Promise<Memory>>();

/** Whoever asks before the question is put shares its answer. */
function memoryOf(db: Db): Promise<Memory> {
  const waiting = asked.get(db);
  if (waiting) return waiting;
  const asking = Promise.resolve().then(() => {
    asked.delete(db);
    return ask(db);
  });
  asked.set(db, asking);
  return asking;
}

async function ask(db: Db): Promise<Memory> {
  const [row] = await db.select({ seq: max(outbox.seq) }).from(outbox);
  const seq = row?.seq ?? 0;
  const shared = globalThis as Shared;
  shared[KEY] ??= new WeakMap();
  const before = shared[KEY].get(db);
  if (before?.seq === seq) return before;
  const memory = { seq, kept: new Map(), lasting: before ? outlasting(db, before, seq).catch(() => new Map()) : nothing() };
  shared[KEY].set(db, memory);
  return memory;
}

const nothing = async () => new Map<string, Lasting>();

/** What no fact after that of `before` up to `seq` has touched. A number that went back is of another database: nothing stands. */
async function outlasting(db: Db, before: Memory, seq: number): Promise<Map<string, Lasting>> {
  const lasting = await before.lasting;
  if (lasting.size === 0 || seq < before.seq) return nothing();
  const facts = await db
    .select({ fact: outbox.fact })
    .from(outbox)
    .where(and(gt(outbox.seq, before.seq), lte(outbox.seq, seq)))
    .orderBy(asc(outbox.seq))
    .limit(FACTS_WEIGHED + 1);
  if (facts.length > FACTS_WEIGHED) return nothing();
  return new Map([...lasting].filter(([, { touched }]) => !facts.some(({ fact }) => touched(fact))));
}
