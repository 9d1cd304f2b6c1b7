import { createHash } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const LEAF = /^live-[0-9a-f]+\.js$/;

/**
 * Bundles what readers' browsers run: the public leaf `components/live/live.tsx` to `public/live-<hash>.js`, so that a page
 * names the leaf it was printed with, and the service worker to `public/sw.js`. Older leaves are removed. React is replaced
 * by Preact: the leaf is all the script a page ever loads.
 */
export async function buildLeaf(root: string): Promise<void> {
  const script = await bundle(root, "components/live/live.tsx", AFTER_PAINT);
  const name = `live-${createHash("sha256").update(script).digest("hex").slice(0, 12)}.js`;
  for (const old of readdirSync(join(root, "public")).filter((file) => LEAF.test(file) && file !== name)) {
    rmSync(join(root, "public", old));
  }
  writeFileSync(join(root, "public", name), script);
  writeFileSync(join(root, "public/sw.js"), await bundle(root, "components/live/worker.ts"));
}

/** Around the leaf: it may come before the page is painted, and on a slow telephone running it first would hold the paint up. */
const AFTER_PAINT = { before: "requestAnimationFrame(()=>setTimeout(()=>{", after: "}))" };

async function bundle(root: string, entry: string, around = { before: "", after: "" }): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    charset: "utf8",
    legalComments: "none",
    banner: { js: around.before },
    footer: { js: around.after },
    alias: {
      react: "./components/live/react.ts",
      "react/jsx-runtime": "preact/jsx-runtime",
    },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`esbuild made nothing of ${entry}.`);
  return script.contents;
}
