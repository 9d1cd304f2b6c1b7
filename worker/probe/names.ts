import { Resolver } from "node:dns/promises";
import { readFile } from "node:fs/promises";
import { familyOf, hostOf } from "@/lib/probe/address";
import type { RECORD_TYPES } from "@/lib/probe/settings";
import { codeOf } from "./failure";

type RecordType = (typeof RECORD_TYPES)[number];

/** `none`: no such name, or no such record. `unanswered`: the name servers did not say, which may be their fault or ours. */
export class NameFailed extends Error {
  constructor(
    readonly why: "none" | "unanswered",
    detail: string,
  ) {
    super(detail);
  }
}

export type Names = {
  /**
   * The addresses of a host as `hostOf` gives it, IPv4 first; an address is its own. `every`: all there are, or none at all.
   * @throws NameFailed
   */
  addresses: (host: string, every: boolean) => Promise<string[]>;
  /** The values of a record; MX with its preference. @throws NameFailed */
  records: (host: string, type: RecordType) => Promise<string[]>;
  /** Do our name servers answer at all? */
  answer: () => Promise<boolean>;
};

type Options = {
  /** "address" or "address:port"; the system's when not given. */
  servers?: string[];
  timeoutMs?: number;
  hostsFile?: string;
  monotonic?: () => number;
};

const NONE = new Set(["ENOTFOUND", "ENODATA"]);
/** A late answer for the other family is not waited for longer than this (RFC 8305, 3 says 50 ms). */
const OTHER_FAMILY_MS = 50;
/** The system's list of name servers, and its hosts, are read anew after this. */
const KEEP_MS = 30_000;

/**
 * Asks the name servers themselves: the system's own call occupies one of four threads that files are read and written with, for
 * seconds where names do not resolve. The hosts file counts as it does for the system; search domains do not.
 */
export function createNames({
  servers,
  timeoutMs = 2000,
  hostsFile = "/etc/hosts",
  monotonic = () => performance.now(),
}: Options = {}): Names {
  let kept: { resolver: Resolver; hosts: Promise<Map<string, string[]>>; at: number } | undefined;

  function current() {
    if (kept && monotonic() - kept.at < KEEP_MS) return kept;
    const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
    if (servers) resolver.setServers(servers);
    const hosts = readFile(/* turbopackIgnore: true */ hostsFile, "utf8").then(readHosts, () => new Map<string, string[]>());
    kept = { resolver, hosts, at: monotonic() };
    return kept;
  }

  return {
    async addresses(host, every) {
      if (familyOf(host) !== 0) return [host];
      const { resolver, hosts } = current();
      const own = (await hosts).get(host);
      if (own) return own;
      const four = asked(resolver.resolve4(host));
      const six = asked(resolver.resolve6(host));
      const first = await four;
      const second = every || first.length === 0 ? await six : await Promise.race([six, afterwards(OTHER_FAMILY_MS)]);
      const found = [...first, ...second];
      const failed = [first.failed, second.failed].find((each) => each?.why === "unanswered") ?? first.failed;
      if (failed && (found.length === 0 || (every && failed.why === "unanswered"))) throw failed;
      return found;
    },
    async records(host, type) {
      const { resolver } = current();
      const answer = await asked(recordsOf(resolver, host, type));
      if (answer.failed) throw answer.failed;
      return answer;
    },
    async answer() {
      const { resolver } = current();
      try {
        await resolver.resolveNs(".");
        return true;
      } catch (error) {
        return NONE.has(codeOf(error)) || codeOf(error) === "EREFUSED";
      }
    },
  };
}

async function recordsOf(resolver: Resolver, host: string, type: RecordType): Promise<string[]> {
  switch (type) {
    case "A":
      return resolver.resolve4(host);
    case "AAAA":
      return resolver.resolve6(host);
    case "CNAME":
      return resolver.resolveCname(host);
    case "NS":
      return resolver.resolveNs(host);
    case "MX":
      return (await resolver.resolveMx(host)).map(({ priority, exchange }) => `${priority} ${exchange}`);
    case "TXT":
      return (await resolver.resolveTxt(host)).map((parts) => parts.join(""));
  }
}

type Answer = string[] & { failed?: NameFailed };

/**
 * Never rejects, so that an answer that nobody waits for any more harms nobody. An answer without a value, as of an alias that
 * leads to nothing or to itself, is none.
 */
async function asked(answer: Promise<string[]>): Promise<Answer> {
  let code = "ENODATA";
  const found = await answer.catch((error): string[] => {
    code = codeOf(error);
    return [];
  });
  return found.length > 0 ? found : Object.assign([], { failed: new NameFailed(NONE.has(code) ? "none" : "unanswered", code) });
}

const afterwards = (ms: number) => new Promise<Answer>((done) => void setTimeout(done, ms, []).unref());

/** Host names to addresses, as hosts(5) has them. */
export function readHosts(text: string): Map<string, string[]> {
  const hosts = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    const [address, ...names] = (line.split("#")[0] ?? "").trim().split(/\s+/);
    if (!address || familyOf(address) === 0) continue;
    for (const name of names.map(hostOf)) if (name) hosts.set(name, [...(hosts.get(name) ?? []), address]);
  }
  for (const addresses of hosts.values()) addresses.sort((a, b) => familyOf(a) - familyOf(b));
  return hosts;
}
