import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SLUGS } from "@/db/catalogue/founding-register";
import { SLUG } from "@/db/catalogue/founding-words";
import type { Connection } from "@/db/client";
import { readRegister } from "@/db/read/register";
import { installation } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { Claim, Statement } from "@/lib/register/content";
import { composeEntry } from "@/lib/register/entry";
import { entryPage } from "@/lib/register/page";
import { CLAIM, STATEMENT } from "@/lib/register/testing";
import { atWib, MINUTE } from "@/lib/time";
import { postEntry, restoreEntry, retractEntry, reviseEntry } from "./register";

const NOW = atWib("2026-11-23", "09:00");
const text = (id: string) => ({ id, en: null });
const claim: Claim = { ...CLAIM, incidents: [] };

onBothDatabases("the register", (fresh) => {
  let connection: Connection;
  let editor: string;
  let other: string;
  beforeEach(async () => {
    connection = await fresh();
    editor = await addPerson(connection, "Penyunting");
    other = await addPerson(connection, "Penyetuju");
  });
  afterEach(() => connection.close());

  const by = (personId: string, now = NOW, confirmed = true) => ({ now, personId, key: uuidv7(), confirmed });
  const codes = (done: Awaited<ReturnType<typeof postEntry>>) => (done.ok ? [] : done.refusals.map(({ code }) => code));
  async function posted(content: Claim | Statement, noun: "claim" | "statement"): Promise<string> {
    const done = await postEntry(connection.db, by(editor), { noun, content });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return String(done.outcome.entry).split("/").at(-1) ?? "";
  }
  const find = async (slug: string) => {
    const found = (await readRegister(connection.db)).find((each) => each.slug === slug);
    if (!found) throw new Error(`There is no ${slug}.`);
    return found;
  };

  test("a new installation holds the claim of 2017 with its four accounts, linked with the incident, the letters and the protection", async () => {
    const known = await find(SLUGS.claim);
    expect(known).toMatchObject({ noun: "claim", origin: "archive" });
    const page = entryPage(
      await readRegister(connection.db),
      { incidents: new Map(), documents: [] },
      { noun: "claim", slug: SLUGS.claim, revision: null },
      "id",
    );
    expect(page?.entry.content).toMatchObject({ stance: "denied", overall: "accounts_conflict", evidence: "statement" });
    expect(page?.entry.content).toHaveProperty("accounts.length", 4);
    expect(page?.related.map(({ name, items }) => [name, items.length])).toEqual([
      ["incidents", 1],
      ["advisories", 2],
      ["protections", 1],
      ["statements", 4],
    ]);
    expect(page?.related[0]?.items[0]?.url).toBe(`/incidents/${SLUG}`);
    await expectWholeWorld(connection);
  });

  test("what is added, corrected, taken back and let stand again is each one leaf, and what stood before stays", async () => {
    const slug = await posted(claim, "claim");
    const named = { noun: "claim" as const, slug };
    const second = { ...claim, made_by: "Warta Lain" };
    expect(
      codes(await reviseEntry(connection.db, by(editor), { ...named, content: claim, correct: false, reason: null })),
    ).toEqual(["nothing_changed"]);
    expect(
      codes(await reviseEntry(connection.db, by(editor), { ...named, content: second, correct: true, reason: null })),
    ).toEqual(["text_required"]);
    const reason = text("Salah tulis.");
    expect(await reviseEntry(connection.db, by(editor), { ...named, content: second, correct: true, reason })).toMatchObject({
      ok: true,
    });
    expect(codes(await retractEntry(connection.db, by(editor, NOW, false), { ...named, reason }))).toEqual(["confirm_again"]);
    expect(codes(await restoreEntry(connection.db, by(editor), { ...named, reason }))).toEqual(["not_retracted"]);
    expect(await retractEntry(connection.db, by(other), { ...named, reason })).toMatchObject({ ok: true });
    expect(
      codes(await reviseEntry(connection.db, by(editor), { ...named, content: claim, correct: false, reason: null })),
    ).toEqual(["already_retracted"]);
    expect(await restoreEntry(connection.db, by(editor), { ...named, reason })).toMatchObject({ ok: true });
    const known = await find(slug);
    expect(known.revisions.map(({ deed }) => deed)).toEqual(["posted", "corrected", "retracted", "restored"]);
    // Of one moment to the clock, and still one after the other.
    expect(known.revisions.map(({ at }) => at - NOW)).toEqual([0, 1, 2, 3]);
    expect(composeEntry(known, 1).content).toEqual(claim);
    expect(composeEntry(known).content).toEqual(second);
    await expectWholeWorld(connection);
  });

  test("what cannot be is refused with every reason at once, and nothing is written", async () => {
    const before = await expectWholeWorld(connection);
    const wrong = { ...claim, title: text(""), incidents: ["antah"], advisories: ["antah"], verdict_by: null };
    expect(codes(await postEntry(connection.db, by(editor), { noun: "claim", content: wrong }))).toEqual([
      "field_required",
      "verdict_incomplete",
      "entry_unknown",
      "entry_unknown",
    ]);
    await expect(postEntry(connection.db, by(editor), { noun: "claim", content: STATEMENT })).rejects.toThrow();
    const none = { noun: "claim" as const, slug: "antah", content: claim, correct: false, reason: null };
    expect(codes(await reviseEntry(connection.db, by(editor), none))).toEqual(["entry_unknown"]);
    expect(await expectWholeWorld(connection)).toEqual(before);
  });

  test("a word on an attack or on data asks who says it, and under the rule of two persons another approver says it", async () => {
    const denied: Claim = { ...claim, stance: "denied" };
    const post = (content: Claim, who: string, confirmed = true) =>
      postEntry(connection.db, by(who, NOW, confirmed), { noun: "claim", content });
    expect(codes(await post(denied, editor, false))).toEqual(["confirm_again"]);
    expect(await post({ ...denied, about: "service" }, editor, false)).toMatchObject({ ok: true });
    await connection.db.update(installation).set({ twoPersons: true });
    expect(codes(await post(denied, editor))).toEqual(["stance_needs_second"]);
    const named = { noun: "claim" as const, slug: await posted(claim, "claim"), correct: false, reason: null };
    expect(codes(await reviseEntry(connection.db, by(editor), { ...named, content: denied }))).toEqual(["stance_needs_second"]);
    const plain = await addPerson(connection, "Penyunting lain", { role: "editor" });
    expect(codes(await reviseEntry(connection.db, by(plain), { ...named, content: denied }))).toEqual(["not_allowed"]);
    expect(await reviseEntry(connection.db, by(other), { ...named, content: denied })).toMatchObject({ ok: true });
    // What does not touch the position stays any editor's.
    const more = { ...denied, unknown: text("Masih dicari.") };
    expect(await reviseEntry(connection.db, by(plain, NOW, false), { ...named, content: more })).toMatchObject({ ok: true });
    await expectWholeWorld(connection);
  });

  test("an editor who has not seen what another wrote is told so, and overwrites nothing", async () => {
    const slug = await posted(claim, "claim");
    const { id } = await find(slug);
    const seen = uuidv7();
    const said = { noun: "claim" as const, slug, content: { ...claim, made_by: "Lain" }, correct: false, reason: null };
    expect(codes(await reviseEntry(connection.db, { ...by(editor), seen }, said))).toEqual(["changed_since"]);
    expect((await find(slug)).revisions).toHaveLength(1);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("after any of 500 steps by two editors, what is known of each moment is what was public at it", async () => {
    const slugs = [await posted(claim, "claim"), await posted(STATEMENT, "statement")] as const;
    const step = fc.record({
      which: fc.integer({ min: 0, max: 1 }),
      does: fc.constantFrom("revise", "correct", "retract", "restore"),
      who: fc.constantFrom("editor", "other"),
      words: fc.stringMatching(/^[a-z]{1,12}$/),
    });
    const [steps] = fc.sample(fc.array(step, { minLength: 500, maxLength: 500 }), { numRuns: 1, seed: 20170516 });
    /** What the public read, kept by hand: the words and whether they were struck out, after each accepted step. */
    const model = [
      { words: claim.made_by, struck: false },
      { words: STATEMENT.speaker, struck: false },
    ];
    const seen: { at: number; entry: number; words: string; struck: boolean; page: string }[] = [];
    let [now, accepted] = [NOW, 0];
    const pageAt = async (which: number, revision: number | null) => {
      const noun = which === 0 ? ("claim" as const) : ("statement" as const);
      const page = entryPage(
        await readRegister(connection.db),
        { incidents: new Map(), documents: [] },
        { noun, slug: slugs[which] ?? "", revision },
        "id",
      );
      return page && { ...page, past: null };
    };
    for (const { which, does, who, words } of steps ?? []) {
      now += MINUTE;
      const mine = model[which];
      if (!mine) continue;
      const named = which === 0 ? { noun: "claim" as const, slug: slugs[0] } : { noun: "statement" as const, slug: slugs[1] };
      const content = which === 0 ? { ...claim, made_by: words } : { ...STATEMENT, speaker: words };
      const ctx = by(who === "editor" ? editor : other, now);
      const reason = text(`Karena ${words}.`);
      const revised = { ...named, content, correct: does === "correct", reason };
      const done =
        does === "retract"
          ? await retractEntry(connection.db, ctx, { ...named, reason })
          : does === "restore"
            ? await restoreEntry(connection.db, ctx, { ...named, reason })
            : await reviseEntry(connection.db, ctx, revised);
      const allowed = does === "restore" ? mine.struck : !mine.struck && (does === "retract" || words !== mine.words);
      expect([does, done.ok]).toEqual([does, allowed]);
      if (!allowed) continue;
      accepted += 1;
      if (does === "retract") mine.struck = true;
      else if (does === "restore") mine.struck = false;
      else mine.words = words;
      seen.push({ at: now, entry: which, ...mine, page: JSON.stringify(await pageAt(which, null)) });
    }
    expect(accepted).toBeGreaterThan(150);
    const counts = [1, 1];
    for (const { entry, words, struck, page } of seen) {
      counts[entry] = (counts[entry] ?? 0) + 1;
      const known = await pageAt(entry, counts[entry] ?? 0);
      expect(JSON.stringify(known)).toBe(page);
      const { content, retracted } = known?.entry ?? {};
      expect([entry === 0 ? (content as Claim).made_by : (content as Statement).speaker, retracted != null]).toEqual([
        words,
        struck,
      ]);
    }
    await expectWholeWorld(connection);
  }, 300_000);
});
