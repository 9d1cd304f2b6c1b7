import { eq, max, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { holidayYear, outbox, person } from "@/db/schema";
import type { Checkup } from "@/lib/doctor";
import { readInstallation } from "./installation";

/** What an operator should know of the installation. */
export async function readCheckup(db: Db): Promise<Checkup> {
  const [answer, people, { adopted }, years, [newest]] = await Promise.all([
    db.execute<{ version: number }>(sql`select current_setting('server_version_num')::int as version`),
    db.$count(person),
    readInstallation(db),
    db.select({ year: holidayYear.year }).from(holidayYear).where(eq(holidayYear.complete, true)).orderBy(holidayYear.year),
    db.select({ at: max(outbox.at) }).from(outbox),
  ]);
  return {
    version: (answer as unknown as { rows: { version: number }[] }).rows[0]?.version ?? 0,
    people,
    adopted,
    years: years.map(({ year }) => year),
    newestFactAt: newest?.at?.getTime() ?? null,
  };
}
