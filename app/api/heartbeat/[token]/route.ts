import { answerBeat } from "../beat";

export const dynamic = "force-dynamic";

type Called = { params: Promise<{ token: string }> };

const beat = async (request: Request, { params }: Called): Promise<Response> => answerBeat(request, (await params).token);

/** Whatever a machine can call: those that run by a clock often know no more than GET. */
export { beat as GET, beat as HEAD, beat as POST };
