import { setTimeout as pause } from "node:timers/promises";
import { lockFolder } from "@/db/lock";
import { wibDay, wibTime } from "@/lib/time";
import { until } from "../server";
import {
  claimsOf,
  clockOf,
  confirmEverywhere,
  deskBack,
  killSite,
  must,
  printedAddresses,
  pulseOf,
  staleEditionWhole,
  vouching,
  withServer,
} from "./common";

const MINUTE = 60_000;
const LAST_MINUTE = 10;

/**
 * The site is killed, and whatever the front starts in its place cannot have the database, which this process holds.
 * The clock then goes ten minutes ahead, minute by minute, and every printed address is read at each.
 */
export function deadForTenMinutes(): Promise<string> {
  return withServer({}, async (server, desk) => {
    const addresses = printedAddresses(server);
    const before = await claimsOf(server, addresses);
    const confirmed = await confirmEverywhere(desk);
    await until("the confirmations on every page", async () => {
      const board = await (await fetch(`${server.url}/api/v1/status.json`)).json();
      return board.services.some(({ status }: { status: string }) => status === "operational");
    });
    await staleEditionWhole(server, addresses);
    server.setClock("2026-11-23T09:40");
    const begin = clockOf(server);
    await until("a pulse of this minute", () => pulseOf(server) >= begin - 1000);
    await until("the front to hear it", async () => !(await (await fetch(`${server.url}/api/v1/status.json`)).json()).stale);
    await pause(1000); // the front looks at the pulse every second

    const held = lockFolder(server.dataDir, "database", { waitMs: 10_000 });
    const former = killSite(server);
    const killed = clockOf(server);
    const lock = await held;
    const counts: number[] = [];
    for (let minute = 1; minute <= LAST_MINUTE; minute += 1) {
      const at = begin + minute * MINUTE;
      server.setClock(`${wibDay(at)}T${wibTime(at)}`);
      // The kill was some moments into its minute: the third is over that much later.
      while (minute >= 3 && clockOf(server) - killed <= minute * MINUTE) await pause(50);
      const said = vouching(await claimsOf(server, addresses), before);
      counts.push(said.length);
      must(minute > 2 || said.length > 0, `Minute ${minute}: nothing says that anything works, so this run shows nothing.`);
      must(minute < 3 || said.length === 0, `Minute ${minute}: still vouched for: ${said.slice(0, 5).join(", ")}`);
      must((await fetch(`${server.url}/staff`)).status === 503, `Minute ${minute}: the site is not dead.`);
    }
    await lock.release();
    const back = await deskBack(server, former);
    return `${confirmed} locations confirmed; of ${addresses.length} addresses those that vouch for something, minutes 1 to ${LAST_MINUTE} dead: ${counts.join(" ")}; desk back ${back} ms after the database could be had`;
  });
}
