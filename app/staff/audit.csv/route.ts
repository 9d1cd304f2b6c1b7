import { getDb } from "@/db/client";
import { readAudit } from "@/db/read/audit";
import { auditCsv } from "@/lib/audit-csv";
import { readFilter } from "../audit/filter";
import { readPerson } from "../session";
import { unread } from "../unread";

export const dynamic = "force-dynamic";

/** Most lines of one file; a day or a person at a time has fewer. */
const MOST = 20_000;

const answer = (body: string, status: number, type = "text/plain; charset=utf-8") =>
  new Response(body, {
    status,
    headers: {
      "content-type": type,
      "cache-control": "no-store",
      "content-disposition": 'attachment; filename="jejak-kerja.csv"',
    },
  });

/** The lines that the page of the same address shows, all of them. */
export async function GET(request: Request): Promise<Response> {
  const person = await readPerson().catch(unread("The session"));
  if (person === undefined) return answer("the database does not answer", 503);
  if (person === null) return answer("sign in", 401);
  const { filter } = readFilter(Object.fromEntries(new URL(request.url).searchParams));
  const found = await getDb()
    .then((db) => readAudit(db, filter, null, MOST))
    .catch(unread("The audit"));
  return found ? answer(auditCsv(found.lines), 200, "text/csv; charset=utf-8") : answer("the database does not answer", 503);
}
