import { isSample } from "@/app/edition";
import { openApi } from "@/lib/openapi";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return Response.json(openApi(await isSample()));
}
