"use client";

import { useSyncExternalStore } from "react";
import { deviceMemory } from "./device-memory";
import { dropTap, keepTap, readTaps, type Tap } from "./kept-taps";

/** The taps in this device's memory as the page sees them, in every tab of it. */

const NONE: Tap[] = [];
const watchers = new Set<() => void>();
let seen = { json: "[]", taps: NONE };

/** Keys that are on their way from this tab. Another tab may send the same: the key makes it one post. */
export const busy = new Set<string>();

export function useKeptTaps(): Tap[] {
  return useSyncExternalStore(watch, now, () => NONE);
}

/** Tells every watcher of this tab that the memory has changed; other tabs hear of it by themselves. */
export function stir(): void {
  for (const watcher of watchers) watcher();
}

/** Whether it is kept. */
export function keep(tap: Tap): boolean {
  const memory = deviceMemory();
  return memory !== null && keepTap(memory, tap);
}

export function drop(key: string): void {
  const memory = deviceMemory();
  if (memory) dropTap(memory, key);
  stir();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener("storage", watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener("storage", watcher);
  };
}

function now(): Tap[] {
  const memory = deviceMemory();
  const taps = memory ? readTaps(memory).filter(({ key }) => !busy.has(key)) : NONE;
  const json = JSON.stringify(taps);
  if (json !== seen.json) seen = { json, taps };
  return seen.taps;
}
