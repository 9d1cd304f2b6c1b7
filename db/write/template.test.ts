import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import type { Recorded } from "@/db/fact";
import { readForm } from "@/db/read/desk";
import { readIncident } from "@/db/read/incidents";
import { readTemplates } from "@/db/read/templates";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import type { NoticeInput } from "@/lib/notice";
import { atWib, HOUR } from "@/lib/time";
import { postIncident } from "./post-incident";
import { retireTemplate, type TemplateInput, writeTemplate } from "./template";

const NOW = atWib("2026-11-23", "10:00");
const text = (id: string, en: string | null = null) => ({ id, en });
const answer = { finding: "not_assessed", by: null, what: null, at: null } as const;
const roof: TemplateInput = {
  ...{ code: null, button: "Atap bocor!", about: "Hujan masuk.", effect: "disrupted", cause: null },
  title: text("{layanan} terganggu: atap bocor di {lokasi}", "{services} disrupted: leaking roof at {locations}"),
  body: text("Air masuk sejak {mulai}. Diperbaiki oleh {diperbaiki oleh}.\nSurat: {surat?}."),
  actions: text("Datang ke {tempat lain?}."),
};

onBothDatabases("templates of the office's own", (fresh) => {
  let connection: Connection;
  let personId: string;
  let keys = 0;
  beforeEach(async () => {
    connection = await fresh();
    personId = await addPerson(connection);
  });
  afterEach(async () => {
    await expectWholeWorld(connection);
    await connection.close();
  });

  const ctx = () => ({ now: NOW, personId, key: `key-${keys++}` });
  const refused = (recorded: Recorded) => (recorded.ok ? [] : recorded.refusals.map(({ field, code }) => `${field}: ${code}`));
  const write = async (changes: Partial<TemplateInput> = {}) => {
    const done = await writeTemplate(connection.db, ctx(), { ...roof, ...changes });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return String(done.outcome.template);
  };
  const notice = (template: string, fields: NoticeInput["fields"]): NoticeInput => ({
    ...{ template, scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] }, timing: { when: "now", began: NOW } },
    ...{ expectedEnd: null, nextUpdateBy: NOW + HOUR, fields, attack: answer, data: answer, paper: null },
  });
  const offered = async () => (await readTemplates(connection.db)).map(({ code }) => code);

  test("it is offered, asks its blanks under the words they were written with, and is posted like any other", async () => {
    const code = await write();
    expect(code).toMatch(/^atap-bocor-[0-9a-f]{6}$/);
    expect((await readForm(connection.db, code))?.words.blanks).toEqual({
      diperbaiki_oleh: { label: "Diperbaiki oleh", required: true },
      surat: { label: "Surat", required: false },
      tempat_lain: { label: "Tempat lain", required: false },
    });
    expect(refused(await postIncident(connection.db, ctx(), notice(code, {})))).toEqual([
      "fields.diperbaiki_oleh: field_required",
    ]);
    const posted = await postIncident(connection.db, ctx(), notice(code, { diperbaiki_oleh: text("Dinas PU") }));
    if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
    expect(posted.outcome.slug).toMatch(/^2026-11-23-atap-bocor-[0-9a-f]{6}$/);
    const incident = await readIncident(connection.db, String(posted.outcome.slug), NOW);
    expect(incident?.title).toEqual(
      text("Cetak KTP-el terganggu: atap bocor di Curug", "e-KTP card printing disrupted: leaking roof at Curug"),
    );
    expect(incident?.updates[0]?.body.id).toContain("Diperbaiki oleh Dinas PU.");
    expect(incident?.updates[0]?.body.id).not.toContain("Surat");
    expect(incident?.actions).toEqual([]);
  });

  test("a change takes its place in the list, and what was begun with the old words may still be sent", async () => {
    const old = await write();
    const place = (await offered()).indexOf(old);
    const changed = await write({ code: old, button: "Atap runtuh" });
    expect((await offered()).indexOf(changed)).toBe(place);
    expect(await offered()).not.toContain(old);
    expect((await postIncident(connection.db, ctx(), notice(old, { diperbaiki_oleh: text("Dinas PU") }))).ok).toBe(true);
    expect(refused(await writeTemplate(connection.db, ctx(), { ...roof, code: old }))).toEqual(["template: template_unknown"]);
  });

  test("one that is taken out is offered no longer; those of the catalogue can be neither changed nor taken out", async () => {
    const code = await write();
    expect((await retireTemplate(connection.db, ctx(), { code })).ok).toBe(true);
    expect(await offered()).not.toContain(code);
    const catalogue = { ...roof, code: "backup_ordered" };
    expect(refused(await retireTemplate(connection.db, ctx(), catalogue))).toEqual(["template: template_unknown"]);
    expect(refused(await writeTemplate(connection.db, ctx(), catalogue))).toEqual(["template: template_unknown"]);
    expect(await offered()).toContain("backup_ordered");
  });

  test("a text that cannot be read, a number of somebody's, an unknown cause or no name is refused, and nothing is kept", async () => {
    const before = await offered();
    const attempt = async (changes: Partial<TemplateInput>) =>
      refused(await writeTemplate(connection.db, ctx(), { ...roof, ...changes }));
    expect(await attempt({ body: text("Oleh {siapa") })).toEqual(["template.body: blank_unreadable"]);
    expect(await attempt({ body: text("NIK 3603012505900001") })).toEqual(["template.body: personal_number"]);
    expect(await attempt({ cause: "hantu" })).toEqual(["template.cause: cause_unknown"]);
    expect(await attempt({ button: " " })).toEqual(["template.button: field_required"]);
    expect(await offered()).toEqual(before);
  });

  test("thirty are enough", async () => {
    for (let count = 0; count < 30; count++) await write({ button: `Jenis ${count}` });
    expect(refused(await writeTemplate(connection.db, ctx(), roof))).toEqual([": too_many_templates"]);
  });
});
