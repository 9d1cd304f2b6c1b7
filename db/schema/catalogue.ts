import { boolean, date, integer, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { WeekHours } from "@/lib/hours";
import type { OwnTemplate } from "@/lib/own-template";
import type { Text } from "@/lib/text";

/** What a citizen comes for. `slug` is its public address and never changes. */
export const service = pgTable("service", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  group: text().notNull(),
  name: jsonb().$type<Text>().notNull(),
  label: jsonb().$type<Text>().notNull(),
  description: jsonb().$type<Text>().notNull(),
  ifDown: jsonb("if_down").$type<Text>(),
  position: integer().notNull(),
  /** False: in the catalogue but not shown until the office switches it on. */
  enabled: boolean().notNull(),
  flags: jsonb().$type<string[]>().notNull(),
  sources: jsonb().$type<string[]>().notNull(),
});

/** What services depend on. `national` trouble reaches every offering of every dependent service. */
export const system = pgTable("system", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  name: jsonb().$type<Text>().notNull(),
  owner: text().notNull(),
  scope: text({ enum: ["national", "regency", "point"] }).notNull(),
  note: jsonb().$type<Text>(),
  sources: jsonb().$type<string[]>().notNull(),
});

export const serviceSystem = pgTable(
  "service_system",
  {
    serviceId: uuid("service_id")
      .notNull()
      .references(() => service.id),
    systemId: uuid("system_id")
      .notNull()
      .references(() => system.id),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.systemId] })],
);

/** Opening hours of a week. `week` null: not known, so status is unknown, never closed. */
export const hoursProfile = pgTable("hours_profile", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  /** False: our placeholder, not yet confirmed by the office; the page says so. */
  confirmed: boolean().notNull(),
  week: jsonb().$type<WeekHours>(),
  ramadan: jsonb().$type<WeekHours>(),
  basis: text().notNull(),
});

/** The week of a profile from a day on. Append-only: the last entered for a day decides. */
export const hoursWeek = pgTable("hours_week", {
  id: uuid().primaryKey(),
  profileId: uuid("profile_id")
    .notNull()
    .references(() => hoursProfile.id),
  fromDay: date("from_day", { mode: "string" }).notNull(),
  week: jsonb().$type<WeekHours>().notNull(),
  reason: text().notNull(),
  enteredAt: timestamp("entered_at", { withTimezone: true, mode: "date" }).notNull(),
});

export const location = pgTable("location", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  kind: text({ enum: ["office", "district", "mall", "online", "mobile", "centre"] }).notNull(),
  name: jsonb().$type<Text>().notNull(),
  short: jsonb().$type<Text>().notNull(),
  area: text(),
  regionCode: text("region_code"),
  hoursProfileId: uuid("hours_profile_id").references(() => hoursProfile.id),
  position: integer().notNull(),
  enabled: boolean().notNull(),
  /** Facts the office has not confirmed yet, in its own words; shown on the page. */
  unconfirmed: jsonb().$type<string[]>().notNull(),
  sources: jsonb().$type<string[]>().notNull(),
});

/** The week one place keeps from a day on, in place of its profile's. Append-only: what is past keeps its week. */
export const locationWeek = pgTable("location_week", {
  id: uuid().primaryKey(),
  locationId: uuid("location_id")
    .notNull()
    .references(() => location.id),
  fromDay: date("from_day", { mode: "string" }).notNull(),
  /** Null: as its profile again. */
  week: jsonb().$type<WeekHours>(),
  reason: text().notNull(),
  enteredAt: timestamp("entered_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** A service at a location: the thing that has a status. */
export const offering = pgTable(
  "offering",
  {
    id: uuid().primaryKey(),
    serviceId: uuid("service_id")
      .notNull()
      .references(() => service.id),
    locationId: uuid("location_id")
      .notNull()
      .references(() => location.id),
    /** The last WIB day whose seconds are counted in `offering_day`; null: none yet. What lies after it there is not to be read. */
    countedTo: date("counted_to", { mode: "string" }),
  },
  (table) => [unique().on(table.serviceId, table.locationId)],
);

/** The week one service keeps at one place from a day on, inside the place's own hours. Append-only: what is past keeps its week. */
export const offeringWeek = pgTable("offering_week", {
  id: uuid().primaryKey(),
  offeringId: uuid("offering_id")
    .notNull()
    .references(() => offering.id),
  fromDay: date("from_day", { mode: "string" }).notNull(),
  /** Null: as its place again. */
  week: jsonb().$type<WeekHours>(),
  reason: text().notNull(),
  enteredAt: timestamp("entered_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** A year whose holidays have been entered. A year without a row uses the weekly hours, and the page says so. */
export const holidayYear = pgTable("holiday_year", {
  year: integer().primaryKey(),
  decree: text().notNull(),
  complete: boolean().notNull(),
  sources: jsonb().$type<string[]>().notNull(),
});

export const holiday = pgTable("holiday", {
  day: date({ mode: "string" }).primaryKey(),
  kind: text({ enum: ["national", "joint_leave"] }).notNull(),
  name: text().notNull(),
});

/** Hours of a range of days that differ from the week: a sudden closure, Ramadan, an extra Saturday. */
export const hoursException = pgTable("hours_exception", {
  id: uuid().primaryKey(),
  /** Null: every location. */
  locationId: uuid("location_id").references(() => location.id),
  fromDay: date("from_day", { mode: "string" }).notNull(),
  toDay: date("to_day", { mode: "string" }).notNull(),
  /** `ramadan`: the profile's Ramadan week; otherwise `spans` (empty: closed all day). */
  rule: text({ enum: ["ramadan", "spans"] }).notNull(),
  spans: jsonb().$type<[string, string][]>().notNull(),
  reason: jsonb().$type<Text>().notNull(),
  source: text(),
  enteredAt: timestamp("entered_at", { withTimezone: true, mode: "date" }).notNull(),
  /** Taken back before it began; the row stays, for what it once said. */
  withdrawnAt: timestamp("withdrawn_at", { withTimezone: true, mode: "date" }),
});

export const cause = pgTable("cause", {
  code: text().primaryKey(),
  label: jsonb().$type<Text>().notNull(),
  line: jsonb().$type<Text>().notNull(),
  owner: text().notNull(),
  /** Slugs of the services it usually touches; `*` for all. A suggestion to staff, never a fact. */
  typicallyAffects: jsonb("typically_affects").$type<string[]>().notNull(),
  sources: jsonb().$type<string[]>().notNull(),
});

/** A notice with blanks. Fields are `{{name}}`; a line whose optional field is empty is left out. */
export const template = pgTable("template", {
  code: text().primaryKey(),
  position: integer().notNull(),
  kind: text().notNull(),
  causeCode: text("cause_code").references(() => cause.code),
  effect: text({ enum: ["disrupted", "unavailable", "paused"] }),
  title: jsonb().$type<Text>().notNull(),
  body: jsonb().$type<{ id: string[]; en: string[] }>().notNull(),
  actions: jsonb().$type<{ id: string[]; en: string[] }>().notNull(),
  required: jsonb().$type<string[]>().notNull(),
  doNotWrite: jsonb("do_not_write").$type<string[]>().notNull(),
  /** As the office typed it; null: of the catalogue. A change is a row of its own, as series and drafts hold on to theirs. */
  own: jsonb().$type<OwnTemplate>(),
  /** No longer offered; what was begun with it may still be sent. */
  retiredAt: timestamp("retired_at", { withTimezone: true, mode: "date" }),
});

/** The vocabulary of the office: labels and meanings of the words the pages use. */
export const term = pgTable(
  "term",
  {
    kind: text().notNull(),
    code: text().notNull(),
    label: jsonb().$type<Text>().notNull(),
    meaning: jsonb().$type<Text>(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.code] })],
);
