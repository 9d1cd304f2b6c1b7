import type { Memory } from "./device-memory";

/**
 * Taps of the morning round that have not been answered yet, in the memory of the device. Each is kept before it is sent and
 * dropped only when the desk has answered, so one that is interrupted anywhere is sent again; its key makes that one post.
 * Who can change this memory can at most delay or drop what was tapped on this device, or claim an hour of the same day.
 */
export type Tap = {
  /** The idempotency key of the form. */
  key: string;
  /** When it was tapped, by the device's clock (epoch ms). */
  at: number;
  /** The id of who tapped, and the place as it is called. */
  person: string;
  place: string;
  /** The slug of the place. */
  location: string;
  values: Record<string, string[]>;
  /** Why the desk refused it; it then stays only to be read. */
  refused?: string[];
};

/** What the desk says of one. `trouble`: where what is not working is told, if anything is not. */
export type TapAnswer =
  | { kind: "sent"; trouble: string | null }
  | { kind: "refused"; reasons: string[] }
  | { kind: "signed_out" | "not_saved" | "other_person" };

const NAME = "ktp.tap.";

/** The oldest first. One that cannot be read, of whatever made it so, is passed over. */
export function readTaps(memory: Memory): Tap[] {
  const names = Array.from({ length: memory.length }, (_, n) => memory.key(n) ?? "").filter((name) => name.startsWith(NAME));
  return names.flatMap((name) => parsed(memory.getItem(name))).sort((a, b) => a.at - b.at);
}

function parsed(json: string | null): Tap[] {
  try {
    const tap: Tap = JSON.parse(json ?? "");
    return typeof tap.key === "string" && typeof tap.at === "number" && tap.values ? [tap] : [];
  } catch {
    return [];
  }
}

/** Whether it is kept: a device may have no room, or no memory for this site. */
export function keepTap(memory: Memory, tap: Tap): boolean {
  try {
    memory.setItem(NAME + tap.key, JSON.stringify(tap));
    return true;
  } catch {
    return false;
  }
}

export const dropTap = (memory: Memory, key: string): void => memory.removeItem(NAME + key);

/**
 * Sends, one after another, what is `person`'s and neither refused nor on its way; tells `heard` of each answer. One that gets
 * no answer waits, and those behind it with it: there is no network for them either.
 */
export async function sendTaps(
  memory: Memory,
  { person, busy, send, heard }: { person: string; busy: Set<string>; send: Send; heard: (tap: Tap, answer: TapAnswer) => void },
): Promise<void> {
  for (const tap of readTaps(memory)) {
    if (tap.refused || tap.person !== person || busy.has(tap.key)) continue;
    busy.add(tap.key);
    try {
      const answer = await send(tap);
      if (answer.kind === "sent") dropTap(memory, tap.key);
      if (answer.kind === "refused") keepTap(memory, { ...tap, refused: answer.reasons });
      heard(tap, answer);
    } catch {
      return;
    } finally {
      busy.delete(tap.key);
    }
  }
}

export type Send = (tap: Tap) => Promise<TapAnswer>;
