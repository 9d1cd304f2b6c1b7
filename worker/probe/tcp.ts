import { type LookFn, within } from "./look";
import { connected, reach } from "./reach";

/** Does somebody take the connection? */
export const tcp: LookFn<"tcp"> = ({ host, port }, ctx) =>
  within(ctx, async (span) => {
    (await connected(await reach(host, ctx, span), port, span)).destroy();
    return undefined;
  });
