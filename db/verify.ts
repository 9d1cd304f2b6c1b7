import type { PGlite, Transaction } from "@electric-sql/pglite";

/** A table does not hold what its primary key says it holds. The message is one sentence fit to be shown. */
export class DamagedTable extends Error {}

/** Every table that has rows of its own. A large one is a cache of days, or a day's raw results. */
const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by k.place) as key,
    c.relispartition or c.relname in ('offering_day', 'probe_rollup') as large
  from pg_index i
  join pg_class c on c.oid = i.indrelid and c.relkind = 'r'
  join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  cross join unnest(i.indkey) with ordinality as k (column_number, place)
  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.column_number
  where i.indisprimary
  group by c.oid, n.nspname`;

const ROWS = "set local enable_bitmapscan = off; set local enable_indexonlyscan = off";
/** The table by its own pages, and by way of its key: each reads every row whole. */
const BY_PAGES = `${ROWS}; set local enable_seqscan = on; set local enable_indexscan = off`;
export const BY_KEY = `${ROWS}; set local enable_seqscan = off; set local enable_indexscan = on; set local enable_sort = off`;

/** The last pages of a file may have been lent to it and not be written yet. */
export const LENT = 64;

/** Whether a table or its key is shorter than it was when it was last vacuumed. */
const SHORTENED = `
  select 1 from pg_class c
  where (c.oid = $1::regclass or c.oid in (select indexrelid from pg_index where indrelid = $1::regclass and indisprimary))
    and pg_relation_size(c.oid) / current_setting('block_size')::int + ${LENT} < c.relpages`;

/**
 * Compares every table with its primary key, as a database is opened (`openVerifier`: while it is open). A file that was lost or cut reads as an empty table without any error, and
 * pages printed from it would deny what staff have said. Of counted days, rollups and raw results, by far the most rows, only
 * the size is looked at, and whether there is a row at all: what is missing there is told as not counted, or not seen.
 * @throws DamagedTable
 */
export async function verifyTables(pg: PGlite): Promise<void> {
  const { rows } = await pg.query<{ name: string; key: string; large: boolean }>(TABLES);
  for (const { name, key, large } of rows) {
    const look = large ? isAsLong : isWhole;
    const same = await pg.transaction((tx) => look(tx, name, key)).catch((error: Error) => error.message);
    if (same !== true) throw damaged(name, same);
  }
}

/** `same`: false, or what was said when it was read. */
export function damaged(name: string, same: false | string): DamagedTable {
  const why = same === false ? "" : ` (${same})`;
  return new DamagedTable(`Tabel ${name} rusak; pulihkan dari cadangan / table ${name} is damaged; restore a backup${why}.`);
}

/** Whether a table and its key are as long as when they were last vacuumed, and both have a row, or neither. */
export async function isAsLong(tx: Transaction, name: string, key: string): Promise<boolean> {
  if ((await tx.query(SHORTENED, [name])).rows.length > 0) return false;
  const first = `select ${key} from ${name} order by ${key} limit 1`;
  const any = `select ${key} from ${name} limit 1`;
  const read = async (way: string, statement: string) => {
    await tx.exec(way);
    return (await tx.query(statement)).rows.length;
  };
  return (await read(BY_PAGES, any)) === (await read(BY_KEY, first));
}

async function isWhole(tx: Transaction, name: string, key: string): Promise<boolean> {
  const read = async (way: string) => {
    await tx.exec(way);
    const { rows } = await tx.query<{ count: string; size: string | null }>(
      `select count(*)::text as count, sum(length(whole::text))::text as size from (select * from ${name} order by ${key}) as whole`,
    );
    return `${rows[0]?.count} ${rows[0]?.size}`;
  };
  return (await read(BY_PAGES)) === (await read(BY_KEY));
}
