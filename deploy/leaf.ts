import { createHash } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const LEAF = /^live-[0-9a-f]+\.js$/;

/**
 * Bundles the public leaf `components/live/live.tsx` to `public/live-<hash>.js` and removes older ones, so that a page
 * names the leaf it was printed with. React is replaced by Preact: the leaf is all the script a reader ever loads.
 * @returns the file's name
 */
export async function buildLeaf(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["components/live/live.tsx"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    charset: "utf8",
    legalComments: "none",
    alias: {
      react: "./components/live/react.ts",
      "react/jsx-runtime": "preact/jsx-runtime",
    },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const script = outputFiles[0];
  if (!script) throw new Error("esbuild made no leaf.");
  const name = `live-${createHash("sha256").update(script.contents).digest("hex").slice(0, 12)}.js`;
  for (const old of readdirSync(join(root, "public")).filter((file) => LEAF.test(file) && file !== name)) {
    rmSync(join(root, "public", old));
  }
  writeFileSync(join(root, "public", name), script.contents);
  return name;
}
