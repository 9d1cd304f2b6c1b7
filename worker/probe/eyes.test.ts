import { afterEach, expect, test } from "vitest";
import type { NewResult } from "@/db/write/results";
import { readRanges } from "@/lib/probe/address";
import { LONGEST_DETAIL } from "@/lib/probe/outcome";
import type { Settings } from "@/lib/probe/settings";
import { openEyes } from "./eyes";
import type { Anchor } from "./network";
import { closedPortOf, closeStubs, ctxOf, httpStub, tcpStub } from "./testing/stubs";
import { rowOf } from "./testing/world";

const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stopping.splice(0).map((stop) => stop()));
  await closeStubs();
});

/** The first result of each of these, asked for at once, and what was said of our own sight. */
async function seenBy(all: Settings[], { anchors = [] as Anchor[], allow = "127.0.0.0/8" } = {}) {
  const results = new Map<number, NewResult>();
  const sights: boolean[] = [];
  const pace = { everySeconds: 86_400, timeoutMs: 20_000 };
  const rows = all.map((settings, index) => rowOf(index + 1, { settings, askedAt: Date.now(), pace }));
  await new Promise<void>((done) => {
    const eyes = openEyes({
      allow: readRanges(allow),
      anchors,
      names: ctxOf().names,
      now: Date.now,
      load: async () => rows,
      store: async (stored) => {
        for (const result of stored) results.set(result.probe, result);
        if (results.size === all.length) done();
      },
      onSight: (blind) => void sights.push(blind),
      log: () => undefined,
    });
    stopping.push(eyes.stop);
  });
  return { outcomes: rows.map(({ number }) => results.get(number)?.outcome), results, sights };
}

test("every kind that is looked at is looked at for real, and told apart", async () => {
  const web = await httpStub((_, answer) => void answer.end("{}"));
  const open = await tcpStub();
  const closed = await closedPortOf();
  const { outcomes, results, sights } = await seenBy([
    { kind: "http", url: `http://127.0.0.1:${web}/`, method: "GET", status: [], text: null, json: null, certificateDays: null },
    { kind: "tcp", host: "127.0.0.1", port: closed },
    { kind: "tls", host: "127.0.0.1", port: web, certificateDays: null },
    { kind: "closed_port", host: "127.0.0.1", port: open, family: null },
    { kind: "closed_port", host: "127.0.0.1", port: closed, family: null },
    { kind: "dns", host: "one.example", type: "A", expect: ["192.0.2.1"] },
    { kind: "tcp", host: "10.0.0.1", port: 22 },
  ]);
  expect(outcomes).toEqual(["ok", "refused", "tls_failed", "port_open", "closed_refused", "wrong_record", "address_refused"]);
  expect(sights).toEqual([]);
  for (const { detail } of results.values()) expect(detail?.length ?? 0).toBeLessThanOrEqual(LONGEST_DETAIL);
});

test("cut off from every anchor nothing is down, what answers is well all the same, and that is told once", async () => {
  const [open, closed] = [await tcpStub(), await closedPortOf()];
  const anchors = [{ host: "127.0.0.1", port: await closedPortOf() }];
  const { outcomes, sights } = await seenBy(
    [
      { kind: "tcp", host: "127.0.0.1", port: closed },
      { kind: "tcp", host: "127.0.0.1", port: closed },
      { kind: "tcp", host: "127.0.0.1", port: open },
    ],
    { anchors },
  );
  expect(outcomes).toEqual(["no_network", "no_network", "ok"]);
  expect(sights).toEqual([true]);
});
