import { bigint, bigserial, index, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { Fact } from "@/lib/fact";
import { person } from "./staff";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Who did what, when. Append-only. Who can change this table can at most hide who did it: what was said stands in the leaves. */
export const audit = pgTable("audit", {
  id: uuid().primaryKey(),
  at: instant("at").notNull(),
  personId: uuid("person_id").references(() => person.id),
  verb: text().notNull(),
  subject: text().notNull(),
  detail: jsonb().$type<Record<string, unknown>>().notNull(),
});

/** A log leaf: `bytes` are final (RFC 8785) and never change; only sequencing, later, gives it a place. */
export const leaf = pgTable(
  "leaf",
  {
    id: uuid().primaryKey(),
    at: instant("at").notNull(),
    type: text().notNull(),
    subject: text().notNull(),
    /** A cache of what `bytes` says. Unique with the subject: a subject's leaves are one chain and cannot fork. */
    prev: uuid(),
    bytes: text().notNull(),
    /** Hex of the RFC 6962 leaf hash, SHA-256(0x00 ‖ bytes). A cache: `leafHash(bytes)` is the truth. */
    hash: text().notNull().unique(),
  },
  (table) => [unique("leaf_chain").on(table.subject, table.prev).nullsNotDistinct()],
);

/** The salts and values behind a leaf's commitments. Deleting a row redacts the value; the leaf and its proofs stand. */
export const disclosure = pgTable(
  "disclosure",
  {
    leafId: uuid("leaf_id")
      .notNull()
      .references(() => leaf.id),
    name: text().notNull(),
    salt: text().notNull(),
    /** Canonical JSON text: a jsonb column would drop a null and rewrite numbers. */
    value: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.leafId, table.name] })],
);

/** Facts in the order they became true, for whoever must act on them (the press; later mail). */
export const outbox = pgTable("outbox", {
  seq: bigserial({ mode: "number" }).primaryKey(),
  at: instant("at").notNull(),
  fact: jsonb().$type<Fact>().notNull(),
});

/** A post carries a key; the same key again gets the first answer again and posts nothing. */
export const idempotency = pgTable(
  "idempotency",
  {
    key: text().primaryKey(),
    personId: uuid("person_id").references(() => person.id),
    /** SHA-256 of the canonical request: the same key with other words is refused. */
    requestHash: text("request_hash").notNull(),
    /** The outbox number the post got. */
    seq: bigint({ mode: "number" }).notNull(),
    outcome: jsonb().$type<Record<string, unknown>>().notNull(),
    at: instant("at").notNull(),
  },
  (table) => [index("idempotency_at").on(table.at)],
);
