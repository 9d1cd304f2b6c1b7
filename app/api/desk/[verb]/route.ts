import { answerList, answerVerb } from "../ask";
import { replyError } from "../reply";

export const dynamic = "force-dynamic";

type Called = { params: Promise<{ verb: string }> };

export async function POST(request: Request, { params }: Called): Promise<Response> {
  return answerVerb(request, (await params).verb);
}

export async function GET(request: Request, { params }: Called): Promise<Response> {
  return (await params).verb === "list" ? answerList(request) : replyError("verb_unknown");
}
