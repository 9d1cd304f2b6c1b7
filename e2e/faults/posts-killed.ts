import { setTimeout as pause } from "node:timers/promises";
import type { Answer, Desk } from "../desk";
import { startCluster } from "../postgres";
import { type Server, until } from "../server";
import { acknowledged, clockOf, deskBack, endFront, killSite, must, seqOf, textOf, withServer } from "./common";
import { prepareNotice, send } from "./notice";
import { type Acknowledged, expectPublicOnce, expectRecordedOnce, openRecord } from "./record";

/** One post, and what became of it at the moment of the kill. */
type Killed = Acknowledged & { answered: boolean; killedAt: number; tries: number };

/** The site is killed between a post and its answer, at moments spread over the usual time of an answer. */
export async function postsKilled(): Promise<string> {
  const lines = [`PGlite: ${await withServer({}, (server, desk) => killPosts(server, desk, 30))}`];
  const cluster = await startCluster();
  if (!cluster) return `${lines[0]}; *** no PostgreSQL server programs: not run on PostgreSQL ***`;
  try {
    const work = (server: Server, desk: Desk) => killPosts(server, desk, 10, cluster.url);
    lines.push(`PostgreSQL: ${await withServer({ databaseUrl: cluster.url }, work)}`);
  } finally {
    cluster.remove();
  }
  return lines.join("; ");
}

/** Kills until `count` posts were left without an answer; those that were answered just before are checked with them. */
async function killPosts(server: Server, desk: Desk, count: number, databaseUrl?: string): Promise<string> {
  const quiet: Acknowledged[] = [];
  const times: number[] = [];
  for (let post = 1; post <= 3; post += 1) {
    // Like those that are to be killed: sent to a site that has just started.
    await deskBack(server, killSite(server));
    const notice = await prepareNotice(desk, `Ditjen Dukcapil, surat tenang ${post}`);
    const from = performance.now();
    const answer = await send(desk, notice);
    const answered = performance.now();
    // What was measured holds the page that the answer led to as well.
    await desk.open(answer.path);
    times.push(answered - from - (performance.now() - answered));
    quiet.push({ ...notice, seq: acknowledged(answer) });
  }
  const usual = Math.max(...times);
  const killed: Killed[] = [];
  const unanswered = () => killed.filter(({ answered }) => !answered).length;
  for (let turn = 0; unanswered() < count; turn += 1) {
    must(turn < 3 * count, `Of ${turn} kills only ${unanswered()} came before the answer.`);
    killed.push(await killOne(server, desk, turn, (((turn % count) + Math.random()) / count) * usual));
  }

  const posts = [...quiet, ...killed];
  await until("every post to be public", () => expectPublicOnce(server, posts).then(() => true), 20_000).catch(() =>
    expectPublicOnce(server, posts),
  );
  await endFront(server);
  const writtenAt = await openRecord({ dataDir: server.dataDir, databaseUrl }, (record) => expectRecordedOnce(record, posts));
  const answered = killed.length - unanswered();
  const savedUnanswered = killed.filter(
    ({ answered, key, killedAt }) => !answered && (writtenAt.get(key) ?? Number.POSITIVE_INFINITY) <= killedAt,
  ).length;
  return `${killed.length} kills over 0 to ${Math.round(usual)} ms after sending: ${count} before the answer (${savedUnanswered} of them saved already, ${count - savedUnanswered} not), ${answered} just after it; all ${posts.length} acknowledged posts exactly once in page, status.json, incidents.json, audit, leaf, outbox and idempotency`;
}

async function killOne(server: Server, desk: Desk, number: number, afterMs: number): Promise<Killed> {
  const notice = await prepareNotice(desk, `Ditjen Dukcapil, surat dimatikan ${number}`);
  const sending = send(desk, notice);
  await pause(afterMs);
  const former = killSite(server);
  const killedAt = clockOf(server);
  let answer: Answer = await sending;
  const answered = seqOf(answer) !== null;
  must(
    answered || textOf(answer.html).includes("Belum pasti tersimpan"),
    `Unclear to staff: ${textOf(answer.html).slice(0, 300)}`,
  );
  let tries = 0;
  while (seqOf(answer) === null || tries === 0) {
    await deskBack(server, former);
    answer = await send(desk, notice);
    tries += 1;
    must(tries < 20, `"${notice.words}" was never acknowledged: ${textOf(answer.html).slice(0, 300)}`);
  }
  return { ...notice, seq: seqOf(answer) ?? 0, answered, killedAt, tries };
}
