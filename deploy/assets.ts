import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compress, VARIANTS, type Variant } from "@/press/compress";

const TEXT = /\.(js|css|html|json|svg|txt|xml|webmanifest|map|ico)$/;

/**
 * Gathers what the front serves besides printed pages in `.next/assets`, laid out as its addresses are: `public/` at
 * the top, `.next/static` under `_next/static`, with `.br` and `.gz` beside each text. Swapped in whole.
 */
export async function gatherAssets(root: string): Promise<void> {
  const next = join(root, ".next/assets.new");
  const final = join(root, ".next/assets");
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  if (existsSync(join(root, "public"))) cpSync(join(root, "public"), next, { recursive: true });
  cpSync(join(root, ".next/static"), join(next, "_next/static"), { recursive: true });
  for (const entry of readdirSync(next, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && TEXT.test(entry.name)) await pack(join(entry.parentPath, entry.name));
  }
  rmSync(final, { recursive: true, force: true });
  renameSync(next, final);
}

async function pack(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const packed = await compress(bytes, "idle");
  for (const name of Object.keys(VARIANTS) as Variant[]) {
    if (packed[name].length < bytes.length) writeFileSync(file + VARIANTS[name], packed[name]);
  }
}
