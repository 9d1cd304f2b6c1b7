import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import {
  disclosure,
  holiday,
  incident,
  incidentOffering,
  installation,
  leaf,
  location,
  offering,
  service,
  template,
  update,
} from "@/db/schema";
import { BORN, onBothDatabases } from "@/db/testing/databases";
import { verifyDisclosure } from "@/lib/log/leaf";
import { SLUG } from "./founding-words";
import { importCatalogue } from "./import";
import { CATALOGUE_VERSION, catalogue } from "./index";
import { offeringsOf } from "./offerings";

onBothDatabases("a fresh database", (fresh) => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await fresh();
  });
  afterAll(() => connection.close());

  test("holds the whole catalogue, not adopted by the office", async () => {
    const { db } = connection;
    expect(await db.$count(service)).toBe(19);
    expect(await db.$count(location)).toBe(35);
    expect(await db.$count(template)).toBe(14);
    expect(await db.$count(holiday)).toBe(catalogue.years.flatMap(({ days }) => days).length);
    expect(await db.$count(offering)).toBe(offeringsOf(catalogue).length);
    const rows = await db.select().from(installation);
    expect(rows).toMatchObject([{ id: 1, createdAt: new Date(BORN), catalogueVersion: CATALOGUE_VERSION, adoptedAt: null }]);
  });

  test("keeps the order and the words of the catalogue", async () => {
    const rows = await connection.db.select().from(service).orderBy(service.position);
    expect(rows.map(({ slug, label, sources }) => ({ slug, label, sources }))).toEqual(
      catalogue.services.map(({ slug, label, sources }) => ({ slug, label, sources })),
    );
  });

  test("refuses the catalogue a second time and is left as it was", async () => {
    await expect(connection.db.transaction((tx) => importCatalogue(tx, BORN, false))).rejects.toThrow();
    expect(await connection.db.$count(service)).toBe(19);
  });

  test("holds the founding case as a record of the press archive that was never announced", async () => {
    const [row] = await connection.db.select().from(incident).where(eq(incident.slug, SLUG));
    expect(row).toMatchObject({
      kind: "pause",
      effect: "paused",
      origin: "archive",
      causeCode: "backup_ordered",
      publishedAt: new Date(BORN),
      beganEarliest: new Date("2017-05-15T07:00:00Z"),
      beganLatest: new Date("2017-05-15T07:00:00Z"),
      endedEarliest: new Date("2017-05-16T04:00:00Z"),
      endedLatest: new Date("2017-05-16T08:00:00Z"),
      endedWords: { id: "siang", en: "around midday" },
      plannedEnd: null,
      attack: { finding: "not_assessed" },
      data: { finding: "not_assessed" },
    });
    expect(await connection.db.$count(incidentOffering)).toBe(0);
  });

  test("tells the founding case in the order of the accounts, each with who says so and where", async () => {
    const rows = await connection.db.select().from(update).orderBy(update.at, update.id);
    expect(rows.map(({ source }) => [source?.speaker.en, source?.outlet])).toEqual([
      ["Head of Disdukcapil", "VIVA.co.id"],
      ["Head of population registration", "tangerangonline.id"],
      ["Head of Disdukcapil", "kabar6.com"],
      ["Head of Diskominfo", "kabar6.com"],
      ["Note by the archive’s editors", "Status Layanan KTP-el"],
      ["Note by the archive’s editors", "Status Layanan KTP-el"],
    ]);
    expect(rows.filter(({ personId, state, source }) => personId !== null || state !== null || source === null)).toEqual([]);
  });

  test("can show every word of the founding case against its leaf", async () => {
    const rows = await connection.db.select().from(disclosure).innerJoin(leaf, eq(leaf.id, disclosure.leafId));
    const own = rows.filter(({ leaf: { type } }) => type === "statement");
    expect(own.map(({ disclosure: { name } }) => name)).toContain("accounts");
    for (const {
      leaf: row,
      disclosure: { name, salt, value },
    } of own) {
      expect(verifyDisclosure(row.bytes, { name, salt, value: JSON.parse(value) })).toBe(true);
    }
  });
});
