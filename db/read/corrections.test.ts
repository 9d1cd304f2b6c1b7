import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SLUGS } from "@/db/catalogue/founding-register";
import type { Connection } from "@/db/client";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { correctUpdate } from "@/db/write/amend-update";
import { changeHours } from "@/db/write/hours";
import { postIncident } from "@/db/write/post-incident";
import { retractEntry, reviseEntry } from "@/db/write/register";
import { retractIncident } from "@/db/write/retract-incident";
import type { AnswerInput } from "@/lib/notice";
import { correctionMonths, correctionsIn } from "@/lib/register/corrections";
import { atWib } from "@/lib/time";
import { readCorrections } from "./corrections";
import { readIncident } from "./incidents";
import { readRegister } from "./register";

const NOVEMBER = atWib("2026-11-30", "16:00");
const DECEMBER = atWib("2026-12-01", "09:00");
const text = (id: string) => ({ id, en: null });
const nothing: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };

onBothDatabases("what was put right", (fresh) => {
  let connection: Connection;
  let personId: string;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(() => connection.close());
  const ctx = (now: number) => ({ now, personId, key: uuidv7(), confirmed: true });

  test("a new installation has put nothing right", async () => {
    expect(await readCorrections(connection.db)).toEqual([]);
  });

  test("updates, notices, entries and hours that were corrected or taken back are listed by month with the reason, and nothing else is", async () => {
    const { db } = connection;
    const notice = {
      template: "network_cut",
      scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
      timing: { when: "now" as const, began: NOVEMBER },
      ...{ expectedEnd: null, nextUpdateBy: NOVEMBER + 3600_000, fields: { handled_by: text("Diskominfo") } },
      ...{ attack: nothing, data: nothing, paper: null },
    };
    const posted = await postIncident(db, ctx(NOVEMBER), notice);
    if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
    const slug = String(posted.outcome.slug);
    const update = (await readIncident(db, slug, NOVEMBER))?.updates[0]?.id ?? "";
    await correctUpdate(db, ctx(NOVEMBER + 60_000), { slug, update, body: text("Diperbaiki."), reason: text("Salah tulis.") });
    await retractIncident(db, ctx(DECEMBER), { slug, reason: text("Bukan di sini.") });
    const claim = (await readRegister(db)).find((each) => each.slug === SLUGS.claim)?.revisions.at(-1)?.content;
    if (!claim) throw new Error("The claim of 2017 is not there.");
    const named = { noun: "claim" as const, slug: SLUGS.claim };
    const content = { ...claim, made_by: "VIVA" };
    await reviseEntry(db, ctx(NOVEMBER + 120_000), { ...named, content, correct: true, reason: text("Nama.") });
    await reviseEntry(db, ctx(NOVEMBER + 180_000), { ...named, content: claim, correct: false, reason: null });
    await retractEntry(db, ctx(DECEMBER + 60_000), { ...named, reason: text("Disusun ulang.") });
    const past = { from: "2026-11-23", to: "2026-11-23", rule: "spans" as const, spans: [], source: null, correct: true };
    await changeHours(db, ctx(DECEMBER + 120_000), { ...past, location: "kec-curug", reason: text("Listrik padam.") });

    const all = await readCorrections(db);
    expect(correctionMonths(all)).toEqual(["2026-12", "2026-11"]);
    const said = (month: string) => correctionsIn(all, month).map(({ deed, url, reason }) => [deed, url, reason?.id]);
    expect(said("2026-12")).toEqual([
      ["hours", "/methods", "Listrik padam."],
      ["retracted", `/claims/${SLUGS.claim}/revisions/4`, "Disusun ulang."],
      ["retracted", `/incidents/${slug}`, "Bukan di sini."],
    ]);
    expect(said("2026-11")).toEqual([
      ["corrected", `/claims/${SLUGS.claim}/revisions/2`, "Nama."],
      ["update_corrected", `/incidents/${slug}`, "Salah tulis."],
    ]);
    expect(said("2026-10")).toEqual([]);
  });
});
