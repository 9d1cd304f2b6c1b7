import fc from "fast-check";
import { expect, test } from "vitest";
import type { Memory } from "./device-memory";
import { dropTap, keepTap, readTaps, sendTaps, type Tap, type TapAnswer } from "./kept-taps";

/** A device's memory; `full`: it takes nothing any more. */
function memoryOf(full = false): Memory & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (n) => [...items.keys()][n] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      items.set(name, value);
    },
    removeItem: (name) => void items.delete(name),
  };
}

const tapOf = (changes: Partial<Tap> = {}): Tap => ({
  key: "1",
  at: 1000,
  person: "sari",
  place: "Curug",
  location: "kec-curug",
  values: { services: ["kk"] },
  ...changes,
});
const SENT: TapAnswer = { kind: "sent", trouble: null };

/** Sends what `memory` holds, answered by `answers` in turn; "silence": none comes. Returns the keys that were sent and heard of. */
async function round(memory: Memory, answers: (TapAnswer | "silence")[], busy = new Set<string>()) {
  const [sent, heard]: [string[], [string, string][]] = [[], []];
  await sendTaps(memory, {
    person: "sari",
    busy,
    send: async (tap) => {
      const answer = answers[sent.length] ?? SENT;
      sent.push(tap.key);
      if (answer === "silence") throw new TypeError("Failed to fetch");
      return answer;
    },
    heard: ({ key }, { kind }) => heard.push([key, kind]),
  });
  return { sent, heard };
}

test("taps are read in the order they were made, whatever else the memory holds", () => {
  const memory = memoryOf();
  memory.setItem("something", "else");
  memory.setItem("ktp.tap.broken", "{");
  keepTap(memory, tapOf({ key: "2", at: 2000 }));
  keepTap(memory, tapOf());
  expect(readTaps(memory).map(({ key }) => key)).toEqual(["1", "2"]);
  dropTap(memory, "1");
  expect(readTaps(memory)).toEqual([tapOf({ key: "2", at: 2000 })]);
});

test("a memory that is full says so instead of losing the tap", () => {
  expect(keepTap(memoryOf(true), tapOf())).toBe(false);
});

test("an answer ends the waiting; a refusal stays to be read and is not sent again", async () => {
  const memory = memoryOf();
  keepTap(memory, tapOf());
  keepTap(memory, tapOf({ key: "2", at: 2000 }));
  expect(await round(memory, [SENT, { kind: "refused", reasons: ["Sudah tutup."] }])).toEqual({
    sent: ["1", "2"],
    heard: [
      ["1", "sent"],
      ["2", "refused"],
    ],
  });
  expect(readTaps(memory)).toEqual([tapOf({ key: "2", at: 2000, refused: ["Sudah tutup."] })]);
  expect((await round(memory, [])).sent).toEqual([]);
});

test("without a network, with a dead session or a database that takes no writes, nothing is lost", async () => {
  const memory = memoryOf();
  keepTap(memory, tapOf());
  for (const answer of ["silence", { kind: "signed_out" }, { kind: "not_saved" }] as const) await round(memory, [answer]);
  expect(readTaps(memory)).toEqual([tapOf()]);
});

test("what somebody else tapped on this device, or what is on its way already, is left alone", async () => {
  const memory = memoryOf();
  keepTap(memory, tapOf({ key: "theirs", person: "budi" }));
  keepTap(memory, tapOf({ key: "going" }));
  expect((await round(memory, [], new Set(["going"]))).sent).toEqual([]);
  expect(readTaps(memory)).toHaveLength(2);
});

test("however often the network fails, each tap is answered once in the end, and none twice", async () => {
  const answer = fc.constantFrom<TapAnswer | "silence">(
    "silence",
    SENT,
    { kind: "signed_out" },
    { kind: "refused", reasons: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.array(answer, { maxLength: 12 }), async (count, answers) => {
      const memory = memoryOf();
      const keys = Array.from({ length: count }, (_, n) => String(n));
      for (const key of keys) keepTap(memory, tapOf({ key, at: Number(key) }));
      const ended: string[] = [];
      for (let left = answers; left.length > 0; ) {
        const { sent, heard } = await round(memory, left);
        left = left.slice(Math.max(1, sent.length));
        ended.push(...heard.flatMap(([key, kind]) => (kind === "signed_out" ? [] : [key])));
      }
      ended.push(...(await round(memory, [])).heard.map(([key]) => key));
      expect(ended.sort()).toEqual(keys);
    }),
  );
});
