import { request } from "node:http";
import type { Server } from "../server";
import type { Figure } from "./figure";
import { startNginx } from "./nginx";
import { type Load, loadInTurn } from "./wrk";

const BROWSER = { "Accept-Encoding": "br" };

/** The printed home through the front against nginx serving the same bytes under the same headers, both on the same core. */
export async function serving({ url, frontPid }: Server): Promise<Figure[]> {
  const { body, headers } = await homeAsSent(url);
  const nginx = await startNginx(body, headers);
  try {
    const { front, peer } = await loadInTurn({
      front: async () => ({ url: `${url}/`, headers: BROWSER, pid: frontPid }),
      peer: async () => ({ url: nginx.url, headers: BROWSER, pid: nginx.pid }),
    });
    // Where the load itself is held up it is the faster of the two that looks slower than it is.
    const shares = [front.perSecond / peer.perSecond, peer.cpu / front.cpu];
    return [
      { what: "home through the front", value: front.perSecond, unit: "req/s", beside: latencies(front) },
      { what: "the same bytes by nginx", value: peer.perSecond, unit: "req/s", beside: latencies(peer) },
      { what: "front / nginx", value: Math.min(...shares), budget: { atLeast: 0.35 }, beside: "the worse of speed and time" },
    ];
  } finally {
    await nginx.stop();
  }
}

export const latencies = ({ p50, p99, cpu }: Load): string =>
  `${cpu.toFixed(1)} µs of a core each; p50 ${p50} ms, p99 ${p99} ms at 50 connections`;

/** As it goes over the wire; `fetch` would unpack it. */
function homeAsSent(url: string): Promise<{ body: Buffer; headers: Headers }> {
  return new Promise((done, fail) => {
    const asked = request(url, { headers: BROWSER }, async (answer) => {
      const chunks = await answer.toArray();
      if (answer.headers["content-encoding"] !== "br") fail(new Error("The home is not served in brotli."));
      else done({ body: Buffer.concat(chunks), headers: new Headers(answer.headers as Record<string, string>) });
    });
    asked.on("error", fail);
    asked.end();
  });
}
