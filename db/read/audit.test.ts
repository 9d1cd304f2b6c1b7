import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { HOUSE_VERBS, writeLine } from "@/db/audit";
import type { Connection } from "@/db/client";
import { audit } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { confirmLocation } from "@/db/write/confirm-location";
import { postIncident } from "@/db/write/post-incident";
import { atWib, MINUTE } from "@/lib/time";
import { SAID_VERBS } from "@/lib/words/audit";
import { type AuditFilter, readAudit } from "./audit";

const FRIDAY = atWib("2026-11-20", "15:20");
const notAssessed = { finding: "not_assessed" as const, by: null, what: null, at: null };
const ALL: AuditFilter = { person: null, place: null, day: null };

onBothDatabases("the audit as the office reads it", (fresh) => {
  let connection: Connection;
  let sari: string;
  let budi: string;
  beforeEach(async () => {
    connection = await fresh();
    sari = await addPerson(connection, "Sari");
    budi = await addPerson(connection, "Budi");
  });
  afterEach(() => connection.close());

  const post = (personId: string, locations: string[], now = FRIDAY) =>
    postIncident(
      connection.db,
      { now, personId, key: `${personId} ${now} ${locations}` },
      {
        template: "network_cut",
        scope: { services: ["ktp-pencetakan"], locations },
        timing: { when: "now", began: now - MINUTE },
        expectedEnd: null,
        nextUpdateBy: now + 30 * MINUTE,
        fields: { handled_by: { id: "Diskominfo", en: null } },
        attack: notAssessed,
        data: notAssessed,
        paper: null,
      },
    );
  const sentences = async (filter: Partial<AuditFilter> = {}) =>
    (await readAudit(connection.db, { ...ALL, ...filter }, null)).lines.map(({ sentence }) => sentence);

  test("every line is a sentence that names who did it, and to what", async () => {
    await post(sari, ["kec-curug"]);
    await confirmLocation(
      connection.db,
      { now: FRIDAY + MINUTE, personId: budi, key: "confirm" },
      { location: "kec-legok", services: ["ktp-pencetakan"] },
    );
    const { lines } = await readAudit(connection.db, ALL, null);
    expect(lines.slice(0, 2)).toMatchObject([
      {
        who: "Budi",
        sentence: expect.stringMatching(/^Budi menyatakan .*Legok buka dan berjalan\.$/),
        address: "/locations/kec-legok",
      },
      {
        who: "Sari",
        sentence: expect.stringMatching(/^Sari menerbitkan "Jaringan .*Curug.*"\.$/),
        address: expect.stringMatching(/^\/staff\/incidents\//),
      },
    ]);
    expect(lines.at(-1)?.sentence).toMatch(/^Situs /);
  });

  test("every verb that is ever written has its sentence", async () => {
    expect(HOUSE_VERBS.filter((verb) => !SAID_VERBS.includes(verb))).toEqual([]);
    const written = await connection.db.selectDistinct({ verb: audit.verb }).from(audit);
    expect(written.filter(({ verb }) => !SAID_VERBS.includes(verb))).toEqual([]);
  });

  test("it is filtered by person, place and WIB day, and by all of them", async () => {
    await post(sari, ["kec-curug"]);
    await post(budi, ["kec-legok"], atWib("2026-11-21", "00:00"));
    expect(await sentences({ person: sari })).toHaveLength(1);
    expect((await sentences({ person: "house" })).length).toBeGreaterThan(0);
    expect(await sentences({ place: "kec-legok" })).toHaveLength(1);
    expect((await sentences({ day: "2026-11-20" })).filter((each) => !each.startsWith("Situs"))).toHaveLength(1);
    expect(await sentences({ day: "2026-11-21", place: "kec-legok", person: budi })).toHaveLength(1);
    expect(await sentences({ day: "2026-11-21", place: "kec-curug" })).toEqual([]);
  });

  test("a cause that reaches a place through a system belongs to that place", async () => {
    await postIncident(
      connection.db,
      { now: FRIDAY, personId: sari, key: "national" },
      {
        template: "national_fault",
        scope: { system: "siak-terpusat" },
        timing: { when: "now", began: FRIDAY - MINUTE },
        expectedEnd: null,
        nextUpdateBy: FRIDAY + 30 * MINUTE,
        fields: { reported_to: { id: "Ditjen Dukcapil", en: null } },
        attack: notAssessed,
        data: notAssessed,
        paper: null,
      },
    );
    expect(await sentences({ place: "kec-curug" })).toHaveLength(1);
  });

  test("pages follow one another without a gap or a line twice, also where many lines are of one moment", async () => {
    for (let n = 0; n < 25; n++) {
      await writeLine(connection.db, { now: FRIDAY + (n % 3), personId: sari, verb: "session.began", subject: `person:${sari}` });
    }
    const whole = (await readAudit(connection.db, ALL, null)).lines.map(({ id }) => id);
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof readAudit>> = await readAudit(connection.db, ALL, cursor, 4);
      walked.push(...page.lines.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(walked).toEqual(whole);
    expect(new Set(walked).size).toBe(walked.length);
  });

  test("a verb that has no sentence is still told", async () => {
    await writeLine(connection.db, { now: FRIDAY, personId: sari, verb: "session.began", subject: `person:${sari}` });
    await connection.db.update(audit).set({ verb: "sesuatu.baru" }).where(eq(audit.personId, sari));
    expect(await sentences({ person: sari })).toEqual(["Sari: sesuatu.baru (Sari)."]);
  });
});
