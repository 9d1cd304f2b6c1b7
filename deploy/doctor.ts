import { now } from "@/clock";
import { type Env, readEnv } from "@/env";
import { examine, type Finding, isBad, type Level } from "@/lib/doctor";
import { look } from "./doctor/look";

/** `npm run doctor -- [--json]`: what an operator should know, one line each; exit code 1 when something is bad. */

const MARK = { ok: "ok  ", warn: "WARN", bad: "BAD " } satisfies Record<Level, string>;

async function findings(): Promise<Finding[]> {
  let env: Env;
  try {
    env = readEnv();
  } catch (error) {
    const said = (error as Error).message.replaceAll("\n", "; ");
    return [{ check: "config", level: "bad", said: { id: said, en: said } }];
  }
  return examine(await look(env, now()));
}

const found = await findings();
if (process.argv.includes("--json")) console.log(JSON.stringify({ bad: isBad(found), findings: found }, null, 2));
else for (const { check, level, said } of found) console.log(`${MARK[level]} ${check}: ${said.id} / ${said.en}`);
process.exitCode = isBad(found) ? 1 : 0;
