import { execFileSync } from "node:child_process";
import { closedPort } from "../closed-port";
import { tcp } from "../tcp";
import { closedPortOf, closeStubs, ctxOf, tcpStub } from "./stubs";

/**
 * Run alone in a network of its own (unshare -rn), with the addresses of this machine as words: open, closed and filtered ports of
 * each, what is seen of them as one line of JSON. Ends with 3 and a sentence when there is no packet filter to be had.
 */

const run = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: ["ignore", "ignore", "pipe"] });

/** Packets to `dropped` vanish, those to `prohibited` are answered as administratively prohibited (ICMP). */
function filter(dropped: number, prohibited: number): string {
  try {
    run("nft", "add table inet f");
    run("nft", "add chain inet f i { type filter hook input priority 0; }");
    run("nft", `add rule inet f i tcp dport ${dropped} drop`);
    run("nft", `add rule inet f i tcp dport ${prohibited} reject with icmpx type admin-prohibited`);
    return "nft";
  } catch (nft) {
    try {
      for (const [program, refusal] of [
        ["iptables", "icmp-admin-prohibited"],
        ["ip6tables", "icmp6-adm-prohibited"],
      ] as const) {
        run(program, "-A", "INPUT", "-p", "tcp", "--dport", String(dropped), "-j", "DROP");
        run(program, "-A", "INPUT", "-p", "tcp", "--dport", String(prohibited), "-j", "REJECT", "--reject-with", refusal);
      }
      return "iptables";
    } catch (iptables) {
      console.error(`neither nft (${(nft as Error).message}) nor iptables (${(iptables as Error).message})`);
      process.exit(3);
    }
  }
}

run("ip", "link", "set", "lo", "up");
const seen: Record<string, string> = {};
const addresses = process.argv.slice(2);
const ctx = ctxOf({ "all.example": addresses }, { timeoutMs: 1500 });
const look = async (host: string, port: number) =>
  (await closedPort({ kind: "closed_port", host, port, family: null }, ctx)).outcome;
const ports: number[] = [];
for (const address of addresses) {
  const open = await tcpStub(undefined, address);
  const dropped = await tcpStub(undefined, address);
  const prohibited = await tcpStub(undefined, address);
  ports.push(dropped);
  seen.by = filter(dropped, prohibited);
  seen[`open ${address}`] = await look(address, open);
  seen[`refused ${address}`] = await look(address, await closedPortOf(address));
  seen[`dropped ${address}`] = await look(address, dropped);
  seen[`prohibited ${address}`] = await look(address, prohibited);
  seen[`tcp ${address}`] = (await tcp({ kind: "tcp", host: address, port: dropped }, ctx)).outcome;
}
seen["filtered at the first of all addresses"] = await look("all.example", ports[0] ?? 0);
const away = { ...ctx, mayLookAt: () => true };
seen["without a way"] = (await closedPort({ kind: "closed_port", host: "203.0.113.1", port: 9, family: null }, away)).outcome;
console.log(JSON.stringify(seen));
await closeStubs();
