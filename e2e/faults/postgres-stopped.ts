import { startCluster } from "../postgres";
import { until } from "../server";
import { must, Skipped, seqOf, withServer } from "./common";
import { prepareNotice, send, sendAgain } from "./notice";
import { startReaders } from "./readers";
import { expectPublicOnce, expectRecordedOnce, openRecord } from "./record";
import { expectNotSaved } from "./refused";

/** PostgreSQL is stopped under the site at once: readers notice nothing, staff are told, and the same form posts once later. */
export async function postgresStopped(): Promise<string> {
  const cluster = await startCluster();
  if (!cluster) throw new Skipped("no PostgreSQL server programs on this machine");
  try {
    return await withServer({ databaseUrl: cluster.url }, async (server, desk) => {
      const notice = await prepareNotice(desk, "Ditjen Dukcapil saat basis data mati");
      const readers = await startReaders(server);
      const site = server.sitePid();
      cluster.control("stop", "-m", "immediate");
      const from = performance.now();
      const refused = await send(desk, notice);
      const told = Math.round(performance.now() - from);
      expectNotSaved(refused, notice);
      await until("500 reads while the database is away", () => readers.count() >= 500);

      cluster.control("start");
      const up = performance.now();
      let answer = refused;
      await until("the same form to be accepted", async () => {
        answer = await sendAgain(desk, refused);
        return seqOf(answer) !== null;
      });
      const accepted = Math.round(performance.now() - up);
      const again = await sendAgain(desk, refused);
      must(seqOf(again) === seqOf(answer), "The form sent twice got two numbers.");
      const posts = [{ ...notice, seq: seqOf(answer) ?? 0 }];
      await until("the post to be public", () => expectPublicOnce(server, posts).then(() => true));
      await readers.stop();
      await openRecord({ dataDir: server.dataDir, databaseUrl: cluster.url }, (record) => expectRecordedOnce(record, posts));
      must(server.sitePid() === site, "The site did not live through it.");
      return `0 of ${readers.count()} reads failed; the post said within ${told} ms that it is not saved and kept its text; accepted ${accepted} ms after the start, sent twice, exactly once in page, API, audit, leaf, outbox and idempotency`;
    });
  } finally {
    cluster.remove();
  }
}
