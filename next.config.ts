import { readdirSync } from "node:fs";
import type { NextConfig } from "next";

/** The live leaf carries its hash in its name, so a page always runs the leaf it was printed with. */
const live = readdirSync("public").find((name) => /^live-[0-9a-f]+\.js$/.test(name)) ?? "";

const config: NextConfig = {
  env: { LIVE_SCRIPT: live ? `/${live}` : "" },
  // The front lets so much through where files are handed in, and far less elsewhere.
  experimental: { globalNotFound: true, serverActions: { bodySizeLimit: "10mb" } },
  // Every reader gets the whole document at once: a streamed title would land in the body of the printed file.
  htmlLimitedBots: /.*/,
  compress: false,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@electric-sql/pglite", "pg"],
  // The type check is `npm run check`; the build must not need the compiler's own API.
  typescript: { ignoreBuildErrors: true },
  // Indonesian has no prefix. A middleware rewrite loops behind -H 127.0.0.1; this does not.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/id" },
      { source: "/:path((?!(?:en|id|staff|api|_next)(?:/|$)).*)", destination: "/id/:path" },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
