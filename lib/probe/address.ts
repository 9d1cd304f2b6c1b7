import ipaddr from "ipaddr.js";

/** A range of addresses that may be looked at though it is nobody's public one. */
export type Range = [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/** Only these IPv6 addresses are handed out to be reached from everywhere (RFC 4291, 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Reads ranges in CIDR notation (RFC 4632), separated by commas: "10.0.0.0/8, fd00::/8".
 * @throws Error naming the one that is none
 */
export function readRanges(list: string): Range[] {
  return list
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      // ipaddr.js takes "010.1" for an address; an operator who writes it means something else.
      if (!ipaddr.isValidCIDR(each) || !(each.includes(":") || ipaddr.IPv4.isValidFourPartDecimal(each.split("/")[0] ?? "")))
        throw new Error(`Not a range of addresses: ${each}`);
      return ipaddr.parseCIDR(each);
    });
}

/**
 * May this address be connected to? Public ones may; private, loopback, link-local, multicast, translated, tunnelled and reserved
 * ones only when a range names them. An IPv4 address written as an IPv6 one (::ffff:a.b.c.d) is judged as what it is.
 * Whatever is no address may not.
 */
export function mayLookAt(address: string, allowed: readonly Range[]): boolean {
  if (familyOf(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (allowed.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits))) return true;
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}

/**
 * A host as everything else must read it, so that no spelling passes a check that the connection then reads differently: numbers
 * for IPv4 addresses in any base become four parts, names become ASCII in lower case, brackets go. Null: no host.
 * As the WHATWG URL Standard parses hosts (https://url.spec.whatwg.org/#host-parsing).
 */
export function hostOf(written: string): string | null {
  const bare = written.replace(/^\[(.*)\]$/, "$1");
  const url = URL.parse(`http://${bare.includes(":") ? `[${bare}]` : bare}/`);
  if (url?.pathname !== "/" || url.username || url.port || url.search || url.hash) return null;
  return url.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
}

/** 4 or 6 for an address, 0 for a name. Takes what `hostOf` gives. */
export function familyOf(host: string): 0 | 4 | 6 {
  if (ipaddr.IPv4.isValidFourPartDecimal(host)) return 4;
  return ipaddr.IPv6.isValid(host) ? 6 : 0;
}

/** Whether two texts are the same address, however written. */
export const isSameAddress = (one: string, other: string): boolean =>
  ipaddr.isValid(one) && ipaddr.isValid(other) && ipaddr.process(one).toString() === ipaddr.process(other).toString();
