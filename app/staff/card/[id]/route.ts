import { draw } from "@/app/[locale]/incidents/[slug]/[card]/draw";
import { Picture } from "@/app/[locale]/incidents/[slug]/[card]/picture";
import { CARD } from "@/lib/card";
import { cardKept } from "../../new/[template]/cards";
import { readPerson } from "../../session";

export const dynamic = "force-dynamic";

/** The picture of a notice as its preview was made, for whoever is signed in. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const card = (await readPerson()) ? cardKept((await params).id) : undefined;
  if (!card) return new Response(null, { status: 404 });
  const png = await draw(Picture({ card }), { width: CARD.width, height: CARD.height });
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png", "cache-control": "no-store" } });
}
