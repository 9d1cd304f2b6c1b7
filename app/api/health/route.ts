import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readPulseAt } from "@/db/read/installation";

export const dynamic = "force-dynamic";

/** Ages in seconds instead of "ok": who asks decides what is too old. 503 when the database does not answer. */
export async function GET(): Promise<Response> {
  try {
    const at = await readPulseAt(await getDb());
    return Response.json({ database: true, pulse_age_seconds: at === null ? null : Math.round((now() - at) / 1000) });
  } catch {
    return Response.json({ database: false, pulse_age_seconds: null }, { status: 503 });
  }
}
