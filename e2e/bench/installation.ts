import { endFront } from "../faults/common";
import { startServer } from "../server";
import { conditional } from "./conditional";
import type { Figure } from "./figure";
import { memory } from "./memory";
import { rendering } from "./rendering";
import { serving } from "./serving";
import { CORE, mustHave, pin } from "./wrk";

/**
 * What is measured on one installation: what a first start and a later one leave in memory, and then how it serves,
 * answers what is unchanged, renders, and what that leaves.
 */
export async function* installation(): AsyncGenerator<Figure> {
  mustHave("nginx", "wrk", "taskset");
  // Without a test clock: the front would read its file for every request.
  let server = await startServer();
  try {
    yield* await memory(server, "after a first start");
    await endFront(server);
    server = await server.restart();
    yield* await memory(server, "after a later start");
    await pin(server.frontPid, CORE.tested);
    await pin(server.sitePid(), CORE.load);
    yield* await serving(server);
    yield* await conditional(server);
    yield* await rendering(server);
    yield* await memory(server, "after the load");
  } finally {
    await server.stop();
  }
}
