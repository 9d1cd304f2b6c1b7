import { date, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
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
