import { now, watch } from "@/clock";
import { getDb } from "@/db/client";
import { readPulseAt } from "@/db/read/installation";
import { readOutbox } from "@/db/read/outbox";
import { readEnv } from "@/env";
import { healthOf, type PressWord, publicSeqOf, type Records } from "@/lib/health";

export const dynamic = "force-dynamic";

/** The press runs in this process and may not have started yet. */
type Press = { pressState(): PressWord };
const KEY = Symbol.for("ktp.press");

/** Ages in seconds instead of "ok": who asks decides what is too old. 503 when the database does not answer. */
export async function GET(): Promise<Response> {
  const press = (globalThis as { [KEY]?: Press })[KEY]?.pressState();
  const records = await readRecords(publicSeqOf(press)).catch(() => null);
  const status = records === null ? 503 : 200;
  // Without the database nobody can ask it; but only a sample is opened with `DEMO`.
  const sample = readEnv().DEMO !== undefined;
  return Response.json(healthOf(watch(), sample, press, records), { status, headers: { "cache-control": "no-store" } });
}

async function readRecords(publicSeq: number | null): Promise<Records> {
  const db = await getDb();
  const [pulseAt, facts] = await Promise.all([readPulseAt(db), readOutbox(db, publicSeq)]);
  // Facts are dated by the office's clock, everything else here by the machine's.
  const waitingSince = facts.waitingSince === null ? null : facts.waitingSince + watch() - now();
  return { pulseAt, ...facts, waitingSince };
}
