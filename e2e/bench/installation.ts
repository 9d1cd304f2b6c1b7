import { startServer } from "../server";
import { conditional } from "./conditional";
import type { Figure } from "./figure";
import { memory } from "./memory";
import { rendering } from "./rendering";
import { serving } from "./serving";
import { CORE, mustHave, pin } from "./wrk";

/** What is measured on one running installation: it serves, renders, answers what is unchanged, and what that leaves in memory. */
export async function* installation(): AsyncGenerator<Figure> {
  mustHave("nginx", "wrk", "taskset");
  // Without a test clock: the front would read its file for every request.
  const server = await startServer();
  try {
    await pin(server.frontPid, CORE.tested);
    await pin(server.sitePid(), CORE.load);
    const idle = memory(server, "idle");
    yield* await serving(server);
    yield* await conditional(server);
    yield* await rendering(server);
    yield* [...idle, ...memory(server, "after the load")];
  } finally {
    await server.stop();
  }
}
