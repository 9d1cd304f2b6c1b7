import { familyOf, hostOf } from "@/lib/probe/address";
import type { Outcome } from "@/lib/probe/outcome";
import { codeOf } from "./failure";
import { Came, type Ctx, type LookFn, type Span, within } from "./look";
import { NameFailed } from "./names";
import { connected, MOST_ADDRESSES } from "./reach";

/** The first of these that any address gives is what the look comes to: an open one counts most, then one nobody could look at. */
const WORST_FIRST = ["port_open", "address_refused", "no_network", "not_looked", "closed_filtered", "closed_refused"] as const;
/** Silence is told so long before the deadline of the look, which would make one word of all addresses. */
const MARGIN_MS = 20;
type Seen = (typeof WORST_FIRST)[number];

/** Does nobody take a connection, at any address the name has? Said from where we stand: another place may see another thing. */
export const closedPort: LookFn<"closed_port"> = ({ host, port, family }, ctx) =>
  within(ctx, async (span) => {
    span.late = "not_looked";
    const addresses = await addressesOf(host, family, ctx);
    const seen = await Promise.all(addresses.map(async (address) => ({ address, as: await seenAt(address, port, ctx, span) })));
    const outcome: Outcome = WORST_FIRST.find((each) => seen.some(({ as }) => as === each)) ?? "not_looked";
    return { outcome, detail: seen.map(({ address, as }) => `${address} ${as}`).join(", "), untimed: true };
  });

/** A port whose host cannot be found was not seen closed. */
async function addressesOf(host: string, family: 4 | 6 | null, { names }: Ctx): Promise<string[]> {
  const found = await names.addresses(hostOf(host) ?? "", true).catch((error) => {
    throw error instanceof NameFailed ? new Came("not_looked", `${host}: ${error.message}`) : error;
  });
  const wanted = found.filter((address) => family === null || familyOf(address) === family);
  if (wanted.length === 0) throw new Came("not_looked", `${host}: tanpa alamat IPv${family}`);
  if (wanted.length > MOST_ADDRESSES) throw new Came("not_looked", `${host}: ${wanted.length} alamat`);
  return wanted;
}

async function seenAt(address: string, port: number, { mayLookAt }: Ctx, span: Span): Promise<Seen> {
  if (!mayLookAt(address)) return "address_refused";
  const end = new AbortController();
  const silence = setTimeout(() => end.abort(), span.left() - MARGIN_MS);
  try {
    const signal = AbortSignal.any([end.signal, span.signal]);
    const silent = new Promise<"silent">((done) => signal.addEventListener("abort", () => done("silent"), { once: true }));
    const came = await Promise.race([connected({ host: address, addresses: [address] }, port, { ...span, signal }), silent]);
    if (came === "silent") return "closed_filtered";
    came.destroy();
    return "port_open";
  } catch (error) {
    return closedBy(codeOf(error));
  } finally {
    clearTimeout(silence);
    end.abort();
  }
}

function closedBy(code: string): Seen {
  switch (code) {
    case "ECONNREFUSED":
      return "closed_refused";
    // The way there says that it does not let us through (RFC 1812, 5.2.7.1; for IPv6 RFC 4443, 3.1), or nobody says anything.
    case "EHOSTUNREACH":
    case "EACCES":
    case "ETIMEDOUT":
      return "closed_filtered";
    // No way leads there from here: of that family we see nothing.
    case "ENETUNREACH":
    case "EADDRNOTAVAIL":
      return "no_network";
    default:
      return "not_looked";
  }
}
