import { isSample, isStale } from "@/app/edition";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { rememberDocuments } from "@/db/read/documents";
import { rememberRegister } from "@/db/read/register";
import { namedIn } from "@/lib/register/documents";
import { nounOf } from "@/lib/register/noun";
import { entriesOf } from "@/lib/register/page";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ room: string }> };

/** `/api/v1/claims.json` and its like: every entry of one kind as it reads now, with its revisions. It tells of the past, and stays true. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const noun = nounOf((await params).room.replace(/\.json$/, ""));
  if (!noun) return Response.json({ error: "not_found" }, { status: 404 });
  const db = await getDb();
  const [register, kept] = await Promise.all([rememberRegister(db), rememberDocuments(db)]);
  const [stale, sample] = await Promise.all([isStale(), isSample()]);
  const entries = entriesOf(register, noun).map(({ noun: _, ...entry }) => entry);
  const documents = namedIn(kept, [...new Set(entries.flatMap(({ content }) => content.documents))]);
  return Response.json({ sample, as_of: new Date(now()).toISOString(), valid_until: null, stale, entries, documents });
}
