/** The part of `localStorage` that the desk uses. */
export type Memory = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The device's memory; null where the browser keeps none for this site. */
export function deviceMemory(): Memory | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
