import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { connectPglite } from "@/db/client";
import { migrateAndImport } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import { readMeasurementNames } from "@/db/read/measurements";
import { growingOf, printedEvery } from "@/lib/measurement";
import { MINUTE } from "@/lib/time";
import { EDITIONS } from "@/press/address";
import { askSite } from "@/press/ask";
import { createPrinter } from "@/press/print";
import { must } from "../faults/common";
import type { Figure } from "./figure";
import { ASKED_AT, DAY } from "./history";
import { PROBES, writeMeasured } from "./measured-past";
import { startSite } from "./site";

/** So many probes are reckoned with: what one address costs is measured where there are fewer. */
const MANY = 1000;
const WARM_UP = 30;
const PRINTED = 150;
/** Of a processor's time, as the kernel counts it, in ms. */
const KERNEL_TICK = 10;

/** What printing what grows by every result costs the site, where a thousand probes look. */
export async function* printing(): AsyncGenerator<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), "ktp-printing-"));
  try {
    const growing = await lay(dataDir);
    const site = await startSite(null, ASKED_AT, dataDir);
    const printer = createPrinter({ dataDir, assetsDir: join(process.cwd(), ".next", "assets"), ask: askSite(site.port) });
    let from = { own: process.cpuUsage(), site: 0 };
    try {
      for (let place = 0; place < WARM_UP + PRINTED; place += 1) {
        if (place === WARM_UP) from = { own: process.cpuUsage(), site: timeOf(site.pid) };
        const path = growing[(place * 7) % growing.length] as string;
        for (const edition of EDITIONS) await printer.print(path, edition);
      }
      const own = process.cpuUsage(from.own);
      const each = (timeOf(site.pid) - from.site + (own.user + own.system) / 1000) / PRINTED;
      yield* figures(each);
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Lays an installation that measured for a day, and gives the addresses that grow. */
async function lay(dataDir: string): Promise<string[]> {
  const connection = connectPglite(await openPglite(join(dataDir, "database")));
  const { db } = connection;
  try {
    await migrateAndImport(connection, Date.parse(`${DAY.since}T07:00:00+07:00`));
    await db.execute(sql`insert into person (id, name, email, created_at, updated_at)
      values (gen_random_uuid(), 'Sari', 'sari@contoh.test', now(), now())`);
    await writeMeasured(db, DAY);
    must((await readMeasurementNames(db)).length === PROBES, "The probes are not there.");
    return growingOf(await readMeasurementNames(db));
  } finally {
    await connection.close();
  }
}

/** What a process has taken of a processor so far, in ms. */
function timeOf(pid: number): number {
  const after = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(after[11]) + Number(after[12])) * KERNEL_TICK;
}

function figures(each: number): Figure[] {
  const probes = Array.from({ length: MANY }, (_, number) => ({ slug: `${number}`, ended: false, href: null }));
  const addresses = growingOf(probes).length;
  const every = printedEvery(addresses);
  const share = (ms: number) => (addresses * each) / ms;
  return [
    {
      what: `printing what ${MANY} probes measure: share of one core`,
      value: share(every),
      budget: { atMost: 0.1 },
      beside: `${addresses} addresses every ${every / MINUTE} minutes, ${each.toFixed(1)} ms of processor each with its stale edition; every five minutes it would be ${share(5 * MINUTE).toFixed(2)}`,
    },
  ];
}
