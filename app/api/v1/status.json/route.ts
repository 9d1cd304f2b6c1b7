import { readBoard } from "@/app/edition";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return Response.json(await readBoard());
}
