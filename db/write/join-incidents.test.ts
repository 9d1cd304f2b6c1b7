import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import type { Recorded } from "@/db/fact";
import { readIncident } from "@/db/read/incidents";
import { offeringDay } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { Incident } from "@/lib/api";
import { atWib } from "@/lib/time";
import { countAllDays } from "./count-days";
import { mergeIncidents, splitIncident } from "./join-incidents";
import { postIncident } from "./post-incident";
import { resolveIncident } from "./resolve-incident";

const MONDAY = atWib("2026-11-23", "09:00");
const HOUR = 3600_000;
const TUESDAY = MONDAY + 24 * HOUR;
const text = (id: string) => ({ id, en: null });
const nothing = { finding: "not_assessed" as const, by: null, what: null, at: null };

onBothDatabases("merging and splitting", (fresh) => {
  let connection: Connection;
  let sari: string;
  let n = 0;
  beforeEach(async () => {
    connection = await fresh();
    sari = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const ctx = (now: number) => ({ now, personId: sari, key: `j${n++}` });
  const slugOf = (done: Recorded): string => {
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return String(done.outcome.slug);
  };
  const codes = (done: Recorded) => (done.ok ? [] : done.refusals.map(({ code }) => code));
  const post = async (began: number, locations: string[], template = "network_cut") =>
    slugOf(
      await postIncident(connection.db, ctx(Math.max(began, MONDAY)), {
        ...{ template, scope: { services: ["ktp-pencetakan"], locations }, timing: { when: "now", began } },
        ...{ expectedEnd: null, nextUpdateBy: TUESDAY, attack: nothing, data: nothing, paper: null },
        fields: { handled_by: text("Diskominfo"), generator: text("Mati"), ordered_by: text("Ditjen Dukcapil") },
      }),
    );
  const read = async (slug: string, now: number) => (await readIncident(connection.db, slug, now)) as Incident;
  /** Every counted second of every day. */
  async function counted(): Promise<unknown[]> {
    await countAllDays(connection.db, TUESDAY);
    const rows = await connection.db.select().from(offeringDay);
    return rows.toSorted((a, b) => (a.offeringId + a.day < b.offeringId + b.day ? -1 : 1));
  }

  test("two that are one: the one that stays has both places and the earlier beginning, the other leads to it, no second changes", async () => {
    const [first, second] = [await post(MONDAY, ["kec-curug"]), await post(MONDAY - HOUR, ["kec-legok"])];
    slugOf(await mergeIncidents(connection.db, ctx(MONDAY + HOUR), { slug: first, other: second, body: text("Satu gangguan.") }));
    const [into, part] = [await read(first, MONDAY + HOUR), await read(second, MONDAY + HOUR)];
    expect(into.scope.locations.map(({ slug }) => slug).toSorted()).toEqual(["kec-curug", "kec-legok"]);
    expect(Date.parse(into.began.earliest)).toBe(MONDAY - HOUR);
    expect(part).toMatchObject({ phase: "merged", merged_into: { slug: first } });
    const lasted = (await counted()).reduce((sum: number, row) => sum + (row as { unavailable: number }).unavailable, 0);
    expect(lasted).toBeGreaterThan(0);
    const further = { slug: second, endedAt: MONDAY + HOUR, body: text("x"), working: false };
    expect(codes(await resolveIncident(connection.db, ctx(MONDAY + HOUR), further))).toEqual(["already_ended"]);
    await expectWholeWorld(connection);
  });

  test("a part made its own: both go on as before to the second, and one may end without the other", async () => {
    const whole = await post(MONDAY, ["kec-curug", "kec-legok"]);
    const before = await counted();
    const scope = { services: ["ktp-pencetakan"], locations: ["kec-legok"] };
    const said = { slug: whole, scope, title: text("Cetak di Legok"), body: text("Legok punya sebab sendiri.") };
    const part = slugOf(await splitIncident(connection.db, ctx(TUESDAY), said));
    expect(await counted()).toEqual(before);
    expect((await read(part, TUESDAY)).scope.locations.map(({ slug }) => slug)).toEqual(["kec-legok"]);
    expect((await read(whole, TUESDAY)).scope.locations.map(({ slug }) => slug)).toEqual(["kec-curug"]);
    const end = { slug: part, endedAt: TUESDAY, body: text("Pulih."), working: false };
    slugOf(await resolveIncident(connection.db, ctx(TUESDAY), end));
    expect([(await read(part, TUESDAY)).phase, (await read(whole, TUESDAY)).phase]).toEqual(["ended", "ongoing"]);
    await expectWholeWorld(connection);
  });

  test("what is not open, of another effect, all of it or none of it is refused, and nothing changes", async () => {
    const [first, pause] = [await post(MONDAY, ["kec-curug"]), await post(MONDAY, ["kec-legok"], "backup_ordered")];
    const before = await expectWholeWorld(connection);
    const merge = (slug: string, other: string, body = "x") =>
      mergeIncidents(connection.db, ctx(MONDAY + HOUR), { slug, other, body: text(body) });
    expect(codes(await merge(first, first))).toEqual(["same_incident"]);
    expect(codes(await merge(first, "tidak-ada"))).toEqual(["not_found"]);
    expect(codes(await merge(first, pause, ""))).toEqual(["text_required", "other_effect"]);
    const split = (locations: string[]) =>
      splitIncident(connection.db, ctx(MONDAY + HOUR), {
        ...{ slug: first, scope: { services: ["ktp-pencetakan"], locations }, title: text("x"), body: text("x") },
      });
    expect(codes(await split(["kec-curug"]))).toEqual(["all_of_it"]);
    expect(codes(await split(["kec-legok"]))).toEqual(["none_of_it"]);
    expect(await expectWholeWorld(connection)).toEqual(before);
  });
});
