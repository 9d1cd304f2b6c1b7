import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

/** The format is POSIX ustar: blocks of 512 bytes, a header of one before each file. */
const BLOCK = 512;
const FOLDER = "5";
const FILES = ["0", "\0"];

/** It is no packed folder, or not whole. The message says what is wrong. */
export class NotAnArchive extends Error {}

/** Packs a folder of files that nobody changes into one compressed file, piece by piece: its memory does not grow with it. */
export async function packFolder(folder: string, file: string): Promise<void> {
  await pipeline(Readable.from(tarOf(folder)), createGzip({ level: 4 }), createWriteStream(file, { mode: 0o600 }));
}

async function* tarOf(folder: string): AsyncGenerator<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }));
  for (const { entry, path } of paths.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = relative(folder, path).split(sep).join("/");
    if (entry.isDirectory()) {
      yield headerOf(`${name}/`, 0, FOLDER);
      continue;
    }
    const { size } = await stat(path);
    yield headerOf(name, size, "0");
    if (size > 0) yield* createReadStream(path, { end: size - 1, highWaterMark: 1024 * 1024 });
    yield Buffer.alloc(paddingOf(size));
  }
  yield Buffer.alloc(2 * BLOCK);
}

const paddingOf = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;

function headerOf(name: string, size: number, type: string): Buffer {
  const header = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for an archive.`);
  const octal = (value: number, at: number, length: number) => header.write(value.toString(8).padStart(length - 1, "0"), at);
  header.write(name, 0);
  octal(type === FOLDER ? 0o700 : 0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  header.write(type, 156);
  header.write("ustar\0" + "00", 257);
  octal(sumOf(header), 148, 8);
  return header;
}

/** Of all bytes of a header, its own place taken as blanks. */
const sumOf = (header: Buffer): number => header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);

/**
 * Unpacks what `packFolder`, or PGlite, packed into the folder `into`, which is made.
 * @throws NotAnArchive; what was unpacked until then is left for whoever asked to remove
 */
export async function unpackFolder(file: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true, mode: 0o700 });
  await pipeline(createReadStream(file), createGunzip(), async (unzipped: AsyncIterable<Buffer>) => {
    const bytes = bytesOf(unzipped);
    for (;;) {
      const header = await bytes.take(BLOCK);
      if (header.every((byte) => byte === 0)) break;
      await unpackOne(header, bytes, into);
    }
    await bytes.rest();
  });
}

async function unpackOne(header: Buffer, bytes: ReturnType<typeof bytesOf>, into: string): Promise<void> {
  const text = (at: number, length: number) => header.toString("utf8", at, at + length).replace(/\0.*$/s, "");
  const number = (at: number, length: number) => Number.parseInt(text(at, length).trim() || "0", 8);
  if (number(148, 8) !== sumOf(header)) throw new NotAnArchive("A header is not what it was.");
  const prefix = text(345, 155);
  const name = (prefix ? `${prefix}/${text(0, 100)}` : text(0, 100)).replace(/^\.?\/+/, "");
  const type = header.toString("latin1", 156, 157);
  if (name.split("/").includes("..")) throw new NotAnArchive(`${name} would lie elsewhere.`);
  if (type === FOLDER || name === "") return void (await mkdir(join(into, name), { recursive: true, mode: 0o700 }));
  if (!FILES.includes(type)) throw new NotAnArchive(`${name} is neither a file nor a folder.`);
  const size = number(124, 12);
  await mkdir(dirname(join(into, name)), { recursive: true, mode: 0o700 });
  const handle = await open(join(into, name), "wx", 0o600);
  try {
    for (let left = size; left > 0; ) {
      const part = await bytes.some(left);
      await handle.writeFile(part);
      left -= part.length;
    }
  } finally {
    await handle.close();
  }
  await bytes.take(paddingOf(size));
}

/** Reads a stream by lengths. */
function bytesOf(chunks: AsyncIterable<Buffer>) {
  const source = chunks[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  /** At least one byte and at most `most`. */
  async function some(most: number): Promise<Buffer> {
    while (held.length === 0) {
      const { done, value } = await source.next();
      if (done) throw new NotAnArchive("The archive is cut off.");
      held = value as Buffer<ArrayBuffer>;
    }
    const part = held.subarray(0, most);
    held = held.subarray(part.length);
    return part;
  }
  return {
    some,
    async take(length: number): Promise<Buffer> {
      const parts: Buffer[] = [];
      for (let left = length; left > 0; left -= parts.at(-1)?.length ?? 0) parts.push(await some(left));
      return Buffer.concat(parts);
    },
    /** Reads to the end: whether the stream is whole is only known there. */
    async rest(): Promise<void> {
      for (let end = false; !end; ) end = (await source.next()).done === true;
    },
  };
}
