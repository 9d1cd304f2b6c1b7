import type { PrintFailure } from "@/lib/api";
import { BadPage } from "./judge";
import { LostIncident } from "./print";

/** A failure since `since` (epoch ms), tried again until it succeeds. `kind` may be told to anyone, `reason` may not. */
export type Failure = { since: number; reason: string; kind: PrintFailure };

const KINDS: Record<string, PrintFailure> = {
  ENOSPC: "disk_full",
  EDQUOT: "disk_full",
  EIO: "disk",
  EROFS: "disk",
  EACCES: "disk",
  EPERM: "disk",
  ECONNREFUSED: "site_silent",
  ECONNRESET: "site_silent",
  ABORT_ERR: "site_silent",
};

/** The failure that `error` is, since `since`. */
export function failureOf(error: unknown, since: number): Failure {
  return { since, reason: error instanceof Error ? error.message : String(error), kind: kindOf(error) };
}

function kindOf(error: unknown): PrintFailure {
  if (error instanceof LostIncident) return "lost_incident";
  if (error instanceof BadPage) return "bad_page";
  return KINDS[String((error as { code?: unknown } | null)?.code)] ?? "other";
}
