import { getDb } from "@/db/client";
import { readContent } from "@/db/read/documents";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; sha256: string }> };

/** The bytes of a document, for the press: the front serves what it printed, as something to be saved. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, sha256 } = await params;
  const content = locale === "id" ? await readContent(await getDb(), sha256) : null;
  if (!content) return Response.json({ error: "not_found" }, { status: 404 });
  return new Response(new Uint8Array(content), { headers: { "content-type": "application/octet-stream" } });
}
