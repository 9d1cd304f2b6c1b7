import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { lockFolder } from "@/db/lock";
import { makeTemplate, templateOf } from "@/db/template";
import { gatherAssets } from "./assets";
import { buildLeaf } from "./leaf";
import { builtStamp, sourceStamp } from "./stamp";

/** Another start may be building already; its build will do for this one too. */
const WAIT_FOR_OTHER_BUILD_MS = 15 * 60_000;

/**
 * Builds leaf, site, assets and an empty database. The stamp goes first and comes last: a build that was cut short never counts as one.
 * @param ifNeeded build only when there is no whole build of exactly these sources
 * @throws Error when a step fails; its own output says why
 */
async function buildSite(root: string, { ifNeeded = false } = {}): Promise<void> {
  const lock = await lockFolder(join(root, ".next"), "build", { waitMs: WAIT_FOR_OTHER_BUILD_MS });
  try {
    const stamp = sourceStamp(root);
    if (ifNeeded && builtStamp(root) === stamp) return;
    rmSync(join(root, ".next/stamp"), { force: true });
    await buildLeaf(root);
    await nextBuild(root);
    await gatherAssets(root);
    await makeTemplate(templateOf(root));
    writeFileSync(join(root, ".next/stamp"), `${stamp}\n`);
  } finally {
    await lock.release();
  }
}

async function nextBuild(root: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error("next build gagal / failed.");
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  buildSite(join(import.meta.dirname, ".."), { ifNeeded: process.argv.includes("--if-needed") }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
