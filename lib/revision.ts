/**
 * A short stable name of what is said: FNV-1a, 64 bits, over JSON with sorted keys; 16 hex digits. It tells revisions apart,
 * and is no proof against anybody: what proves is the log.
 */
export const revisionOf = (said: unknown): string => fnv1a64(JSON.stringify(said, sortedKeys));

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** In two 32-bit halves: big integers would cost milliseconds on every composing. The prime is 2^40 + 0x1b3. */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
