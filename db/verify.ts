import type { PGlite, Transaction } from "@electric-sql/pglite";

/** A table does not hold what its primary key says it holds. The message is one sentence fit to be shown. */
export class DamagedTable extends Error {}

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by k.place) as key
  from pg_index i
  join pg_class c on c.oid = i.indrelid and c.relname <> 'offering_day'
  join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  cross join unnest(i.indkey) with ordinality as k (column_number, place)
  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.column_number
  where i.indisprimary
  group by 1`;

/** The table by its own pages, and by way of its key: each reads every row whole. */
const BY_PAGES = "set local enable_seqscan = on; set local enable_indexscan = off";
const BY_KEY = "set local enable_seqscan = off; set local enable_indexscan = on; set local enable_sort = off";

/**
 * Compares every table with its primary key. A file that was lost or cut reads as an empty table without any error, and
 * pages printed from it would deny what staff have said. Counted days are left out: they are a cache and by far the most
 * rows, and a figure that lacks one of its days is not shown.
 * @throws DamagedTable
 */
export async function verifyTables(pg: PGlite): Promise<void> {
  const { rows } = await pg.query<{ name: string; key: string }>(TABLES);
  for (const { name, key } of rows) {
    const same = await pg.transaction((tx) => isWhole(tx, name, key)).catch((error: Error) => error.message);
    if (same !== true) {
      const why = same === false ? "" : ` (${same})`;
      throw new DamagedTable(`Tabel ${name} rusak; pulihkan dari cadangan / table ${name} is damaged; restore a backup${why}.`);
    }
  }
}

async function isWhole(tx: Transaction, name: string, key: string): Promise<boolean> {
  await tx.exec("set local enable_bitmapscan = off; set local enable_indexonlyscan = off");
  const read = async (way: string) => {
    await tx.exec(way);
    const { rows } = await tx.query<{ count: string; size: string | null }>(
      `select count(*)::text as count, sum(length(whole::text))::text as size from (select * from ${name} order by ${key}) as whole`,
    );
    return `${rows[0]?.count} ${rows[0]?.size}`;
  };
  return (await read(BY_PAGES)) === (await read(BY_KEY));
}
