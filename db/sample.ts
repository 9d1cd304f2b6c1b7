import { sql } from "drizzle-orm";
import type { Db } from "./client";

/** A sample was to be opened as an office's record, or the other way round. The message is one sentence in both languages. */
export class OtherKind extends Error {}

/** What a database holds, by the word in its one installation; null before there is any. Reads older schemas too, and writes nothing. */
export async function kindOf(db: Db): Promise<"sample" | "office" | null> {
  const table = rowsOf<{ there: boolean }>(await db.execute(sql`select to_regclass('installation') is not null as there`));
  if (!table[0]?.there) return null;
  const [row] = rowsOf<{ sample: string | null }>(
    await db.execute(sql`select to_jsonb(each) ->> 'sample' as sample from installation each`),
  );
  if (!row) return null;
  return row.sample === "true" ? "sample" : "office";
}

/** @throws OtherKind before anything is written when what is there is not what was asked for */
export async function refuseOtherKind(db: Db, sample: boolean): Promise<void> {
  const kind = await kindOf(db);
  if (kind === "sample" && !sample) {
    throw new OtherKind(
      "Basis data ini berisi contoh: jalankan dengan `npm run demo`, atau pakai DATA_DIR lain / this database holds a sample: run it with `npm run demo`, or use another DATA_DIR.",
    );
  }
  if (kind === "office" && sample) {
    throw new OtherKind(
      "Basis data ini berisi catatan kantor yang sebenarnya, demo tidak membukanya / this database holds the record of an office, the demo does not open it.",
    );
  }
}

/** Both drivers answer with rows; their common type does not say so. */
const rowsOf = <Row>(answer: unknown): Row[] => (answer as { rows: Row[] }).rows;
