import { printedEvery } from "@/lib/measurement";
import { MINUTE } from "@/lib/time";

/** Whose turn it is among what every result changes: whoever had it longest ago, so that none is forgotten as others come and go. */
export function createRounds() {
  let order: string[] = [];
  return {
    /** What is printed in one more minute, of all that grows now. What is new was just printed. */
    next(growing: readonly string[]): string[] {
      const [there, known] = [new Set(growing), new Set(order)];
      order = [...order.filter((path) => there.has(path)), ...growing.filter((path) => !known.has(path))];
      const part = order.slice(0, Math.ceil((order.length * MINUTE) / printedEvery(order.length)));
      order = [...order.slice(part.length), ...part];
      return part;
    },
  };
}
