import { headers } from "next/headers";
import { cache } from "react";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readFacts } from "@/db/read/facts";
import { readInstallation } from "@/db/read/installation";
import { readDays } from "@/db/read/uptime";
import type { Board, CountedDay, ServiceView } from "@/lib/api";
import { type BoardFacts, composeBoard, composeServiceViews, staleBoard, staleService } from "@/lib/board";
import { wibDay } from "@/lib/time";

/** The press asks for each page twice: as it is, and as it must read once it can no longer be kept true. */
export async function isStale(): Promise<boolean> {
  return (await headers()).get("x-edition") === "stale";
}

/** Whether this installation is a sample; asked once a page. */
export const isSample = cache(async (): Promise<boolean> => (await readInstallation(await getDb())).sample);

/** The facts of this request, its moment (epoch ms) and its edition. */
export async function readMoment(): Promise<{ facts: BoardFacts; at: number; stale: boolean }> {
  const [moment, stale] = await Promise.all([getDb().then((db) => readFacts(db, now)), isStale()]);
  return { ...moment, stale };
}

/** Pages printed in the same second from the same facts share their board. */
const boards = new WeakMap<BoardFacts, Board>();

const services = new WeakMap<BoardFacts, ServiceView[]>();

/** Every service as its page shows it, of this request; likewise shared. */
export async function readServices(): Promise<{ views: ServiceView[]; facts: BoardFacts; at: number; stale: boolean }> {
  const { facts, at, stale } = await readMoment();
  const views = services.get(facts) ?? composeServiceViews(facts, at);
  services.set(facts, views);
  return { views: stale ? views.map(staleService) : views, facts, at, stale };
}

/** The days that the bars of everything show. */
export async function readBarDays(): Promise<(CountedDay | null)[]> {
  return (await readDays(await getDb(), "all", "", wibDay(now()))).bars;
}

/** The board of this request. */
export async function readBoard(): Promise<Board> {
  const { facts, at, stale } = await readMoment();
  const board = boards.get(facts) ?? composeBoard(facts, at);
  boards.set(facts, board);
  return stale ? staleBoard(board) : board;
}
