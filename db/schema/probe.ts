import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Settings } from "@/lib/probe/settings";
import type { Fold } from "@/lib/probe/verdict";
import { VERDICTS } from "@/lib/probe/verdict";
import type { Text } from "@/lib/text";
import { offering, service, system } from "./catalogue";
import { incident } from "./incident";
import { entry } from "./register";
import { person } from "./staff";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** What probes and outages are about; exactly one of them is named. */
const target = {
  systemId: uuid("system_id").references(() => system.id),
  serviceId: uuid("service_id").references(() => service.id),
  offeringId: uuid("offering_id").references(() => offering.id),
};

/** Something that is looked at again and again. Where and how is staff's own matter and stands on no public page. */
export const probe = pgTable(
  "probe",
  {
    id: uuid().primaryKey(),
    /** By which its results know it: they are many, and an id is long. */
    number: integer().generatedAlwaysAsIdentity().notNull().unique(),
    slug: text().notNull().unique(),
    /** In public words. */
    name: jsonb().$type<Text>().notNull(),
    settings: jsonb().$type<Settings>().notNull(),
    everySeconds: integer("every_seconds").notNull(),
    timeoutMs: integer("timeout_ms").notNull(),
    slowMs: integer("slow_ms"),
    failAfter: integer("fail_after").notNull(),
    recoverAfter: integer("recover_after").notNull(),
    ...target,
    /** The protection that it verifies; it then changes no status. */
    protectionId: uuid("protection_id").references(() => entry.id),
    /** What its target is while it is down. */
    effect: text({ enum: ["disrupted", "unavailable"] }).notNull(),
    /** While it is up its target works: only where what is looked at is the service itself. */
    vouches: boolean().notNull(),
    createdAt: instant("created_at").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    pausedAt: instant("paused_at"),
    endedAt: instant("ended_at"),
    /** When staff asked for a look out of turn that was not made yet. */
    askedAt: instant("asked_at"),
    /** Hex SHA-256 of the secret in a heartbeat's address. */
    tokenHash: text("token_hash").unique(),
    /** The verdict as folded from every result up to `foldedTo`; null: none yet. */
    fold: jsonb().$type<Fold>(),
    foldedTo: instant("folded_to"),
  },
  (table) => [
    check(
      "probe_has_one_target",
      sql`num_nonnulls(${table.systemId}, ${table.serviceId}, ${table.offeringId}, ${table.protectionId}) = 1`,
    ),
  ],
);

/**
 * How each probe looked, from when on until its next row: the past is worked out by the pace of its own time. What the row of
 * `probe` says of its pace, and whether it rests, is the newest of these.
 */
export const probePace = pgTable(
  "probe_pace",
  {
    probe: integer().notNull(),
    from: instant("from").notNull(),
    everySeconds: integer("every_seconds").notNull(),
    timeoutMs: integer("timeout_ms").notNull(),
    slowMs: integer("slow_ms"),
    failAfter: integer("fail_after").notNull(),
    recoverAfter: integer("recover_after").notNull(),
    /** Staff had stopped it. */
    rests: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.probe, table.from] })],
);

/** The fold as it stood at the first result of a UTC day: where late results are folded from anew. */
export const probeCheckpoint = pgTable(
  "probe_checkpoint",
  {
    probe: integer().notNull(),
    /** Its midnight. */
    day: instant("day").notNull(),
    fold: jsonb().$type<Fold>(),
  },
  (table) => [primaryKey({ columns: [table.probe, table.day] })],
);

/**
 * Every result as it came, in a partition a UTC day, made when it is first needed and dropped whole. `outcome` is the place of its
 * name in `OUTCOMES`.
 */
export const probeResult = pgTable(
  "probe_result",
  {
    probe: integer().notNull(),
    at: instant("at").notNull(),
    outcome: smallint().notNull(),
    ms: integer(),
    detail: text(),
  },
  (table) => [primaryKey({ columns: [table.probe, table.at] })],
);

/** A partition that exists. Its results are kept some days after the last of them arrived, however old they are. */
export const resultDay = pgTable("result_day", { day: instant("day").primaryKey(), writtenAt: instant("written_at").notNull() });

/** What a heartbeat carried beside the news that it beats. */
export const heartbeat = pgTable(
  "heartbeat",
  {
    probe: integer().notNull(),
    at: instant("at").notNull(),
    done: integer(),
    total: integer(),
    note: text(),
  },
  (table) => [primaryKey({ columns: [table.probe, table.at] })],
);

/** Results in buckets: `level` 1 is five minutes, 2 an hour, 3 a WIB day. A cache of the results, worked out anew as late ones come. */
export const probeRollup = pgTable(
  "probe_rollup",
  {
    probe: integer().notNull(),
    level: smallint().notNull(),
    from: instant("from").notNull(),
    /** Results that began in it. */
    count: integer().notNull(),
    /** Whole seconds; together the bucket's length, or what of it is over. */
    good: integer().notNull(),
    slow: integer().notNull(),
    bad: integer().notNull(),
    blind: integer().notNull(),
    /** Of the results that were timed, ms; null: none was. */
    least: integer(),
    p50: integer(),
    p95: integer(),
    most: integer(),
  },
  (table) => [primaryKey({ columns: [table.probe, table.level, table.from] })],
);

/** Hours of a probe whose rollups a late result has made untrue. */
export const staleHour = pgTable("stale_hour", { probe: integer().notNull(), hour: instant("hour").notNull() }, (table) => [
  primaryKey({ columns: [table.probe, table.hour] }),
]);

/** The verdicts of a probe, each from the first result that showed it until the next. */
export const probeTurn = pgTable(
  "probe_turn",
  {
    probe: integer().notNull(),
    from: instant("from").notNull(),
    /** Null: it still holds. */
    to: instant("to"),
    /** When enough results agreed to believe it. */
    knownAt: instant("known_at").notNull(),
    /** The last result that still showed something else; null: there was none. */
    after: instant("after"),
    verdict: text({ enum: VERDICTS }).notNull(),
    /** The place in `OUTCOMES` of what most showed it. */
    outcome: smallint().notNull(),
  },
  (table) => [primaryKey({ columns: [table.probe, table.from] }), index("probe_turn_to").on(table.to)],
);

/** A stretch in which some probe of a target saw trouble. It asks for its explanation. */
export const outage = pgTable(
  "outage",
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    ...target,
    effect: text({ enum: ["disrupted", "unavailable"] }).notNull(),
    /** The last look that was still good, the first that was not, and when that was believed. */
    after: instant("after"),
    began: instant("began").notNull(),
    knownAt: instant("known_at").notNull(),
    /** The last look that was still bad and the first that was good again; null: it goes on. */
    endedAfter: instant("ended_after"),
    ended: instant("ended"),
    /** True: we stopped being able to look before we saw it end. */
    lostSight: boolean("lost_sight").notNull().default(false),
    /** The incident that explains it, since when and by whom it is said so. */
    incidentId: uuid("incident_id").references(() => incident.id),
    explainedAt: instant("explained_at"),
    explainedBy: uuid("explained_by").references(() => person.id),
    /** Staff found that it was our own measuring; from then on it counts for nothing, and stays to be seen. */
    faultAt: instant("fault_at"),
    faultBy: uuid("fault_by").references(() => person.id),
    faultReason: jsonb("fault_reason").$type<Text>(),
    /** Results that came late showed that there was none. */
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [
    index("outage_began").on(table.began),
    index("outage_incident").on(table.incidentId),
    uniqueIndex("outage_open_once")
      .on(sql`coalesce(${table.systemId}, ${table.serviceId}, ${table.offeringId})`)
      .where(sql`${table.ended} is null and ${table.withdrawnAt} is null`),
    check("outage_has_one_target", sql`num_nonnulls(${table.systemId}, ${table.serviceId}, ${table.offeringId}) = 1`),
  ],
);

/** Work that only one of several processes on a database does at a time: who, and until when it is theirs. */
export const lease = pgTable("lease", { work: text().primaryKey(), holder: text().notNull(), until: instant("until").notNull() });

/** Who is called, by the hours of a week in WIB. */
export const duty = pgTable("duty", {
  id: uuid().primaryKey(),
  personId: uuid("person_id")
    .notNull()
    .references(() => person.id, { onDelete: "cascade" }),
  /** 0 is Monday. */
  weekday: smallint().notNull(),
  begins: text().notNull(),
  ends: text().notNull(),
});

/** What staff must hear of at once. */
export const alert = pgTable(
  "alert",
  {
    seq: bigserial({ mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    kind: text({ enum: ["outage_began", "outage_ended", "unexplained", "blind", "sighted"] }).notNull(),
    outageId: uuid("outage_id").references(() => outage.id),
    /** When it was handed to the mail server for everybody it concerns; null: not yet. */
    sentAt: instant("sent_at"),
    attempts: integer().notNull().default(0),
    nextAt: instant("next_at").notNull(),
    /** Why it could not be sent the last time. */
    trouble: text(),
  },
  (table) => [
    index("alert_due").on(table.nextAt),
    // However many processes remind, one letter goes out for a moment.
    uniqueIndex("alert_reminder").on(table.at).where(sql`kind = 'unexplained'`),
  ],
);

/** Whose letter about an alert the mail server has taken: they are not written to about it again. */
export const alertLetter = pgTable(
  "alert_letter",
  {
    alert: bigint({ mode: "number" })
      .notNull()
      .references(() => alert.seq, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.alert, table.personId] })],
);
