import { CARD, cardOf } from "@/lib/card";
import type { Locale } from "@/lib/text";
import { readPage } from "../read";
import { draw } from "./draw";
import { Picture } from "./picture";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; slug: string; card: string }> };

/** The picture that links to an incident show; there is one only at the address of what it says now. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, card: name } = await params;
  const found = await readPage(slug);
  const card = found && cardOf(found.incident, found.installation, locale as Locale);
  if (!card?.path.endsWith(`/${name}`)) return new Response(null, { status: 404 });
  const png = await draw(Picture({ card }), { width: CARD.width, height: CARD.height });
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
}
