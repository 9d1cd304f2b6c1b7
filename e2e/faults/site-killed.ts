import { postPause } from "../notices";
import { until } from "../server";
import { deskBack, killSite, withServer } from "./common";
import { startReaders } from "./readers";

const READS = 1000;

/** The site is killed under readers, and another one frozen: no reader notices, and the desk comes back by itself. */
export function siteKilled(): Promise<string> {
  return withServer({}, async (server, desk) => {
    const readers = await startReaders(server);
    await until("the first reads", () => readers.count() >= 100);
    const from = readers.count();
    const back = await deskBack(server, killSite(server));
    const whileDown = readers.count() - from;
    const frozen = server.sitePid();
    process.kill(frozen, "SIGSTOP");
    const again = await deskBack(server, frozen);
    await until(`${READS} reads`, () => readers.count() >= READS);
    const words = "Ditjen Dukcapil sesudah situs dimatikan";
    await postPause(desk, words);
    await until("the post on the home page's board", async () =>
      (await (await fetch(`${server.url}/api/v1/status.json`)).text()).includes(words),
    );
    await readers.stop();
    return `0 of ${readers.count()} reads failed, ${whileDown} of them while the site was down; desk back ${back} ms after the kill, ${again} ms after a site that hangs; a post after it is public`;
  });
}
