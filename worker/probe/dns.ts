import { hostOf, isSameAddress } from "@/lib/probe/address";
import { Came, type LookFn, within } from "./look";
import { NameFailed } from "./names";

/** Do the name servers give the record, with the values it must have? */
export const dns: LookFn<"dns"> = ({ host, type, expect }, ctx) =>
  within(ctx, async () => {
    const found = await ctx.names.records(hostOf(host) ?? host, type).catch((error) => {
      if (!(error instanceof NameFailed)) throw error;
      if (error.message === "ENODATA") throw new Came("wrong_record", `tanpa ${type}`, true);
      throw new Came(error.message === "ETIMEOUT" ? "timed_out" : "name_unknown", error.message);
    });
    const missing = expect.filter((value) => !found.some((each) => isSame(each, value)));
    if (missing.length > 0) throw new Came("wrong_record", `tanpa ${missing.join(", ")}; ada ${found.join(", ")}`, true);
    return undefined;
  });

/** Names regardless of case and of the dot at their end (RFC 4343), addresses however written, MX with or without preference. */
function isSame(found: string, expected: string): boolean {
  const [one, other] = [found, expected].map((value) => value.toLowerCase().replace(/\.$/, "")) as [string, string];
  return one === other || one.replace(/^\d+ /, "") === other || isSameAddress(one, other);
}
