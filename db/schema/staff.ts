import { boolean, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Staff. The columns are those better-auth asks of its `user`, `session`, `account` and `verification`. */
export const person = pgTable("person", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
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
