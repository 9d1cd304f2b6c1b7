import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";

/** What a staff page may load. Next reads the nonce from this header of the request and puts it on its own scripts. */
function policy(nonce: string): string {
  // The development server evaluates code and talks over a socket; a built site does neither.
  const dev = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Passkeys are the desk's own alone: no frame asks for one, whatever stands in it. */
const PERMISSIONS =
  "camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

/** Staff pages get a policy with a nonce of their own, and are kept by nobody. */
export function proxy(request: NextRequest): NextResponse {
  const csp = policy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", csp);
  // A page is not told how it was asked for; one that a form was sent to must hand the words back.
  headers.set("x-desk-method", request.method);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", csp);
  response.headers.set("cache-control", "no-store");
  // Not "no-referrer": browsers then send `Origin: null` with a form, which the front refuses.
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("permissions-policy", PERMISSIONS);
  return response;
}

export const config = { matcher: ["/staff/:path*"] };
