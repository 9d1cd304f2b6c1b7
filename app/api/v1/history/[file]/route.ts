import { isSample, isStale } from "@/app/edition";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readMonthPage } from "@/db/read/history";
import type { HistoryMonth } from "@/lib/api";
import { validUntil } from "@/lib/board";
import { historyCsv } from "@/lib/history-csv";
import { isOver } from "@/lib/incident";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ file: string }> };

/** `/api/v1/history/<yyyy-mm>.json` and `.csv`: the incidents under way in a WIB month, oldest first. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const [, month, kind] = /^(\d{4}-(?:0[1-9]|1[0-2]))\.(json|csv)$/.exec((await params).file) ?? [];
  if (month === undefined) return Response.json({ error: "not_found" }, { status: 404 });
  const at = now();
  const [{ incidents, figures }, stale, sample] = await Promise.all([
    getDb().then((db) => readMonthPage(db, month, at)),
    isStale(),
    isSample(),
  ]);
  if (kind === "csv") {
    return new Response(historyCsv(incidents, sample), { headers: { "content-type": "text/csv; charset=utf-8" } });
  }
  const settled = incidents.every(({ phase }) => isOver(phase));
  const answer: HistoryMonth = {
    sample,
    as_of: new Date(at).toISOString(),
    valid_until: settled ? null : validUntil(at),
    stale,
    month,
    incidents,
    uptime: figures.all,
    recounted_at: figures.recountedAt === null ? null : new Date(figures.recountedAt).toISOString(),
  };
  return Response.json(answer);
}
