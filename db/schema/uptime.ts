import { date, integer, pgTable, primaryKey, timestamp, uuid } from "drizzle-orm/pg-core";
import { offering } from "./catalogue";

/**
 * A cache of what `lib/uptime` says of one offering on one WIB day that is over: its six sums, whole seconds inside opening
 * hours. Recomputed from incidents, confirmations and hours, never edited. No row: not computed yet, which is not zero.
 */
export const offeringDay = pgTable(
  "offering_day",
  {
    day: date({ mode: "string" }).notNull(),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offering.id),
    operational: integer().notNull(),
    disrupted: integer().notNull(),
    pausedAnnounced: integer("paused_announced").notNull(),
    pausedUnannounced: integer("paused_unannounced").notNull(),
    unavailable: integer().notNull(),
    unknown: integer().notNull(),
    computedAt: timestamp("computed_at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.offeringId] })],
);
