import type { Server } from "../server";
import type { Figure } from "./figure";
import { latencies } from "./serving";
import { CORE, loadInTurn, pin } from "./wrk";

/** The site rendering the home for every request: what each reader would cost if nothing were printed. */
export async function rendering(server: Server): Promise<Figure[]> {
  await pin(server.sitePid(), CORE.tested);
  const { site } = await loadInTurn({
    site: async () => ({ url: `http://127.0.0.1:${server.sitePort()}/`, headers: {}, pid: server.sitePid() }),
  });
  return [{ what: "home rendered per request by the site", value: site.perSecond, unit: "req/s", beside: latencies(site) }];
}
