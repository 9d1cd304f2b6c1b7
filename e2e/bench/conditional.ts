import type { Server } from "../server";
import type { Figure } from "./figure";
import { latencies } from "./serving";
import { loadInTurn } from "./wrk";

/** What every open page asks while nothing changes: the board, if it is not the one it has. */
export async function conditional({ url, frontPid }: Server): Promise<Figure[]> {
  const board = `${url}/api/v1/status.json`;
  const { front } = await loadInTurn({
    front: async () => {
      const headers = { "If-None-Match": (await fetch(board)).headers.get("etag") ?? "" };
      const { status } = await fetch(board, { headers });
      if (status !== 304) throw new Error(`The board known by its own tag is answered with ${status}.`);
      return { url: board, headers, pid: frontPid };
    },
  });
  return [
    { what: "unchanged status.json through the front (304)", value: front.perSecond, unit: "req/s", beside: latencies(front) },
  ];
}
