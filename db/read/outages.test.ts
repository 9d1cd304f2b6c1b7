import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { incident } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { addOutage, addProbe, addResults } from "@/db/testing/measured";
import { mergeIncidents } from "@/db/write/join-incidents";
import { postIncident } from "@/db/write/post-incident";
import { retractIncident } from "@/db/write/retract-incident";
import type { AnswerInput } from "@/lib/notice";
import { atWib, HOUR, MINUTE } from "@/lib/time";
import { readLooks } from "./looks";
import { readOutage, readOutageList, readOutageNames, readOutagesAt, readOutagesOf } from "./outages";

const TEN = atWib("2026-11-30", "10:00");
const NOW = TEN + 3 * HOUR;
const OFFERED = { service: "ktp-pencetakan", location: "kec-curug" };
const date = (ms: number) => new Date(ms);
const text = (id: string) => ({ id, en: null });
const nothing: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };

onBothDatabases("outages", (fresh) => {
  let connection: Connection;
  let personId: string;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(() => connection.close());
  const ctx = (now: number) => ({ now, personId, key: uuidv7(), confirmed: true });

  /** An outage as staff post it, of which the template names the cause. Gives its slug and id. */
  async function post(now: number, template = "network_cut") {
    const posted = await postIncident(connection.db, ctx(now), {
      template,
      scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
      timing: { when: "now" as const, began: TEN },
      ...{ expectedEnd: null, nextUpdateBy: now + HOUR, fields: { handled_by: text("Diskominfo") } },
      ...{ attack: nothing, data: nothing, paper: null },
    });
    if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
    const [row] = await connection.db
      .select()
      .from(incident)
      .where(eq(incident.slug, String(posted.outcome.slug)));
    if (!row) throw new Error("It was not posted.");
    return row;
  }

  test("a new installation has none", async () => {
    expect(await readOutageList(connection.db, NOW)).toEqual({ open: [], open_total: 0, months: [] });
  });

  test("a measured outage waits in words of its target, and one that late results took back is nowhere but at its address", async () => {
    const { db } = connection;
    await addOutage(db, OFFERED, { slug: "curug-1", began: date(TEN), after: date(TEN - MINUTE) });
    await addOutage(
      db,
      { system: "siak-terpusat" },
      { slug: "siak-1", began: date(TEN), ended: date(TEN + HOUR), withdrawnAt: date(NOW) },
    );
    const { open, months } = await readOutageList(db, NOW);
    expect(open).toMatchObject([{ slug: "curug-1", ended: null, explained_at: null, elapsed_seconds: 3 * 3600 }]);
    expect(open[0]?.target).toMatchObject({ kind: "offering", href: "/locations/kec-curug" });
    expect(open[0]?.target.name.id).toMatch(/ di Curug$/);
    expect(months).toMatchObject([{ month: "2026-11", count: 1, silent: 1, unexplained: 1 }]);
    expect((await readOutage(db, "siak-1", NOW))?.view.withdrawn_at).toBe(date(NOW).toISOString());
    expect(await readOutage(db, "tidak-ada", NOW)).toBeNull();
  });

  test("an incident that explains it is one with it, counts from the first word, and names it on its page", async () => {
    const { db } = connection;
    const { id, slug } = await post(TEN + 4 * MINUTE);
    await addOutage(db, OFFERED, {
      ...{ slug: "curug-1", began: date(TEN), ended: date(TEN + HOUR), endedAfter: date(TEN + 59 * MINUTE) },
      ...{ incidentId: id, explainedAt: date(TEN + 20 * MINUTE), explainedBy: personId },
    });
    const { open, months } = await readOutageList(db, NOW);
    expect(open).toEqual([]);
    expect(months).toMatchObject([
      { count: 1, first_word_seconds: { median: 240, worst: 240 }, explanation_seconds: { median: 1200, worst: 1200 } },
    ]);
    expect((await readOutagesOf(db, slug, NOW)).map((one) => one.slug)).toEqual(["curug-1"]);
    expect(await readOutagesOf(db, "lain", NOW)).toEqual([]);
    expect(await readOutageNames(db)).toEqual([{ slug: "curug-1", open: false, incident: slug }]);
  });

  test("what was only declared is an outage too, explained when its cause was first named", async () => {
    const { db } = connection;
    const { slug } = await post(TEN + 6 * MINUTE);
    const [one] = (await readOutageList(db, NOW)).months[0]?.outages ?? [];
    expect(one).toMatchObject({
      origin: "declared",
      url: `/incidents/${slug}`,
      explained_at: date(TEN + 6 * MINUTE).toISOString(),
    });
    expect(one?.target.kind).toBe("scope");
  });

  test("an incident that names no cause explains nothing yet", async () => {
    const { db } = connection;
    const { id } = await post(TEN);
    await db.update(incident).set({ causeCode: "not_known" }).where(eq(incident.id, id));
    await addOutage(db, OFFERED, { slug: "curug-1", began: date(TEN), incidentId: id, explainedAt: date(TEN) });
    expect((await readOutageList(db, NOW)).open).toMatchObject([{ slug: "curug-1", explained_at: null }]);
  });

  test("one that was merged speaks through the one it became part of, and one that was taken back says nothing", async () => {
    const { db } = connection;
    const [part, whole] = [await post(TEN), await post(TEN + MINUTE)];
    await addOutage(db, OFFERED, { slug: "curug-1", began: date(TEN), incidentId: part.id, explainedAt: date(TEN + MINUTE) });
    const joined = await mergeIncidents(db, ctx(TEN + HOUR), { slug: whole.slug, other: part.slug, body: text("Sama.") });
    expect(joined).toMatchObject({ ok: true });
    expect((await readOutage(db, "curug-1", NOW))?.view.incident?.slug).toBe(whole.slug);
    expect(await readOutagesOf(db, whole.slug, NOW)).toHaveLength(1);
    await retractIncident(db, ctx(TEN + 2 * HOUR), { slug: whole.slug, reason: text("Bukan di sini.") });
    expect((await readOutage(db, "curug-1", NOW))?.view).toMatchObject({
      incident: null,
      explained_at: null,
      first_word_at: null,
    });
  });

  test("the looks of its span are told whole, and of very many those at both ends; never where they looked", async () => {
    const { db } = connection;
    const number = await addProbe(db, OFFERED, { slug: "cetak-curug", personId });
    const other = await addProbe(db, { system: "siak-terpusat" }, { slug: "siak", personId });
    const minutes = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        at: from + index * MINUTE,
        outcome: index === 0 ? ("ok" as const) : ("refused" as const),
      }));
    await addResults(db, number, minutes(TEN - MINUTE, 20));
    await addResults(db, other, minutes(TEN, 3));
    await addOutage(db, OFFERED, { slug: "curug-1", began: date(TEN), after: date(TEN - MINUTE), ended: date(TEN + 2 * MINUTE) });
    const read = async () => {
      const found = await readOutage(db, "curug-1", NOW);
      if (!found) throw new Error("There is no outage.");
      return readLooks(db, found.view, found.pointer, NOW);
    };
    const { probes, looks, gap } = await read();
    expect(probes.map(({ slug }) => slug)).toEqual(["cetak-curug"]);
    expect(looks.map(({ outcome }) => outcome)).toEqual(["ok", ...Array.from({ length: 8 }, () => "refused")]);
    expect(gap).toBeNull();
    expect(JSON.stringify(looks)).not.toContain("10.0.0");
  });

  test("of a long one the first hundred looks are told and the last hundred", async () => {
    const { db } = connection;
    const number = await addProbe(db, OFFERED, { slug: "cetak-curug", personId });
    await addResults(
      db,
      number,
      Array.from({ length: 300 }, (_, index) => ({ at: TEN + index * 20_000, outcome: "refused" as const })),
    );
    await addOutage(db, OFFERED, { slug: "curug-1", began: date(TEN) });
    const found = await readOutage(db, "curug-1", NOW);
    const { looks, gap } = found ? await readLooks(db, found.view, found.pointer, NOW) : { looks: [], gap: null };
    expect(gap).toBe(100);
    expect(looks).toHaveLength(200);
    expect([looks[99]?.at, looks[100]?.at]).toEqual([TEN + 99 * 20_000, TEN + 200 * 20_000]);
  });

  test("the outages of a target are found by it alone", async () => {
    const { db } = connection;
    await addOutage(db, OFFERED, { slug: "curug-1", began: date(TEN) });
    const found = await readOutage(db, "curug-1", NOW);
    if (!found) throw new Error("There is no outage.");
    expect(await readOutagesAt(db, found.pointer, NOW)).toHaveLength(1);
    expect(await readOutagesAt(db, { systemId: uuidv7(), serviceId: null, offeringId: null }, NOW)).toEqual([]);
    expect(await readOutagesAt(db, { systemId: null, serviceId: null, offeringId: null }, NOW)).toEqual([]);
  });
});
