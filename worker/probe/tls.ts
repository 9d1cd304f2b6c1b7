import { connect, type PeerCertificate, type TLSSocket } from "node:tls";
import { familyOf } from "@/lib/probe/address";
import type { Outcome } from "@/lib/probe/outcome";
import { type LookFn, within } from "./look";
import { pinnedTo, reach } from "./reach";

const DAY_MS = 86_400_000;

/** Is there a certificate that a browser would believe, and for how long yet? */
export const tls: LookFn<"tls"> = ({ host, port, certificateDays }, ctx) =>
  within(ctx, async (span) => {
    const reached = await reach(host, ctx, span);
    const socket = connect({ ...pinnedTo(reached, span), port, ca: ctx.ca, servername: serverNameOf(reached.host) });
    span.signal.addEventListener("abort", () => socket.destroy(), { once: true });
    await new Promise((resolve, reject) => {
      socket.once("secureConnect", resolve);
      socket.on("error", reject);
    });
    return lifeOf(endOf(socket), certificateDays);
  });

/** An address is never sent as the name of a server (RFC 6066, 3). */
export const serverNameOf = (host: string): string => (familyOf(host) === 0 ? host : "");

/** When the certificate that was believed ends, epoch ms. */
export const endOf = (socket: TLSSocket): number => Date.parse((socket.getPeerCertificate() as PeerCertificate).valid_to);

/** What the end of a believed certificate comes to. The clock is the one it was just believed by. */
export function lifeOf(end: number, days: number | null): { outcome: Outcome; detail: string } | undefined {
  if (days === null || !(end - Date.now() < days * DAY_MS)) return undefined;
  return { outcome: "certificate_soon", detail: `sertifikat berakhir ${new Date(end).toISOString().slice(0, 10)}` };
}
