import { answerMeasurement } from "@/app/[locale]/measurements/read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

/** `/api/v1/measurements/<slug>.json`, with the buckets of its day and of its ninety days. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const found = await answerMeasurement((await params).slug.replace(/\.json$/, ""));
  return found ? Response.json(found.answer) : Response.json({ error: "not_found" }, { status: 404 });
}
