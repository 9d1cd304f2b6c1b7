import { answerMeasurements } from "@/app/[locale]/measurements/read";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return Response.json(await answerMeasurements());
}
