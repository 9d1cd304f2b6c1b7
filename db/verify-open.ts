import type { PGlite, Transaction } from "@electric-sql/pglite";
import { HOUR, MINUTE } from "@/lib/time";
import { BY_KEY, damaged, isAsLong, LENT } from "./verify";

/** What lies in one file or several: a table, one of its keys, or what of its rows is kept apart. Sizes are in pages. */
type Stored = { oid: number; kind: "r" | "i" | "t"; file: number; pages: number; atLeast: number; of: string };
type Table = { oid: number; name: string; key: string; pages: number; apart: number; patient: boolean };
/** Some pages of a table. */
type Piece = { table: Table; from: number };

const FILES = `
  select c.oid::int, c.relkind as kind, pg_relation_filenode(c.oid)::int as file,
    (pg_relation_size(c.oid) / current_setting('block_size')::int)::int as pages,
    greatest(c.relpages - ${LENT}, 0) as "atLeast", coalesce(i.indrelid, t.oid, c.oid)::regclass::text as of
  from pg_class c
  left join pg_index i on i.indexrelid = c.oid
  left join pg_class t on t.reltoastrelid = c.oid
  where c.relkind in ('r', 'i', 't') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`;

/**
 * Tables with a key. Patient ones are the great ones: days and results that are counted, what was confirmed, who did what; of them
 * what is missing is told as not counted, not seen or not known.
 */
const TABLES = `
  select c.oid::int, c.oid::regclass::text as name, string_agg(quote_ident(a.attname), ', ' order by k.place) as key,
    (pg_relation_size(c.oid) / current_setting('block_size')::int)::int as pages,
    (coalesce(pg_relation_size(nullif(c.reltoastrelid, 0)), 0) / current_setting('block_size')::int)::int as apart,
    c.relispartition or c.relname in
      ('offering_day', 'probe_rollup', 'confirmation', 'heartbeat', 'audit', 'idempotency', 'document') as patient
  from pg_index i
  join pg_class c on c.oid = i.indrelid and c.relkind = 'r'
  join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  cross join unnest(i.indkey) with ordinality as k (column_number, place)
  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.column_number
  where i.indisprimary
  group by c.oid order by c.oid`;

/** How often all tables but the patient ones are read whole and every file is weighed; and how often the patient ones are read, in ms. */
const EVERY = { said: 5 * MINUTE, patient: 24 * HOUR };
/** Read within some hundredths of a second. */
const PAGES_A_PIECE = 32;
/** What a table costs beside its pages, in pages; a look takes pieces for about as much as one full piece. */
const A_TABLE = 8;
/** Rows are read whole, unless so many times as much is kept apart of them: of that only the files are weighed. */
const MUCH_APART = 4;

/**
 * Looks for files that were lost or cut, and rows that their key does not lead to, while the database is open: at each call a little,
 * since nobody else is answered meanwhile. Within five minutes every file was weighed and all that is said was read; counted
 * days and raw results are read once a day, at a gigabyte in two hours when called every two seconds.
 */
export function openVerifier(pg: PGlite): { look(now: number): Promise<boolean> } {
  const known = new Map<string, number>();
  const begun = { said: Number.NEGATIVE_INFINITY, patient: Number.NEGATIVE_INFINITY };
  const waiting: Record<keyof typeof begun, Piece[]> = { said: [], patient: [] };
  let last: keyof typeof begun = "patient";

  /** @throws DamagedTable when a file is shorter than it was */
  async function begin(lane: keyof typeof begun, now: number): Promise<void> {
    const { rows: files } = await pg.query<Stored>(FILES);
    const before = new Map(known);
    known.clear();
    for (const { oid, file, pages, atLeast, of } of files) {
      if (pages < Math.max(atLeast, before.get(`${oid} ${file}`) ?? 0)) throw damaged(of, false);
      known.set(`${oid} ${file}`, pages);
    }
    const { rows: tables } = await pg.query<Table>(TABLES);
    for (const table of tables.filter(({ patient }) => patient === (lane === "patient"))) {
      for (let from = 0; from === 0 || from < table.pages; from += PAGES_A_PIECE) waiting[lane].push({ table, from });
    }
    begun[lane] = now;
  }

  /** @throws DamagedTable */
  async function read({ table, from }: Piece): Promise<void> {
    const whole = await pg
      .transaction(async (tx) => {
        const there = await tx.query("select 1 from pg_class where oid = $1", [table.oid]);
        // A day of results may have been dropped since.
        return there.rows.length === 0 || readPiece(tx, table, from);
      })
      .catch((error: Error) => error.message);
    if (whole !== true) throw damaged(table.name, whole);
  }

  return {
    /**
     * `now`: epoch ms. Returns whether there is more to look at already.
     * @throws DamagedTable
     */
    async look(now: number): Promise<boolean> {
      for (const lane of ["said", "patient"] as const) {
        // A clock set back makes it due, as one that went on does.
        if (waiting[lane].length > 0 || Math.abs(now - begun[lane]) < EVERY[lane]) continue;
        await begin(lane, now);
        return true;
      }
      last = waiting.said.length > 0 && (last === "patient" || waiting.patient.length === 0) ? "said" : "patient";
      for (let cost = 0; cost < PAGES_A_PIECE; ) {
        const piece = waiting[last].shift();
        if (!piece) break;
        await read(piece);
        cost += A_TABLE + Math.min(PAGES_A_PIECE, piece.table.pages - piece.from);
      }
      return waiting.said.length + waiting.patient.length > 0;
    },
  };
}

/** Reads pages of a table, and looks whether its key leads to each row on them; once a table, whether it is as long as its key. */
async function readPiece(tx: Transaction, { name, key, pages, apart }: Table, from: number): Promise<boolean> {
  if (from === 0 && !(await isAsLong(tx, name, key))) return false;
  await tx.exec(`${BY_KEY}; set local enable_hashjoin = off; set local enable_mergejoin = off`);
  const keyOf = (of: string) => `(${key.split(", ").map((column) => `${of}.${column}`)})`;
  const words = apart > MUCH_APART * pages ? "" : ", sum(length(here::text))";
  const { rows } = await tx.query<{ lost: number }>(`
    select count(*) filter (where led.found is null)::int as lost ${words}
    from (select * from ${name} where ctid >= '(${from},0)' and ctid < '(${from + PAGES_A_PIECE},0)') as here
    left join lateral (select there.ctid as found from ${name} as there where ${keyOf("there")} = ${keyOf("here")}) as led on true`);
  return rows[0]?.lost === 0;
}
