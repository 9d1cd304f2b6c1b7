import { createHash } from "node:crypto";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { readContent, readDocuments } from "@/db/read/documents";
import { readDocumentsOf } from "@/db/read/register";
import { outbox } from "@/db/schema";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { LARGEST_DOCUMENT } from "@/lib/document";
import { ADVISORY } from "@/lib/register/testing";
import { PDF, PNG } from "@/lib/testing";
import { atWib } from "@/lib/time";
import { addDocument, withdrawDocument } from "./document";
import { postEntry, reviseEntry } from "./register";

const NOW = atWib("2026-11-23", "09:00");
const text = (id: string) => ({ id, en: null });
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

onBothDatabases("documents", (fresh) => {
  let connection: Connection;
  let editor: string;
  beforeEach(async () => {
    connection = await fresh();
    editor = await addPerson(connection, "Penyunting");
  });
  afterEach(() => connection.close());

  const by = (confirmed = true) => ({ now: NOW, personId: editor, key: uuidv7(), confirmed });
  const codes = (done: Awaited<ReturnType<typeof addDocument>>) =>
    done.ok ? [] : done.refusals.map(({ field, code }) => `${field} ${code}`.trim());
  const add = (content: Buffer, title = "Surat edaran 12") => addDocument(connection.db, by(), { title: text(title), content });
  const withdraw = (sha256: string, reason = "Nama warga terbaca.", confirmed = true) =>
    withdrawDocument(connection.db, by(confirmed), { sha256, reason: text(reason) });
  const lastFact = async () => (await connection.db.select().from(outbox)).toSorted((a, b) => a.seq - b.seq).at(-1)?.fact;

  test("a file is kept byte for byte under its hash, with one leaf", async () => {
    const largest = Buffer.concat([Buffer.alloc(LARGEST_DOCUMENT - PDF.length, PDF), PDF]);
    for (const bytes of [PDF, PNG, largest]) {
      expect(await add(bytes)).toMatchObject({ ok: true, outcome: { document: hashOf(bytes) } });
      expect((await readContent(connection.db, hashOf(bytes)))?.equals(bytes)).toBe(true);
    }
    expect((await readDocuments(connection.db)).map(({ kind, bytes }) => [kind, bytes])).toEqual(
      expect.arrayContaining([
        ["pdf", PDF.length],
        ["png", PNG.length],
        ["pdf", LARGEST_DOCUMENT],
      ]),
    );
    await expectWholeWorld(connection);
  });

  test("what is no document, or is known already, is refused by its field, and nothing is kept", async () => {
    await add(PDF);
    const before = await expectWholeWorld(connection);
    expect(codes(await add(PDF, "Nama lain"))).toEqual(["file document_known"]);
    expect(codes(await add(Buffer.from("<svg/>"), ""))).toEqual(["title text_required", "file document_wrong_type"]);
    expect(codes(await add(PNG, "NIK 3603280101900001"))).not.toEqual([]);
    expect(await expectWholeWorld(connection)).toEqual(before);
    expect(await readDocuments(connection.db)).toHaveLength(1);
  });

  test("an entry names only documents there are, and tells the press which", async () => {
    await add(PDF);
    const content = { ...ADVISORY, documents: [hashOf(PDF)] };
    const unknown = { ...content, documents: [hashOf(PNG)] };
    expect(codes(await postEntry(connection.db, by(), { noun: "advisory", content: unknown }))).toEqual([
      "documents document_unknown",
    ]);
    expect(await postEntry(connection.db, by(), { noun: "advisory", content })).toMatchObject({ ok: true });
    expect(await lastFact()).toMatchObject({ documents: [`/documents/${hashOf(PDF)}/surat-edaran-12.pdf`] });
  });

  test("withdrawn, its bytes are gone, what is told of it stays, and every page that showed it is named", async () => {
    await add(PDF);
    const [sha256, incident] = [hashOf(PDF), "2017-05-15-layanan-ktp-el-dihentikan"];
    const content = { ...ADVISORY, documents: [sha256], incidents: [incident] };
    const posted = await postEntry(connection.db, by(), { noun: "advisory", content });
    const entry = posted.ok ? String(posted.outcome.entry) : "";
    const slug = entry.split("/").at(-1) ?? "";
    const without = { ...content, documents: [] };
    const named = { noun: "advisory" as const, slug, correct: false, reason: null };
    expect(await readDocumentsOf(connection.db, [incident])).toMatchObject([{ sha256 }]);
    expect(await reviseEntry(connection.db, by(), { ...named, content: without })).toMatchObject({ ok: true });
    expect(codes(await withdraw(sha256, "Nama warga terbaca.", false))).toEqual(["password confirm_again"]);
    expect(codes(await withdraw(sha256, ""))).toEqual(["reason text_required"]);
    expect(codes(await withdraw("../etc/passwd"))).toEqual(["document_unknown"]);
    expect(await withdraw(sha256)).toMatchObject({ ok: true });
    expect(await readContent(connection.db, sha256)).toBe(null);
    expect(await readDocuments(connection.db)).toMatchObject([
      { sha256, url: null, withdrawn: { reason: text("Nama warga terbaca.") } },
    ]);
    const fact = await lastFact();
    expect(fact).toMatchObject({ verb: "document.withdrawn", document: sha256 });
    expect(fact && "also" in fact ? fact.also : []).toEqual([entry, `${entry}/revisions/1`, `/incidents/${incident}`]);
    expect(codes(await withdraw(sha256))).toEqual(["document_withdrawn"]);
    expect(codes(await add(PDF))).toEqual(["file document_withdrawn"]);
    await expectWholeWorld(connection);
  });

  test("whatever bytes come, they are kept as they are or refused with nothing kept", async () => {
    const heads = fc.constantFrom(Buffer.alloc(0), PDF, PNG, Buffer.from("%PDF-"), Buffer.from("<html>"));
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 64 }), async (head, rest) => {
        const bytes = Buffer.concat([head, rest]);
        const known = await readContent(connection.db, hashOf(bytes));
        const done = await add(bytes);
        const found = await readContent(connection.db, hashOf(bytes));
        expect(found === null ? null : hashOf(found)).toBe(done.ok || known ? hashOf(bytes) : null);
      }),
      { numRuns: 60 },
    );
    await expectWholeWorld(connection);
  });
});
