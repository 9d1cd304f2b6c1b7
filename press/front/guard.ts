import { isUtf8 } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/** Headers of Next's own client router, needed on the desk. Any other `next-*` header steers the site from outside. */
const ROUTER = new Set([
  "next-action",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
  "rsc",
]);

/** What only the front, the press or the site itself may say. */
const OURS =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-edition|x-nonce|x-press|content-security-policy.*|next-.*|rsc|x-middleware-.*|x-nextjs-.*|x-next-.*|x-invoke-.*|x-matched-path|x-prerender-.*|x-action-.*)$/;

/** Of the client's connection to us, not of what it asks (RFC 9110, 7.6.1), and the length of its body: the way on is framed anew. */
const HOP = /^(connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|content-length|proxy-.*)$/;

/** Whether a request brings a body, or may: what is not a post brings none to the site. */
export const bringsBody = (given: IncomingHttpHeaders): boolean =>
  given["transfer-encoding"] !== undefined || Number(given["content-length"] ?? 0) !== 0;

/**
 * The headers that go to the site in the place of the client's. `Host` stays; whoever sends a body adds its length.
 * @param called programs call this address: no cookie goes there, so whoever can make a browser call it gains nothing
 * @param siteUrl the public address, when it is configured: its scheme and host then stand for what the proxy before us saw
 */
export function cleanHeaders(
  given: IncomingHttpHeaders,
  path: string,
  client: string,
  siteUrl?: string,
  called = false,
): IncomingHttpHeaders {
  const desk = path !== "/api/health" && !called;
  const named = new Set((given.connection ?? "").split(",").map((name) => name.trim().toLowerCase()));
  const ours = (name: string) => OURS.test(name) && !(desk && ROUTER.has(name));
  const hop = (name: string) => HOP.test(name) || (named.has(name) && name !== "host");
  const kept = Object.entries(given).filter(([name]) => !ours(name) && !hop(name) && !(called && name === "cookie"));
  const site = siteUrl ? new URL(siteUrl) : null;
  return {
    ...Object.fromEntries(kept),
    "x-forwarded-for": client,
    "x-forwarded-host": site?.host ?? given.host ?? "",
    "x-forwarded-proto": site ? site.protocol.slice(0, -1) : "http",
  };
}

/**
 * Whose request it is: the one who connects, or, when that is a proxy we trust, whom it names. Of a list the last one that
 * is no such proxy counts: what stands before it was written by whoever sent the request.
 */
export function clientOf(remote: string, forwarded: string | undefined, trusted: readonly string[]): string {
  const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  if (!trusted.includes(plain(remote))) return plain(remote);
  const named = (forwarded ?? "").split(",").map(plain);
  const last = named.findLast((address) => !trusted.includes(address)) ?? "";
  return isIP(last) === 0 ? plain(remote) : last;
}

/**
 * Whether the site can read a form and finds an action of its own in it: whole parts, in UTF-8.
 * `bytes`: it may bring a file that is no text.
 * What no page of ours sends would fail inside Next with an empty answer, or come back as if nothing had been sent.
 */
export async function isReadableForm(headers: IncomingHttpHeaders, body: Buffer, bytes = false): Promise<boolean> {
  const type = headers["content-type"] ?? "";
  const scripted = headers["next-action"] !== undefined;
  if (/^application\/x-www-form-urlencoded/i.test(type)) return scripted;
  if (!/^multipart\//i.test(type)) return true;
  if (!bytes && !isUtf8(body)) return false;
  const parsed = new Response(body as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } }).formData();
  const form = await parsed.catch(() => null);
  return form !== null && (scripted || [...form.keys()].some((name) => name.startsWith("$ACTION_")));
}

/** Whether a post comes from our own pages. A missing and a `null` origin are not ours: Next itself lets a missing one through. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, siteUrl?: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (siteUrl) return from.origin === new URL(siteUrl).origin;
  return (from.protocol === "http:" || from.protocol === "https:") && from.host === host?.toLowerCase();
}
