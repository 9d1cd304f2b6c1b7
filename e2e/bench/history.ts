import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** A Monday at 10.00 WIB: the moment at which both installations are asked. */
export const ASKED_AT = "2026-11-23T10:00";

/** How much an installation has behind it: the first WIB day, and how many incidents since. */
export type Past = { since: string; incidents: number };
export const DAY: Past = { since: "2026-11-23", incidents: 0 };
export const FIVE_YEARS: Past = { since: "2021-11-23", incidents: 2000 };

const STAFF = "00000000-0000-7000-8000-000000000001";
const NOT_ASSESSED = sql`'{"finding":"not_assessed","by":null,"what":null,"at":null}'::jsonb`;

/**
 * Writes a past straight into the tables, too fast for the gate: a confirmation of every offering on every working day,
 * incidents of three updates at three offerings each, a fact for each post. The last day is the same whatever the past:
 * one incident that is over, one that is open.
 */
export async function writePast(db: Db, { since, incidents }: Past): Promise<void> {
  await db.execute(sql`insert into person (id, name, email, created_at, updated_at)
    values (${STAFF}, 'Sari', 'sari@contoh.test', now(), now())`);
  for (let year = Number(since.slice(0, 4)); year <= 2026; year += 1) await confirm(db, since, year);
  const spread = sql`timestamptz '2021-11-23 09:00+07' + n * interval '1825 days' / ${Math.max(incidents, 1)}::int`;
  await addIncidents(
    db,
    sql`select n, ${spread} as began, interval '3 hours' as lasted from generate_series(0, ${incidents}::int - 1) n`,
  );
  await addIncidents(
    db,
    sql`values (1000001, timestamptz '2026-11-23 08:10+07', interval '40 minutes'), (1000002, timestamptz '2026-11-23 09:20+07', null)`,
  );
  await db.execute(sql`insert into outbox (at, fact)
    select at, '{"verb":"location.confirmed","location":"kec-curug"}' from incident_update where person_id is not null`);
  await db.execute(sql`vacuum analyze`);
}

/** One working year at a time: a statement ends within the time the site gives one. */
async function confirm(db: Db, since: string, year: number): Promise<void> {
  await db.execute(sql`insert into confirmation (id, offering_id, at, valid_until, person_id)
    select gen_random_uuid(), offering.id, (day + time '08:05') at time zone 'Asia/Jakarta',
      (day + time '15:00') at time zone 'Asia/Jakarta', ${STAFF}
    from (select generate_series(greatest(${since}::date, make_date(${year}::int, 1, 1)),
      least(date '2026-11-23', make_date(${year}::int, 12, 31)), interval '1 day')::date) days(day), offering
    where extract(isodow from day) < 6`);
}

/** `rows` gives n, when it began, and how long it lasted (null: open). Every third that is over was a pause ended by the clock. */
async function addIncidents(db: Db, rows: SQL): Promise<void> {
  const id = sql`md5('incident ' || n)::uuid`;
  await db.execute(sql`insert into incident (id, slug, kind, effect, title, origin, published_at, began_earliest,
      began_latest, planned_end, ended_earliest, ended_latest, state, actions, attack, data)
    select ${id}, 'gangguan-' || n, case when clocked then 'pause' else 'outage' end,
      case when clocked then 'paused' else 'unavailable' end,
      jsonb_build_object('id', 'Gangguan ' || n, 'en', 'Fault ' || n), 'office', began + interval '5 minutes', began, began,
      case when clocked then began + lasted end, case when not clocked then began + lasted end,
      case when not clocked then began + lasted end, case when lasted is null then 'identified' else 'resolved' end,
      '[]', ${NOT_ASSESSED}, ${NOT_ASSESSED}
    from (select *, lasted is not null and n % 3 = 0 as clocked from (${rows}) given(n, began, lasted)) each`);
  await db.execute(sql`insert into incident_offering (incident_id, offering_id)
    select ${id}, picked.id from (${rows}) given(n, began, lasted)
    cross join lateral (select offering.id from offering join service on service.id = service_id
      join location on location.id = location_id order by md5(service.slug || location.slug || n) limit 3) picked`);
  await db.execute(sql`insert into incident_update (id, incident_id, at, person_id, state, body)
    select md5('update ' || n || ' ' || step)::uuid, ${id}, began + step * interval '10 minutes', ${STAFF},
      case when step = 3 and lasted is not null then 'resolved' else 'identified' end,
      jsonb_build_object('id', 'Kabar ' || step || ' tentang gangguan.', 'en', 'Word ' || step || ' on the fault.')
    from (${rows}) given(n, began, lasted), generate_series(1, 3) step`);
}
