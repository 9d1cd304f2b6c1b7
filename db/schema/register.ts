import { customType, integer, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { DOCUMENT_KINDS } from "@/lib/document";
import type { Content } from "@/lib/register/content";
import { DEEDS } from "@/lib/register/entry";
import { NOUNS } from "@/lib/register/noun";
import type { Text } from "@/lib/text";
import { person } from "./staff";

/** A claim, an advisory, a protection or a statement. What it says stands in its revisions. */
export const entry = pgTable(
  "entry",
  {
    id: uuid().primaryKey(),
    noun: text({ enum: NOUNS }).notNull(),
    /** Its public address, which never changes. */
    slug: text().notNull(),
    origin: text({ enum: ["office", "archive"] }).notNull(),
  },
  (table) => [unique().on(table.noun, table.slug)],
);

/** The whole of an entry as it stood from `at` on. Append-only: what was public at any moment can be read again. */
export const revision = pgTable(
  "revision",
  {
    id: uuid().primaryKey(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => entry.id),
    /** From 1. */
    number: integer().notNull(),
    at: timestamp("at", { withTimezone: true, mode: "date" }).notNull(),
    deed: text({ enum: DEEDS }).notNull(),
    reason: jsonb().$type<Text>(),
    content: jsonb().$type<Content>().notNull(),
    /** Null: the house itself, for the press archive. */
    personId: uuid("person_id").references(() => person.id),
  },
  (table) => [unique().on(table.entryId, table.number)],
);

/** A file that stands beside entries. What is told of it stays; its bytes may be withdrawn. */
export const document = pgTable("document", {
  /** Hex, of its bytes: the same file is kept once. */
  sha256: text().primaryKey(),
  id: uuid().notNull().unique(),
  title: jsonb().$type<Text>().notNull(),
  kind: text({ enum: DOCUMENT_KINDS }).notNull(),
  bytes: integer().notNull(),
  addedAt: timestamp("added_at", { withTimezone: true, mode: "date" }).notNull(),
  personId: uuid("person_id")
    .notNull()
    .references(() => person.id),
  withdrawnAt: timestamp("withdrawn_at", { withTimezone: true, mode: "date" }),
  withdrawnReason: jsonb("withdrawn_reason").$type<Text>(),
});

const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  toDriver: (bytes) => bytes,
  fromDriver: (bytes) => Buffer.from(bytes),
});

/** The bytes of a document as they came, apart from what is told of it: lists never read them. Withdrawn, the row is gone. */
export const documentContent = pgTable("document_content", {
  sha256: text()
    .primaryKey()
    .references(() => document.sha256),
  content: bytea().notNull(),
});
