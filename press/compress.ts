import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";

/** The encodings stored beside a file, by the ending of their file. */
export const VARIANTS = { br: ".br", gzip: ".gz" } as const;
export type Variant = keyof typeof VARIANTS;
export type Variants = Record<Variant, Buffer>;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const unbrotli = promisify(brotliDecompress);
const unzip = promisify(gunzip);

/** `now`: what a fresh page can wait for (2 ms for 110 KB); `idle`: the smallest, when nobody waits. */
const EFFORT = { now: { br: 5, gzip: 6 }, idle: { br: 11, gzip: 9 } } as const;

export async function compress(bytes: Buffer, effort: keyof typeof EFFORT): Promise<Variants> {
  const level = EFFORT[effort];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: level.br,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: level.gzip })]);
  return { br, gzip: gz };
}

/** Whether `packed` unpacks to exactly `bytes`. A variant of another revision, or torn by a crash, does not. */
export async function unpacksTo(variant: Variant, packed: Buffer, bytes: Buffer): Promise<boolean> {
  const limit = { maxOutputLength: bytes.length + 1 };
  try {
    const unpacked = await (variant === "br" ? unbrotli(packed, limit) : unzip(packed, limit));
    return unpacked.equals(bytes);
  } catch {
    return false;
  }
}
