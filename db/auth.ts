import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { nextCookies } from "better-auth/next-js";
import { v7 as uuidv7 } from "uuid";
import { readEnv } from "@/env";
import type { Db } from "./client";
import { reasonOf } from "./reason";
import * as staff from "./schema/staff";
import { readSecret } from "./secret";

export const PASSWORD = { min: 12, max: 128 } as const;

/** Seven days from signing in, then the password again; never lengthened behind a page's back. */
const SESSION_SECONDS = 7 * 24 * 3600;

type AuthOptions = { secret: string; siteUrl: string | undefined; cookies: "written" | "read" };

/**
 * Sign-in for staff. Only `auth.api` is used: no route of better-auth's is mounted, so it has no limit of its own
 * on attempts, and whoever calls `signInEmail` must limit them. `siteUrl` decides whether cookies need https.
 * With cookies only "read", a look at the session changes none of them: Next would then render the page anew in
 * answer to a form sent after the session ended, lead to the sign-in page, and lose what was typed.
 */
export function createAuth(db: Db, options: AuthOptions) {
  const secure = options.siteUrl?.startsWith("https://") ?? false;
  return betterAuth({
    baseURL: options.siteUrl ?? "http://localhost",
    secret: options.secret,
    database: drizzleAdapter(db, { provider: "pg", schema: staff }),
    user: { modelName: "person" },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD.min, maxPasswordLength: PASSWORD.max },
    advanced: {
      cookiePrefix: "ktp",
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/staff" },
      database: { generateId: () => uuidv7() },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error", log: writeLog },
    // Last, as it hands on the cookies of everything before it.
    plugins: options.cookies === "written" ? [nextCookies()] : [],
  });
}

/** better-auth hands on whole errors, now and then in the place of the message. */
function writeLog(_level: string, message: unknown, ...rest: unknown[]): void {
  const words = typeof message === "string" ? message.split("\n")[0] : reasonOf(message);
  console.error(["Sign-in:", words, ...rest.filter((each) => each instanceof Error).map(reasonOf)].join(" "));
}

type Auth = ReturnType<typeof createAuth>;
type Shared = { [KEY]?: { db: Db; auth: Auth; reader: Auth } };
const KEY = Symbol.for("ktp.auth");

/** The process's one auth over `db`, made at the first call; for signing in and out. */
export const getAuth = (db: Db): Auth => shared(db).auth;

/** The same, for asking who is signed in: touches no cookie. */
export const getSessionReader = (db: Db): Auth => shared(db).reader;

function shared(db: Db) {
  const store = globalThis as Shared;
  if (store[KEY]?.db !== db) {
    const env = readEnv();
    const options = { secret: readSecret(env.DATA_DIR), siteUrl: env.SITE_URL };
    store[KEY] = {
      db,
      auth: createAuth(db, { ...options, cookies: "written" }),
      reader: createAuth(db, { ...options, cookies: "read" }),
    };
  }
  return store[KEY];
}
