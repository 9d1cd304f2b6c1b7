import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { postIncident } from "@/db/write/post-incident";
import { resolveIncident } from "@/db/write/resolve-incident";
import type { AnswerInput, NoticeInput } from "@/lib/notice";
import { atWib, DAY, HOUR } from "@/lib/time";
import { readTouching } from "./history";

const PRINTING = "ktp-pencetakan";
const text = (id: string) => ({ id, en: null });
const notAssessed: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };

onBothDatabases("the incidents that touch a service or a place", (fresh) => {
  let connection: Connection;
  const slugs = { outage: "", pause: "", national: "" };
  const ended = atWib("2026-11-21", "09:00");
  beforeAll(async () => {
    connection = await fresh();
    const personId = await addPerson(connection);
    const post = async (now: number, changes: Partial<NoticeInput>) => {
      const posted = await postIncident(
        connection.db,
        { now, personId, key: `key-${now}` },
        {
          template: "network_cut",
          scope: { services: [PRINTING], locations: ["kec-curug"] },
          timing: { when: "now", began: now },
          expectedEnd: null,
          nextUpdateBy: now + HOUR,
          fields: { handled_by: text("Diskominfo") },
          attack: notAssessed,
          data: notAssessed,
          paper: null,
          ...changes,
        },
      );
      if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
      return String(posted.outcome.slug);
    };
    slugs.outage = await post(BORN, {});
    await resolveIncident(
      connection.db,
      { now: ended, personId, key: "ended" },
      { slug: slugs.outage, endedAt: ended, body: text("Selesai."), working: false },
    );
    slugs.pause = await post(BORN + HOUR, {
      template: "backup_ordered",
      timing: { when: "ahead", begins: atWib("2026-11-25", "08:00"), ends: atWib("2026-11-25", "12:00") },
      fields: { ordered_by: text("Ditjen Dukcapil Kemendagri") },
    });
    slugs.national = await post(BORN + 2 * HOUR, {
      template: "national_fault",
      scope: { system: "siak-terpusat" },
      fields: { reported_to: text("Ditjen Dukcapil") },
    });
  });
  afterAll(() => connection.close());

  const touching = async (kind: "services" | "locations", slug: string, now: number) =>
    (await readTouching(connection.db, kind, slug, now)).map((one) => [one.slug, one.phase, one.from, one.to]);

  test("are those of its offerings and of the systems it depends on, the latest to begin first", async () => {
    const now = atWib("2026-11-23", "09:30");
    const expected = [
      [slugs.pause, "planned", "2026-11-25", "2026-11-23"],
      [slugs.national, "ongoing", "2026-11-20", "2026-11-23"],
      [slugs.outage, "ended", "2026-11-20", "2026-11-21"],
    ];
    expect(await touching("services", PRINTING, now)).toEqual(expected);
    expect(await touching("locations", "kec-curug", now)).toEqual(expected);
  });

  test("leave out what touches others, and find nothing of what there is not", async () => {
    const elsewhere = await touching("locations", "kec-cikupa", BORN + DAY);
    expect(elsewhere.map(([slug]) => slug)).toEqual([slugs.national]);
    expect(await touching("services", "tidak-ada", BORN + DAY)).toEqual([]);
  });

  test("move by the clock without a new fact", async () => {
    const after = await touching("services", PRINTING, atWib("2026-11-25", "13:00"));
    expect(after[0]).toEqual([slugs.pause, "ended", "2026-11-25", "2026-11-25"]);
  });

  test("are forgotten once neither the year nor the bars reach them, unless they go on", async () => {
    const inBars = await touching("services", PRINTING, atWib("2027-01-10", "09:00"));
    expect(inBars.map(([slug]) => slug)).toContain(slugs.outage);
    const later = await touching("services", PRINTING, atWib("2027-06-01", "09:00"));
    expect(later.map(([slug]) => slug)).toEqual([slugs.national]);
  });
});
