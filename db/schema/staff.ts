import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { ROLES } from "@/lib/roles";
import type { TokenAct } from "@/lib/token";
import { location } from "./catalogue";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Staff. The columns are those better-auth asks of its `user`, `session`, `account`, `verification` and `twoFactor`. */
export const person = pgTable("person", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  /** Signing in asks for a code of an authenticator too. */
  twoFactorEnabled: boolean("two_factor_enabled").notNull().default(false),
  /** By default one who may do nothing: an operator without a place. */
  role: text({ enum: ROLES }).notNull().default("operator"),
  /** An operator's own place: nowhere else may they do anything. */
  placeId: uuid("place_id").references(() => location.id),
  /** When somebody took the person off the desk. The row stays, for what they once said. */
  endedAt: instant("ended_at"),
});

export const session = pgTable("session", {
  id: uuid().primaryKey(),
  expiresAt: instant("expires_at").notNull(),
  token: text().notNull().unique(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  ipAddress: text("ip_address"),
  userAgent: text("user_agent"),
  userId: uuid("person_id")
    .notNull()
    .references(() => person.id, { onDelete: "cascade" }),
});

/** A way to sign in; `password` is better-auth's scrypt hash. Who reads this table can at most try to guess passwords. */
export const account = pgTable("account", {
  id: uuid().primaryKey(),
  accountId: text("account_id").notNull(),
  providerId: text("provider_id").notNull(),
  userId: uuid("person_id")
    .notNull()
    .references(() => person.id, { onDelete: "cascade" }),
  accessToken: text("access_token"),
  refreshToken: text("refresh_token"),
  idToken: text("id_token"),
  accessTokenExpiresAt: instant("access_token_expires_at"),
  refreshTokenExpiresAt: instant("refresh_token_expires_at"),
  scope: text(),
  password: text(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export const verification = pgTable("verification", {
  id: uuid().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: instant("expires_at").notNull(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/**
 * A person's authenticator; `secret` and `backupCodes` are encrypted with the installation's secret, so who reads this table
 * without that file learns no code.
 */
export const twoFactor = pgTable(
  "two_factor",
  {
    id: uuid().primaryKey(),
    secret: text().notNull(),
    backupCodes: text("backup_codes").notNull(),
    userId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    verified: boolean().notNull().default(true),
    failedVerificationCount: integer("failed_verification_count").notNull().default(0),
    lockedUntil: instant("locked_until"),
    /** The 30-second step (RFC 6238) of the newest code accepted: it and earlier ones are refused from then on. */
    lastStep: bigint("last_step", { mode: "number" }),
  },
  (table) => [index("two_factor_of_person").on(table.userId)],
);

/** What somebody typed and has not sent: nobody else's business, and no record. `form` names the form ("new/network_cut"). */
export const draft = pgTable(
  "draft",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    form: text().notNull(),
    values: jsonb().$type<Record<string, string[]>>().notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.form] })],
);

/**
 * What lets a script act for a person, within what that person may do. Of the token itself only its SHA-256 is here: who reads
 * this table can do nothing with it. A row that is gone is a token that was revoked.
 */
export const deskToken = pgTable(
  "desk_token",
  {
    id: uuid().primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    name: text().notNull(),
    hash: text().notNull().unique(),
    acts: jsonb().$type<TokenAct[]>().notNull(),
    /** The only place it is good for; null: wherever its person may. */
    placeId: uuid("place_id").references(() => location.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    usedFrom: text("used_from"),
  },
  (table) => [index("desk_token_of_person").on(table.personId)],
);

/**
 * A key pair of a person's device; only its public half is here, so who reads this table can sign in as nobody. Who can change
 * it can: by putting a key of their own beside somebody's name.
 */
export const passkey = pgTable(
  "passkey",
  {
    id: uuid().primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** As the device names it, base64url; one person's alone. */
    credentialId: text("credential_id").notNull().unique(),
    /** COSE, base64url. */
    publicKey: text("public_key").notNull(),
    /** How often it was used, as the device says: one that falls behind was copied. Zero where a device does not count. */
    counter: bigint({ mode: "number" }).notNull(),
    transports: jsonb().$type<string[]>().notNull(),
    createdAt: instant("created_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [index("passkey_of_person").on(table.personId)],
);
