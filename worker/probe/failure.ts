import type { Outcome } from "@/lib/probe/outcome";

/** What the system and OpenSSL call it, and what it is here. What comes first in the list says most of several failures at once. */
const BY_CODE: [test: RegExp, outcome: Outcome][] = [
  [/^ECONNREFUSED$/, "refused"],
  [/^(ETIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT)$/, "timed_out"],
  [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, "reset"],
  [/^CERT_HAS_EXPIRED$/, "certificate_expired"],
  [/^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/, "certificate_invalid"],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$)/, "tls_failed"],
  [/^HPE_HEADER_OVERFLOW$/, "too_large"],
  [/^(HPE_|ERR_HTTP_|ERR_INVALID_CHAR)/, "bad_answer"],
  // Out of files, ports or memory, or our own filter forbids it: nobody looked.
  [/^(EMFILE|ENFILE|ENOBUFS|ENOMEM|EADDRNOTAVAIL|EPERM)$/, "not_looked"],
  [/^(EHOSTUNREACH|ENETUNREACH|EACCES|EHOSTDOWN|ENETDOWN)$/, "unreachable"],
];

const rankOf = (code: string): number => {
  const at = BY_CODE.findIndex(([test]) => test.test(code));
  return at < 0 ? BY_CODE.length : at;
};

/**
 * The outcome of a failed connection. Several addresses that failed each in its way are told by the one that says most: without
 * IPv6 of our own, that the IPv6 address is unreachable says nothing. An error that nobody thought of is ours, not the other's.
 */
export function outcomeOfError(error: unknown): { outcome: Outcome; detail: string } {
  const codes = (error instanceof AggregateError ? error.errors : [error]).map(codeOf).toSorted((a, b) => rankOf(a) - rankOf(b));
  const [code = ""] = codes;
  const outcome = BY_CODE[rankOf(code)]?.[1] ?? "not_looked";
  return { outcome, detail: code || (error instanceof Error ? error.message : String(error)) };
}

export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
