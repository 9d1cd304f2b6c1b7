import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

/**
 * How a command reaches an installation that is running: the embedded database has one opener, and that is the site. The
 * command leaves a request in the data folder, the worker picks it up, and answers in a file beside it.
 *
 * Trust: who can write into the data folder owns the installation anyway (database, secret, printed pages lie there), so a
 * request is believed without further proof. The folder and its files are for their owner alone.
 */

/** Does what was asked and answers with the lines to print. Throws an Error whose message is the sentence to show instead. */
export type Handler = (words: string[], now: number) => Promise<string[]>;
export type Handlers = Record<string, Handler>;

const Request = z.object({ at: z.number(), name: z.string(), words: z.array(z.string()) });
const Answer = z.object({ at: z.number(), lines: z.array(z.string()).optional(), refused: z.string().optional() });

/** A request is taken up within this or never: what was asked of a site that was down must not happen a day later. */
const FRESH_MS = 60_000;
/** An answer that nobody fetched, which may hold a link, and a request under which the site died, are removed after this. */
const KEPT_MS = 10 * 60_000;

const folderOf = (dataDir: string) => join(dataDir, "requests");
const remove = (file: string) => rmSync(file, { force: true });

/** Whole or not at all: written under another name, then renamed. */
function writeWhole(file: string, content: unknown): void {
  writeFileSync(`${file}.draft`, JSON.stringify(content), { mode: 0o600 });
  renameSync(`${file}.draft`, file);
}

function read<T>(file: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/**
 * Takes up every request that waits, one after the other. Each is taken by renaming before it is done, so it is done at
 * most once: a site that dies under it leaves it undone or unanswered, and the command says that it does not know which.
 */
export async function answerRequests(dataDir: string, handlers: Handlers, now: number): Promise<void> {
  const folder = folderOf(dataDir);
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    if (name.endsWith(".request")) await answer(file, handlers, now);
    else sweep(file, now);
  }
}

async function answer(file: string, handlers: Handlers, now: number): Promise<void> {
  const taken = file.replace(/request$/, "taken");
  try {
    renameSync(file, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return; // withdrawn by the command just now
    throw error;
  }
  const request = read(taken, Request);
  if (request && Math.abs(now - request.at) <= FRESH_MS) {
    const handler = Object.hasOwn(handlers, request.name) ? handlers[request.name] : undefined;
    const outcome = handler
      ? await handler(request.words, now).then(
          (lines) => ({ lines }),
          (error: unknown) => ({ refused: error instanceof Error ? error.message : String(error) }),
        )
      : { refused: `Situs tidak mengenal permintaan ini / the site does not know this request: ${request.name}` };
    writeWhole(file.replace(/request$/, "answer"), { at: now, ...outcome });
  }
  remove(taken);
}

function sweep(file: string, now: number): void {
  const left = read(file, z.object({ at: z.number() }));
  if (left && Math.abs(now - left.at) > KEPT_MS) remove(file);
}

type Ask = { name: string; words: string[]; now: number; waitMs?: number };

/**
 * Asks the running site and waits for its answer.
 * @throws Error with one sentence fit to be shown: the site refused, or did not answer within `waitMs`
 */
export async function askSite(dataDir: string, { name, words, now, waitMs = 30_000 }: Ask): Promise<string[]> {
  const folder = folderOf(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const base = join(folder, randomUUID());
  writeWhole(`${base}.request`, { at: now, name, words });
  const deadline = performance.now() + waitMs;
  while (performance.now() < deadline) {
    await pause(100);
    const found = read(`${base}.answer`, Answer);
    if (!found) continue;
    remove(`${base}.answer`);
    if (found.lines) return found.lines;
    throw new Error(found.refused ?? "Jawaban situs kosong / the site's answer is empty.");
  }
  throw new Error(withdraw(`${base}.request`));
}

/** Takes a request back. What was already taken up may have been done. */
function withdraw(file: string): string {
  try {
    renameSync(file, `${file}.withdrawn`);
    remove(`${file}.withdrawn`);
    return "Situs tidak menjawab; tidak ada yang berubah / the site did not answer; nothing was changed.";
  } catch {
    return "Situs belum menjawab; mungkin sudah dikerjakan, periksa dulu / the site has not answered yet; it may have been done, look first.";
  }
}
