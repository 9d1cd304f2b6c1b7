import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { correctUpdate, retractUpdate } from "@/db/write/amend-update";
import { answerIncident } from "@/db/write/answer-incident";
import { postIncident } from "@/db/write/post-incident";
import { resolveIncident } from "@/db/write/resolve-incident";
import { retractIncident } from "@/db/write/retract-incident";
import { updateIncident } from "@/db/write/update-incident";
import type { AnswerInput, NoticeInput } from "@/lib/notice";
import { atWib, MINUTE } from "@/lib/time";
import { readRevisions, readStepCounts, readSteps } from "./incident-revisions";
import { readIncident } from "./incidents";

const MONDAY = atWib("2026-11-23", "08:10");
const text = (id: string) => ({ id, en: null });
const notAssessed: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };
const cut = (began: number): NoticeInput => ({
  template: "backup_ordered",
  scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
  timing: { when: "now", began },
  expectedEnd: null,
  nextUpdateBy: began + 120 * MINUTE,
  fields: { ordered_by: text("Ditjen Dukcapil Kemendagri") },
  attack: notAssessed,
  data: notAssessed,
  paper: null,
});

onBothDatabases("an incident as it was known", (fresh) => {
  let connection: Connection;
  let people: string[];
  beforeEach(async () => {
    connection = await fresh();
    people = [await addPerson(connection, "Sari"), await addPerson(connection, "Budi")];
  });
  afterEach(() => connection.close());

  const by = (who: number, now: number) => ({ now, personId: people[who] ?? "", key: uuidv7(), confirmed: true });

  test("after any of 500 steps by two editors, each revision is what was public at its moment, and nothing later shows in it", async () => {
    const step = fc.record({
      does: fc.constantFrom("update", "update", "correct", "correct", "take back", "resolve", "answer", "retract all"),
      who: fc.integer({ min: 0, max: 1 }),
      which: fc.nat({ max: 30 }),
      words: fc.stringMatching(/^[a-z]{3,12}$/),
    });
    const [steps] = fc.sample(fc.array(step, { minLength: 500, maxLength: 500 }), { numRuns: 1, seed: 20170517 });
    const { db } = connection;
    let [now, slug, accepted] = [MONDAY, "", 0];
    const seen = new Map<string, string[]>();
    /** What the public reads now, kept as text: nothing that comes later can change it. */
    const keep = async () => {
      const view = await readIncident(db, slug, now);
      seen.set(slug, [...(seen.get(slug) ?? []), JSON.stringify(view)]);
    };
    for (const { does, who, which, words } of steps ?? []) {
      now += MINUTE;
      const ctx = by(who, now);
      const view = slug === "" ? null : await readIncident(db, slug, now);
      if (view === null || view.phase === "retracted") {
        const posted = await postIncident(db, ctx, cut(now));
        if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
        slug = String(posted.outcome.slug);
        await keep();
        continue;
      }
      const reason = text(`Karena ${words}.`);
      const body = text(`Kabar ${words}.`);
      const update = view.updates[which % view.updates.length]?.id ?? "";
      const said = { state: "monitoring" as const, body, expectedEnd: null, nextUpdateBy: null, progress: null };
      const does_ = {
        update: () => updateIncident(db, ctx, { slug, ...said }),
        correct: () => correctUpdate(db, ctx, { slug, update, body, reason }),
        "take back": () => retractUpdate(db, ctx, { slug, update, reason }),
        resolve: () => resolveIncident(db, ctx, { slug, endedAt: now, body, working: false }),
        answer: () =>
          answerIncident(db, ctx, {
            slug,
            attack: { ...notAssessed, finding: "being_checked", by: text(words) },
            data: notAssessed,
          }),
        // Rarely, so that incidents live long enough for something to happen to them.
        "retract all": () =>
          which % 5 === 0 ? retractIncident(db, ctx, { slug, reason }) : updateIncident(db, ctx, { slug, ...said }),
      } satisfies Record<typeof does, () => Promise<{ ok: boolean }>>;
      if (!(await does_[does as keyof typeof does_]()).ok) continue;
      accepted += 1;
      await keep();
    }
    expect(accepted).toBeGreaterThan(200);
    const counts = await readStepCounts(db);
    for (const [each, views] of seen) {
      const revisions = await readRevisions(db, each);
      expect(revisions.map((view) => JSON.stringify(view))).toEqual(views);
      expect((await readSteps(db, each)).map(({ number }) => number)).toEqual(views.map((_, index) => index + 1));
      expect(counts.get(each)).toBe(views.length);
      for (const [index, view] of revisions.entries()) {
        const later = revisions[index + 1]?.updates.at(-1)?.at;
        if (later !== undefined) expect(view.updates.every(({ at }) => at <= later)).toBe(true);
      }
    }
    await expectWholeWorld(connection);
  }, 300_000);

  test("the case of 2017 has the revision it was entered with, and none is there of what nobody entered", async () => {
    const { db } = connection;
    const slug = "2017-05-15-layanan-ktp-el-dihentikan";
    const [first, ...others] = await readRevisions(db, slug);
    expect(others).toEqual([]);
    expect(first?.updates).toHaveLength(6);
    expect([await readRevisions(db, "antah"), await readSteps(db, "antah")]).toEqual([[], []]);
  });
});
