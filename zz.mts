import { build } from "esbuild"; import { brotliCompressSync, constants } from "node:zlib";
const root = process.argv[2]!;
const { outputFiles } = await build({ absWorkingDir: root, entryPoints: ["components/live/live.tsx"], bundle: true, write: false, minify: true, format: "iife", target: "es2022", jsx: "automatic", charset: "utf8", legalComments: "none", alias: { react: "./components/live/react.ts", "react/jsx-runtime": "preact/jsx-runtime" }, define: { "process.env.NODE_ENV": '"production"' } });
const b = Buffer.from(outputFiles[0]!.contents); console.log(b.length, brotliCompressSync(b, {params:{[constants.BROTLI_PARAM_QUALITY]:11}}).length);
