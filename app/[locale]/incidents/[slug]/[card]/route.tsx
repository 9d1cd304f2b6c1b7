import { ImageResponse } from "next/og";
import { CARD, cardOf } from "@/lib/card";
import type { Locale } from "@/lib/text";
import { readPage } from "../read";
import { Picture } from "./picture";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; slug: string; card: string }> };

/** The picture that links to an incident show; there is one only at the address of what it says now. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, card: name } = await params;
  const found = await readPage(slug);
  if (!found) return new Response(null, { status: 404 });
  const card = cardOf(found.incident, found.installation, locale as Locale);
  if (!card.path.endsWith(`/${name}`)) return new Response(null, { status: 404 });
  return new ImageResponse(<Picture card={card} />, { width: CARD.width, height: CARD.height });
}
