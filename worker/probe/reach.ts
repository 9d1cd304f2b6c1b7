import { connect, type LookupFunction, type Socket } from "node:net";
import { familyOf, hostOf } from "@/lib/probe/address";
import { Came, type Ctx, type Span } from "./look";
import { NameFailed } from "./names";

/** A name has more only when somebody plays with us. */
export const MOST_ADDRESSES = 16;

/** Where a host is to be reached, settled once: nothing resolves its name again before the look is over. */
type Reached = { host: string; addresses: string[] };

/**
 * Resolves a host and keeps what may be connected to.
 * @throws Came `name_unknown`; `refusal` when no address of it may be
 */
export async function reach(
  written: string,
  { names, mayLookAt }: Pick<Ctx, "names" | "mayLookAt">,
  span: Span,
  refusal: "address_refused" | "redirect_refused" = "address_refused",
): Promise<Reached> {
  const host = hostOf(written);
  if (host === null) throw new Came("name_unknown", `bukan nama: ${written}`);
  span.late = "name_unknown";
  const addresses = await names.addresses(host, false).catch((error) => {
    throw error instanceof NameFailed ? new Came("name_unknown", `${host}: ${error.message}`) : error;
  });
  span.late = "timed_out";
  const allowed = addresses.filter(mayLookAt).slice(0, MOST_ADDRESSES);
  if (allowed.length === 0) throw new Came(refusal, `alamat tidak diizinkan: ${addresses.join(" ")}`);
  return { host, addresses: allowed };
}

/** Options for a socket to one of these addresses, each tried in its turn while the time lasts. */
export function pinnedTo({ host, addresses }: Reached, { left }: Span) {
  const all = addresses.map((address) => ({ address, family: familyOf(address) }));
  const lookup: LookupFunction = (_, options, done) => {
    const [first] = all;
    if (options.all || !first) done(null, all);
    else done(null, first.address, first.family);
  };
  return {
    host,
    lookup,
    autoSelectFamily: true,
    // The default of 250 ms would give up on every far address but the last.
    autoSelectFamilyAttemptTimeout: Math.ceil(left() / (all.length + 1)) + 10,
  };
}

/** A TCP connection to a host, or the error of it. */
export function connected(reached: Reached, port: number, span: Span): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...pinnedTo(reached, span), port });
    span.signal.addEventListener("abort", () => socket.destroy(), { once: true });
    socket.once("connect", () => resolve(socket));
    socket.on("error", reject);
  });
}
