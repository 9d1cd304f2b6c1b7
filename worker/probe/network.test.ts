import { afterEach, expect, test } from "vitest";
import { type Anchor, watchNetwork } from "./network";
import { closedPortOf, closeStubs, tcpStub } from "./testing/stubs";

afterEach(closeStubs);

const ANCHORS: Anchor[] = [
  { host: "192.0.2.1", port: 443 },
  { host: "192.0.2.2", port: 443 },
];

type Given = { reaches: (anchor: Anchor) => Promise<boolean>; answer: () => Promise<boolean>; anchors: Anchor[] };

/** A network that answers as told, well unless told otherwise, at a time that only its pauses move. */
function network(told: Partial<Given> = {}) {
  const given: Given = { reaches: async () => true, answer: async () => true, anchors: ANCHORS, ...told };
  const state = { time: 10_000, asked: [] as string[], paused: 0 };
  const watched = watchNetwork({
    anchors: given.anchors,
    names: { answer: given.answer },
    monotonic: () => state.time,
    reaches: (anchor) => {
      state.asked.push(anchor.host);
      return given.reaches(anchor);
    },
    pause: async (ms) => {
      state.time += ms;
      state.paused += ms;
    },
  });
  return Object.assign(state, watched);
}

test("one anchor that takes a connection is a way", async () => {
  const one = network({ reaches: async ({ host }) => host === "192.0.2.2" });
  expect(await one.since(0)).toEqual({ ways: true, names: true });
});

test("without any there is none", async () => {
  expect(await network({ reaches: async () => false }).since(0)).toEqual({ ways: false, names: true });
});

test("silent name servers are told apart", async () => {
  expect(await network({ answer: async () => false }).since(0)).toEqual({ ways: true, names: false });
});

test("without anchors everything is taken for well and nobody is asked", async () => {
  const one = network({ anchors: [], answer: async () => false });
  expect(await one.since(0)).toEqual({ ways: true, names: true });
  expect(one.asked).toEqual([]);
});

test("a thousand who ask at once, and whoever asks of a moment before, share one look", async () => {
  const one = network();
  await Promise.all(Array.from({ length: 1000 }, () => one.since(10_000)));
  await one.since(9000);
  expect(one.asked).toHaveLength(2);
});

test("what is asked of a later moment is looked at again, at most once a second", async () => {
  let well = true;
  const one = network({ reaches: async () => well });
  expect((await one.since(10_000)).ways).toBe(true);
  well = false;
  one.time += 300;
  expect((await one.since(one.time)).ways).toBe(false);
  expect(one.asked).toHaveLength(4);
  expect(one.paused).toBe(700);
});

test("a real anchor is reached when it listens, and not when it does not", async () => {
  const real = (ports: number[]) =>
    watchNetwork({
      anchors: ports.map((port) => ({ host: "127.0.0.1", port })),
      names: { answer: async () => true },
      monotonic: () => performance.now(),
    }).since(0);
  const [listening, closed] = [await tcpStub(), await closedPortOf()];
  expect((await real([closed, listening])).ways).toBe(true);
  expect((await real([closed])).ways).toBe(false);
});
