import type { z } from "zod";
import type { Db } from "@/db/client";
import type { Recorded } from "@/db/fact";
import { BeginInput, beginIncident } from "@/db/write/begin-incident";
import { CancelInput, cancelIncident } from "@/db/write/cancel-incident";
import { ConfirmInput, confirmLocation } from "@/db/write/confirm-location";
import type { Context } from "@/db/write/context";
import { postIncident } from "@/db/write/post-incident";
import { ReportInput, reportLocation } from "@/db/write/report-location";
import { ProgressInput, reportProgress } from "@/db/write/report-progress";
import { ResolveInput, resolveIncident } from "@/db/write/resolve-incident";
import { UpdateInput, updateIncident } from "@/db/write/update-incident";
import { NoticeInput } from "@/lib/notice";
import type { TokenVerb } from "@/lib/token";

type Read = { ok: true; write: (db: Db, ctx: Context) => Promise<Recorded> } | { ok: false; fields: string[] };
type Verb = (body: unknown) => Read;

/** A verb as its form calls it, and nothing beside: the same shape is asked, the same gate is passed. */
function verb<T>(schema: z.ZodType<unknown, T>, write: (db: Db, ctx: Context, input: T) => Promise<Recorded>): Verb {
  return (body) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return { ok: true, write: (db, ctx) => write(db, ctx, body as T) };
    return { ok: false, fields: [...new Set(parsed.error.issues.map(({ path }) => path.join(".")))] };
  };
}

export const VERBS: Record<TokenVerb, Verb> = {
  post: verb(NoticeInput, postIncident),
  update: verb(UpdateInput, updateIncident),
  begin: verb(BeginInput, beginIncident),
  progress: verb(ProgressInput, reportProgress),
  resolve: verb(ResolveInput, resolveIncident),
  cancel: verb(CancelInput, cancelIncident),
  confirm: verb(ConfirmInput, confirmLocation),
  report: verb(ReportInput, reportLocation),
};

/** The last moment anything here may name: 2100. */
const LATEST = Date.UTC(2100, 0, 1);
const DEEPEST = 8;

/** Whether the database can hold every word and number of it: no NUL, no half of a character, no time before 1970 or after 2100. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !/[\p{Surrogate}\0]/u.test(value);
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 && value <= LATEST;
  if (typeof value !== "object" || value === null) return true;
  return depth < DEEPEST && Object.entries(value).every(([name, each]) => isStorable(name) && isStorable(each, depth + 1));
}
