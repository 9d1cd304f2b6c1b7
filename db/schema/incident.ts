import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Answer, Left, Office, Progress } from "@/lib/api";
import { REPORTED } from "@/lib/report";
import type { SeriesNotice } from "@/lib/series";
import type { Text } from "@/lib/text";
import { cause, location, offering, system, template } from "./catalogue";
import { person } from "./staff";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * A pause that comes again by a rule, such as a monthly night of backups. Its occurrences are incidents of their own, made
 * ahead; a change of the series never changes one that was made.
 */
export const series = pgTable("pause_series", {
  id: uuid().primaryKey(),
  /** Days, as an RRULE (RFC 5545, 3.3.10) without times: hours are WIB, which knows no summer time. */
  rule: text().notNull(),
  firstDay: date("first_day", { mode: "string" }).notNull(),
  /** The last day that can have an occurrence; null: none is set. */
  lastDay: date("last_day", { mode: "string" }),
  /** WIB, "20:00"; how long, in minutes. */
  begins: text().notNull(),
  minutes: integer().notNull(),
  skipHolidays: boolean("skip_holidays").notNull(),
  endsByHand: boolean("ends_by_hand").notNull(),
  /** What each occurrence says, but for its times. */
  notice: jsonb().$type<SeriesNotice>().notNull(),
  plannedAt: instant("planned_at").notNull(),
  personId: uuid("person_id")
    .notNull()
    .references(() => person.id),
  endedAt: instant("ended_at"),
});

/** Trouble, a planned pause, a check or a notice. Whether it is *scheduled* is computed, never stored. */
export const incident = pgTable(
  "incident",
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    kind: text({ enum: ["outage", "pause", "check", "notice"] }).notNull(),
    effect: text({ enum: ["disrupted", "unavailable", "paused"] }),
    title: jsonb().$type<Text>().notNull(),
    causeCode: text("cause_code").references(() => cause.code),
    templateCode: text("template_code").references(() => template.code),
    origin: text({ enum: ["office", "archive"] }).notNull(),
    publishedAt: instant("published_at").notNull(),
    beganEarliest: instant("began_earliest").notNull(),
    beganLatest: instant("began_latest").notNull(),
    beganWords: jsonb("began_words").$type<Text>(),
    /** The announced end of a pause: it ends by the clock. Null for an outage, which ends when staff say so. */
    plannedEnd: instant("planned_end"),
    /** The incident it was found to be part of, and since when: from then on that one tells of it, and this one counts for nothing. */
    mergedAt: instant("merged_at"),
    mergedInto: uuid("merged_into").references((): AnyPgColumn => incident.id),
    /** The planned end as it stood when it began. */
    announcedEnd: instant("announced_end"),
    /** The planned end is only hoped for; it ends when staff say so. */
    endsByHand: boolean("ends_by_hand").notNull().default(false),
    /** Announced, and not begun until staff say so, whatever the clock says: `began_…` is then only the plan. */
    waits: boolean().notNull().default(false),
    /** The series it is an occurrence of, and the day by which the series' rule made it, wherever it was moved since. */
    seriesId: uuid("series_id").references(() => series.id),
    seriesDay: date("series_day", { mode: "string" }),
    endedEarliest: instant("ended_earliest"),
    endedLatest: instant("ended_latest"),
    endedWords: jsonb("ended_words").$type<Text>(),
    cancelledAt: instant("cancelled_at"),
    resolvedAt: instant("resolved_at"),
    /** When the office took the whole notice back: it was not so. It stays readable, and counts for nothing from its beginning on. */
    retractedAt: instant("retracted_at"),
    retraction: jsonb().$type<Text>(),
    /** When the office entered it although it was long over; null where it was told as it happened. Such a one was never announced. */
    enteredAt: instant("entered_at"),
    /** Its name where it was imported from: what is imported again is known by it, and nothing is entered twice. */
    externalId: text("external_id").unique(),
    /** Who says so, where it is not the office itself that speaks: stands beside cause, begin and end. */
    accordingTo: jsonb("according_to").$type<Text>(),
    /** Cache of the newest update's state; written only by `db/write`'s update and resolve. */
    state: text({ enum: ["investigating", "identified", "monitoring", "resolved"] }).notNull(),
    scopeWords: jsonb("scope_words").$type<Text>(),
    actions: jsonb().$type<Text[]>().notNull(),
    attack: jsonb().$type<Answer>().notNull(),
    data: jsonb().$type<Answer>().notNull(),
    orderedBy: jsonb("ordered_by").$type<Text>(),
    paper: jsonb().$type<Text>(),
  },
  (table) => [
    index("incident_open").on(table.endedLatest, table.plannedEnd),
    index("incident_published").on(table.publishedAt),
    unique("occurrence_once").on(table.seriesId, table.seriesDay),
    check("began_in_order", sql`${table.beganEarliest} <= ${table.beganLatest}`),
    check("ended_in_order", sql`${table.endedEarliest} <= ${table.endedLatest}`),
    check("ends_after_it_begins", sql`${table.endedLatest} >= ${table.beganEarliest}`),
    check("entered_when_it_was_over", sql`${table.enteredAt} is null or ${table.endedLatest} <= ${table.enteredAt}`),
  ],
);

export const incidentOffering = pgTable(
  "incident_offering",
  {
    incidentId: uuid("incident_id")
      .notNull()
      .references(() => incident.id),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offering.id),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.offeringId] })],
);

/** A system in trouble marks every offering of every service that depends on it. */
export const incidentSystem = pgTable(
  "incident_system",
  {
    incidentId: uuid("incident_id")
      .notNull()
      .references(() => incident.id),
    systemId: uuid("system_id")
      .notNull()
      .references(() => system.id),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.systemId] })],
);

/** What was said, and when. Append-only: no row is ever changed or removed; what is put right or taken back is an `amendment`. */
export const update = pgTable(
  "incident_update",
  {
    id: uuid().primaryKey(),
    incidentId: uuid("incident_id")
      .notNull()
      .references(() => incident.id),
    at: instant("at").notNull(),
    personId: uuid("person_id").references(() => person.id),
    state: text({ enum: ["investigating", "identified", "monitoring", "resolved"] }),
    body: jsonb().$type<Text>().notNull(),
    expectedEnd: instant("expected_end"),
    nextUpdateBy: instant("next_update_by"),
    progress: jsonb().$type<Progress>(),
    source: jsonb().$type<{ speaker: Text; outlet: string; url: string; day_only: boolean }>(),
  },
  (table) => [index("update_of_incident").on(table.incidentId, table.at)],
);

/** How far a long work had come, as the machine that does it told. Append-only; what people tell stands in their updates. */
export const progress = pgTable(
  "incident_progress",
  {
    id: uuid().primaryKey(),
    incidentId: uuid("incident_id")
      .notNull()
      .references(() => incident.id),
    at: instant("at").notNull(),
    done: integer().notNull(),
    total: integer().notNull(),
    unit: jsonb().$type<Text>().notNull(),
  },
  (table) => [index("progress_of_incident").on(table.incidentId, table.at)],
);

/** An update put right or taken back, and why. Append-only: `before` is what stood there until then, and stays readable. */
export const amendment = pgTable(
  "update_amendment",
  {
    id: uuid().primaryKey(),
    updateId: uuid("update_id")
      .notNull()
      .references(() => update.id),
    at: instant("at").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    before: jsonb().$type<Text>().notNull(),
    /** Null: taken back. */
    after: jsonb().$type<Text>(),
    reason: jsonb().$type<Text>().notNull(),
  },
  (table) => [index("amendment_of_update").on(table.updateId, table.at)],
);

/**
 * An answer to "was it an attack?" that waits for a second person. Until somebody else decides, the public reads that it is
 * being checked. Of an incident at most one waits.
 */
export const proposal = pgTable(
  "answer_proposal",
  {
    id: uuid().primaryKey(),
    incidentId: uuid("incident_id")
      .notNull()
      .references(() => incident.id),
    at: instant("at").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    attack: jsonb().$type<Answer>().notNull(),
    decidedAt: instant("decided_at"),
    /** Null although it is decided: a later proposal or answer of somebody's took its place. */
    decidedBy: uuid("decided_by").references(() => person.id),
    approved: boolean().notNull().default(false),
  },
  (table) => [
    uniqueIndex("one_waiting_proposal").on(table.incidentId).where(sql`decided_at is null`),
    check("decided_by_another", sql`${table.decidedBy} <> ${table.personId}`),
  ],
);

/** Staff said: these services are open and working here. It holds until `validUntil`, or until an incident touches them. */
export const confirmation = pgTable(
  "confirmation",
  {
    id: uuid().primaryKey(),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offering.id),
    at: instant("at").notNull(),
    validUntil: instant("valid_until").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
  },
  (table) => [index("confirmation_of_offering").on(table.offeringId, table.at)],
);

/**
 * Staff said: so much is left at the location. It holds until `validUntil`, the end of that WIB day. Append-only: what is told
 * later stands beside it.
 */
export const report = pgTable(
  "location_report",
  {
    id: uuid().primaryKey(),
    locationId: uuid("location_id")
      .notNull()
      .references(() => location.id),
    kind: text({ enum: REPORTED }).notNull(),
    left: jsonb().$type<Left>().notNull(),
    at: instant("at").notNull(),
    validUntil: instant("valid_until").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
  },
  (table) => [index("location_report_valid").on(table.validUntil)],
);

/** One row: this installation. */
export const installation = pgTable("installation", {
  id: integer().primaryKey().default(1),
  createdAt: instant("created_at").notNull(),
  catalogueVersion: text("catalogue_version").notNull(),
  /** True: sample data for showing and learning. Decided when the database is made; every page and answer says so. */
  sample: boolean().notNull().default(false),
  /** How to reach the office and who may speak for it; null until somebody has said. */
  office: jsonb().$type<Office>(),
  /** When an administrator adopted it for the office; null: every page says that nobody has. */
  adoptedAt: instant("adopted_at"),
  adoptedBy: uuid("adopted_by").references(() => person.id),
  /** A denial or confirmation of an attack is published only when a second person approved it. */
  twoPersons: boolean("two_persons").notNull().default(false),
  /** SHA-256 of the one-time set-up token; null once the first account exists. */
  setupTokenHash: text("setup_token_hash"),
  /** Written by every pulse: proves that the database still takes writes. */
  pulseAt: instant("pulse_at"),
});

/**
 * What of an incident its own rows do not keep: its row and what it touched as they stood after each change. Append-only. With
 * the updates, corrections and figures told until then it is the incident as it was public at that moment.
 */
export const incidentRevision = pgTable(
  "incident_revision",
  {
    incidentId: uuid("incident_id")
      .notNull()
      .references(() => incident.id),
    /** From 1. */
    number: integer().notNull(),
    at: instant("at").notNull(),
    verb: text().notNull(),
    /** The row of `incident`, its instants as ISO 8601. */
    row: jsonb().$type<Record<string, unknown>>().notNull(),
    offerings: jsonb().$type<string[]>().notNull(),
    systems: jsonb().$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.number] })],
);
