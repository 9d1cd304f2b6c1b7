import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { offering } from "./catalogue";

const seconds = (name?: string) => (name ? integer(name) : integer()).notNull();

/**
 * The seconds of one WIB day of an offering, as `lib/uptime` counts them. A cache of what the facts say, written only by
 * `db/write/count-days`, and to be read only up to the offering's `countedTo`.
 */
export const offeringDay = pgTable(
  "offering_day",
  {
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offering.id),
    day: date({ mode: "string" }).notNull(),
    operational: seconds(),
    disrupted: seconds(),
    pausedAnnounced: seconds("paused_announced"),
    pausedUnannounced: seconds("paused_unannounced"),
    unavailable: seconds(),
    unknown: seconds(),
    hoursUnknown: seconds("hours_unknown"),
  },
  (table) => [primaryKey({ columns: [table.offeringId, table.day] })],
);

/** How often the counted days of a WIB month ("2026-11") have changed: what was read of it under an older number is out of date. */
export const countedMonth = pgTable("counted_month", {
  month: text().primaryKey(),
  version: integer().notNull(),
  /** When it was first counted whole, and when it changed after that; null: not yet, and not since. */
  settledAt: timestamp("settled_at", { withTimezone: true, mode: "date" }),
  changedAt: timestamp("changed_at", { withTimezone: true, mode: "date" }),
});
