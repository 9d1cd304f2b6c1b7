import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { openDay, utcDay } from "@/db/result-days";
import { KEPT, LENGTH, LEVELS, type Level } from "@/lib/probe/rollup";
import { DAY } from "@/lib/time";
import { ASKED_AT, type Past } from "./history";

/** How many probes look, and how often. */
export const PROBES = 200;
const EVERY_SECONDS = 60;
/** The moment at which both installations are asked (epoch ms). */
export const ASKED = Date.parse(`${ASKED_AT}:00+07:00`);
/** How many probes' rows are written in one statement: it ends within the time the site gives one. */
const PROBES_AT_ONCE = 20;

/**
 * What so many probes have measured since a day, straight into the tables and as it is kept: raw results and rows of five minutes of
 * 35 days, hours of 400 days, days of all. Each was down for 20 minutes twice a year, which an incident explains.
 */
export async function writeMeasured(db: Db, { since }: Past): Promise<void> {
  await addProbes(db);
  const from = Date.parse(`${since}T00:00:00+07:00`);
  await addTurns(db, from);
  for (const level of Object.keys(LEVELS) as Level[]) await addRollups(db, level, Math.max(from, ASKED - KEPT[level]));
  await addResults(db, Math.max(from, ASKED - KEPT.five_minutes));
}

/** A third each for systems, services and offerings. */
async function addProbes(db: Db): Promise<void> {
  const nth = (table: string) =>
    sql.raw(`(select id from (select id, row_number() over (order by id) - 1 as place, count(*) over () as of_all from ${table}) each
      where place = n / 3 % of_all limit 1)`);
  const seen = sql`(select jsonb_agg(jsonb_build_object('at', ${ASKED - DAY / 24}::bigint + step * 60000, 'as', 'up', 'outcome', 'ok'))
    from generate_series(40, 59) step)`;
  await db.execute(sql`insert into probe (id, slug, name, settings, every_seconds, timeout_ms, fail_after, recover_after, system_id,
      service_id, offering_id, effect, vouches, created_at, person_id, fold, folded_to)
    select md5('probe ' || n)::uuid, 'pengukur-' || n, jsonb_build_object('id', 'Pengukur ' || n, 'en', 'Probe ' || n),
      '{"kind":"tcp","host":"siak.contoh.test","port":443}', ${EVERY_SECONDS}::int, 10000, 2, 2,
      case n % 3 when 0 then ${nth("system")} end, case n % 3 when 1 then ${nth("service")} end,
      case n % 3 when 2 then ${nth("offering")} end, 'disrupted', false, timestamptz '2021-11-23 00:00+07',
      (select id from person limit 1),
      jsonb_build_object('verdict', 'up', 'since', ${ASKED - DAY}::bigint, 'recent', ${seen}), ${iso(ASKED)}::timestamptz
    from generate_series(0, ${PROBES - 1}::int) n`);
}

/** From when a probe was down the last time before its number-th outage: staggered, so that no two are down at once. */
const down = sql`timestamptz '2021-12-01 08:00+07' + k * interval '182 days' + p.number * interval '21 hours'`;

async function addTurns(db: Db, from: number): Promise<void> {
  const outages = sql`select p.number, p.system_id, p.service_id, p.offering_id, k, ${down} as began from probe p, generate_series(0, 9) k
    where ${down} >= ${iso(from)}::timestamptz and ${down} < ${iso(ASKED - DAY)}::timestamptz`;
  const turns = sql`select number, began as "from", 'down' as verdict, 12 as outcome from (${outages}) each
    union all select number, began + interval '20 minutes', 'up', 0 from (${outages}) each
    union all select number, ${iso(from)}::timestamptz, 'up', 0 from probe`;
  await db.execute(sql`insert into probe_turn (probe, "from", "to", known_at, after, verdict, outcome)
    select number, "from", lead("from") over (partition by number order by "from"), "from" + interval '1 minute',
      "from" - interval '1 minute', verdict, outcome from (${turns}) each`);
  await db.execute(sql`insert into outage (id, slug, system_id, service_id, offering_id, effect, after, began, known_at, ended_after, ended,
      incident_id, explained_at)
    select md5('outage ' || number || ' ' || k)::uuid, 'gangguan-terukur-' || number || '-' || k, system_id, service_id, offering_id,
      'disrupted', began - interval '1 minute', began, began + interval '1 minute', began + interval '19 minutes',
      began + interval '20 minutes', md5('incident ' || (number + ${PROBES}::int * k) % 2000)::uuid, began + interval '2 hours'
    from (${outages}) each`);
}

async function addRollups(db: Db, level: Level, from: number): Promise<void> {
  const [length, looks] = [LENGTH[level], LENGTH[level] / 1000 / EVERY_SECONDS];
  const first = level === "day" ? from : Math.ceil(from / length) * length;
  for (let number = 0; number < PROBES; number += PROBES_AT_ONCE) {
    await db.execute(sql`insert into probe_rollup (probe, level, "from", count, good, slow, bad, blind, least, p50, p95, most)
      select p.number, ${LEVELS[level]}::int, at, ${looks}::int, ${length / 1000}::int - bad, 0, bad, 0, 40, 100 + noise % 50, 180, 400
      from (select number from probe order by number limit ${PROBES_AT_ONCE}::int offset ${number}::int) p,
        generate_series(${iso(first)}::timestamptz, ${iso(ASKED - length)}::timestamptz, ${`${length / 1000} seconds`}::interval) at,
        lateral (select abs(hashint8(p.number * 7919 + extract(epoch from at)::bigint)) as noise) n,
        lateral (select case when noise % 500 = 0 then 60 else 0 end as bad) b`);
  }
}

async function addResults(db: Db, from: number): Promise<void> {
  for (let day = utcDay(from); day < ASKED; day += DAY) {
    await db.transaction(async (tx) => {
      await openDay(tx, day, ASKED);
      await tx.execute(lookOf(day, from));
    });
  }
}

/** A day's looks in the order in which they come: every probe each minute. */
const lookOf = (day: number, from: number): SQL => sql`insert into probe_result (probe, at, outcome, ms)
  select p.number, at + p.number * interval '83 milliseconds', case when noise % 500 = 0 then 12 else 0 end,
    case when noise % 500 = 0 then null else 40 + noise % 200 end
  from generate_series(${iso(Math.max(day, from))}::timestamptz, ${iso(Math.min(day + DAY, ASKED) - 60_000)}::timestamptz, interval '1 minute') at,
    probe p, lateral (select abs(hashint8(p.number * 7919 + extract(epoch from at)::bigint)) as noise) n`;

const iso = (at: number): string => new Date(at).toISOString();
