import { renameSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { now, readPace } from "@/clock";
import { getConnection } from "@/db/client";
import { kindOf } from "@/db/sample";
import type { Pace } from "@/lib/pace";
import { atWib, type Day, wibDay, wibTime } from "@/lib/time";
import { BEGINS, DAY, ENDS } from "./day";
import { samplePerson } from "./make";
import { type Posted, perform } from "./perform";
import { sentenceOf } from "./sentence";

const LOOK_MS = 100;

type Options = {
  /** The file that says how fast the day goes. */
  pace: string;
  speed: number;
  /** Whether readers have a whole site to look at: the day waits for it. */
  ready: () => boolean;
  say: (line: string) => void;
};

/** Whole or not at all: every process of the demo reads it at any time. */
export function writePace(file: string, pace: Pace): void {
  writeFileSync(`${file}.new`, JSON.stringify(pace));
  renameSync(`${file}.new`, file);
}

/** The clock of a demo before its day plays: as fast as any other, from `demo` (epoch ms) on. */
export const standing = (demo: number): Pace => ({ real: Date.now(), demo, speed: 1, until: demo });

/**
 * Plays the scripted day of a sample, each step at its time and through the verbs of the desk; a step that was done before the
 * program was stopped is recognised by its key. What staff at the desk did meanwhile is respected: a step that is refused is told.
 * @throws Error when the database is not a sample's
 */
export async function playDay({ pace, speed, ready, say }: Options): Promise<void> {
  const connection = await getConnection();
  if ((await kindOf(connection.db)) !== "sample") throw new Error("Only a sample is played.");
  const personId = await samplePerson(connection);
  while (!ready()) await pause(LOOK_MS);
  const day: Day = wibDay(readPace(pace).demo);
  const ends = atWib(day, ENDS);
  if (now() < ends) {
    writePace(pace, { real: Date.now(), demo: now(), speed, until: ends });
    say(`Hari contoh ${day} diputar dari pukul ${wibTime(now()).replace(":", ".")} WIB, ${speed} kali lebih cepat.`);
  }
  const posted: Posted = new Map();
  for (const [index, step] of DAY.entries()) {
    while (now() < atWib(day, step.at)) await pause(LOOK_MS);
    const { at, ...act } = step;
    const done = await perform(connection.db, { now: now(), personId, key: `day:${day}:${index}` }, day, act, posted);
    if (done.ok && done.replayed) continue;
    const told = done.ok ? "" : ` (tidak diterima: ${done.refusals.map(({ code }) => code).join(", ")})`;
    say(`${at.replace(":", ".")} WIB  ${sentenceOf(act)}${told}`);
  }
  while (now() < ends) await pause(LOOK_MS);
  say(`Hari contoh selesai; jam berjalan biasa lagi. Untuk mengulang dari awal, hapus folder demo lalu jalankan lagi.`);
}

/** When the day of the demo that begins at `today` opens its eyes (epoch ms). */
export const beginningOf = (today: Day): number => atWib(today, BEGINS);
