import { type BetterAuthPlugin, betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { createAuthEndpoint } from "better-auth/api";
import { expireCookie, setSessionCookie } from "better-auth/cookies";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins/two-factor";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { readEnv } from "@/env";
import { freshRecovery } from "./authenticator";
import type { Db } from "./client";
import { reasonOf } from "./reason";
import * as staff from "./schema/staff";
import { readSecret } from "./secret";

export const PASSWORD = { min: 12, max: 128 } as const;

/** Seven days from signing in, then the password again; never lengthened behind a page's back. */
const SESSION_SECONDS = 7 * 24 * 3600;

/** How long the second step may take, from the first, in seconds. */
const SECOND_STEP_SECONDS = 600;
/** The cookie of better-auth's `twoFactor` plugin that stands for a first step that was passed. */
const SECOND_STEP_COOKIE = "two_factor";

type AuthOptions = {
  secret: string;
  siteUrl: string | undefined;
  cookies: "written" | "read";
  /** A demo beside the real desk has cookies of its own: browsers do not tell the ports of a machine apart. */
  sample?: boolean;
};

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
      cookiePrefix: options.sample ? "ktp-demo" : "ktp",
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/staff" },
      database: { generateId: () => uuidv7() },
    },
    // Its own clean-up reads the system's clock; `db/maintain.ts` removes what has served its time.
    verification: { disableCleanup: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error", log: writeLog },
    // Last, as it hands on the cookies of everything before it.
    plugins: [authenticators, secondStep, begun, ...(options.cookies === "written" ? [nextCookies()] : [])],
  });
}

/**
 * Keeps authenticators and holds a sign-in back until its second step. Its own endpoints for that step are not used: they
 * accept a code twice and cannot tell whose attempts to limit. Nor is its lock, which is written by them alone: whoever
 * has somebody's password could keep that person out with it for as long as they liked. `app/staff/attempts.ts` limits
 * instead, and spares the addresses a person signed in from before.
 */
const authenticators = twoFactor({
  issuer: "Status KTP-el",
  twoFactorCookieMaxAge: SECOND_STEP_SECONDS,
  accountLockout: { enabled: false },
  backupCodeOptions: { storeBackupCodes: "encrypted", customBackupCodesGenerate: freshRecovery },
});

/** The second step over better-auth's own means: whose it is, and the session once it is passed. */
const secondStep = {
  id: "second-step",
  endpoints: {
    /** Who passed the first step in this browser and has not yet passed the second; null: nobody. */
    readSecondStep: createAuthEndpoint.serverOnly({ method: "POST", requireHeaders: true }, async (ctx) => {
      const cookie = ctx.context.createAuthCookie(SECOND_STEP_COOKIE);
      const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
      const waiting = identifier ? await ctx.context.internalAdapter.findVerificationValue(identifier) : null;
      if (!waiting || waiting.expiresAt.getTime() <= Date.now()) return null;
      const user = await ctx.context.internalAdapter.findUserById(waiting.value);
      return user ? { personId: user.id, email: user.email } : null;
    }),
    /** Uses the passed first step up and begins the session. Null: it was used, or ended by a new password, meanwhile. */
    finishSecondStep: createAuthEndpoint.serverOnly({ method: "POST", requireHeaders: true }, async (ctx) => {
      const cookie = ctx.context.createAuthCookie(SECOND_STEP_COOKIE);
      const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
      const consumed = identifier ? await ctx.context.internalAdapter.consumeVerificationValue(identifier) : null;
      const user = consumed && (await ctx.context.internalAdapter.findUserById(consumed.value));
      expireCookie(ctx, cookie);
      if (!user) return null;
      const session = await ctx.context.internalAdapter.createSession(user.id, false);
      await setSessionCookie(ctx, { session, user }, false);
      return { token: session.token };
    }),
  },
} satisfies BetterAuthPlugin;

/** A session for somebody who proved by other means than a password who they are. */
const begun = {
  id: "begun",
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: "POST", requireHeaders: true, body: z.object({ personId: z.uuid() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
        if (!user) return null;
        const session = await ctx.context.internalAdapter.createSession(user.id, false);
        await setSessionCookie(ctx, { session, user }, false);
        return { token: session.token, email: user.email };
      },
    ),
  },
} satisfies BetterAuthPlugin;

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
    const options = { secret: readSecret(env.DATA_DIR), siteUrl: env.SITE_URL, sample: env.DEMO !== undefined };
    store[KEY] = {
      db,
      auth: createAuth(db, { ...options, cookies: "written" }),
      reader: createAuth(db, { ...options, cookies: "read" }),
    };
  }
  return store[KEY];
}
