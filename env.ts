import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { readRanges } from "@/lib/probe/address";

/** Three operators on three networks, so that no single one of them is our sight. */
const ANCHORS = "1.1.1.1:443,8.8.8.8:443,9.9.9.9:443";

const Env = z.object({
  PORT: z.coerce.number({ error: "PORT harus angka / must be a number" }).int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: "SITE_URL harus alamat http(s) lengkap / must be a full http(s) address" })
    .optional(),
  TRUSTED_PROXY: z
    .string()
    .transform((list) => list.split(",").map((address) => address.trim()))
    .refine((addresses) => addresses.every((address) => isIP(address) !== 0), {
      error: "TRUSTED_PROXY harus alamat IP, dipisah koma / must be IP addresses, separated by commas",
    })
    .optional(),
  DATA_DIR: z.string().min(1).default("var"),
  BACKUP_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "DATABASE_URL harus postgres://… / must begin with postgres://")
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "SMTP_URL harus smtp://… / must begin with smtp:// or smtps://" }).optional(),
  MAIL_FROM: z.email("MAIL_FROM harus satu alamat surel / must be one e-mail address").optional(),
  LOG_FORMAT: z.enum(["json", "text"], { error: "LOG_FORMAT harus / must be json, text" }).optional(),
  /** What probes may look at beside public addresses. */
  PROBE_ALLOW: z
    .string()
    .default("")
    .transform((list, ctx) => {
      try {
        return readRanges(list);
      } catch {
        const message = "PROBE_ALLOW harus rentang alamat, dipisah koma / must be ranges such as 10.0.0.0/8, separated by commas";
        ctx.addIssue({ code: "custom", message });
        return z.NEVER;
      }
    }),
  /** Whom we must reach to believe that something else does not answer; none: that is always believed. */
  PROBE_ANCHORS: z
    .string()
    .default(ANCHORS)
    .transform((list, ctx) => {
      if (list === "none") return [];
      return list.split(",").map((each) => {
        const [, host = "", port = 0] = /^\[?(.*?)\]?:(\d{1,5})$/.exec(each.trim()) ?? [];
        const anchor = { host, port: Number(port) };
        if (isIP(host) !== 0 && anchor.port >= 1 && anchor.port <= 65535) return anchor;
        const message = "PROBE_ANCHORS harus IP:port, dipisah koma, atau none / must be IP:port, separated by commas, or none";
        ctx.addIssue({ code: "custom", message });
        return z.NEVER;
      });
    }),
  /** A file holding an ISO time: the clock then starts there. For test runs; said aloud at every start. */
  TEST_CLOCK: z.string().optional(),
  /** Set by `npm run demo` alone: the file that says how fast its day goes. With it only a sample is opened, without it none. */
  DEMO: z.string().optional(),
  DEMO_SPEED: z.coerce.number().min(1).max(3600).default(60),
});

export type Env = z.infer<typeof Env> & { BACKUP_DIR: string };

/** Reads the configuration. Throws an Error with one sentence per bad value. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Env.safeParse(given);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  }
  const { DATA_DIR, BACKUP_DIR = join(DATA_DIR, "backups") } = parsed.data;
  // What an installation keeps stands outside the program: the build follows no such path.
  const absolute = (path: string) => resolve(/* turbopackIgnore: true */ path);
  return { ...parsed.data, DATA_DIR: absolute(DATA_DIR), BACKUP_DIR: absolute(BACKUP_DIR) };
}
