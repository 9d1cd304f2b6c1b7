import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { outage, service, system } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { explainOutage, faultOutage } from "@/db/write/outage";
import { postIncident } from "@/db/write/post-incident";
import { targetName } from "@/lib/words/probes";
import { readCatalogue } from "./catalogue";
import { countOwing, readDeskOutage, readDeskOutages, readOutageStart } from "./outage-desk";

const NOW = BORN;
const HOUR = 3600_000;
const notAssessed = { finding: "not_assessed" as const, by: null, what: null, at: null };

onBothDatabases("outages at the desk", (fresh) => {
  let connection: Connection;
  let person: string;
  beforeEach(async () => {
    connection = await fresh();
    person = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const ctx = () => ({ now: NOW, personId: person, key: uuidv7() });
  type Target = { systemId: string } | { serviceId: string } | { offeringId: string };
  async function measured(slug: string, target: Target, ended: number | null = NOW - HOUR) {
    const began = new Date(NOW - 3 * HOUR);
    const times = { began, knownAt: began, ended: ended === null ? null : new Date(ended) };
    await connection.db.insert(outage).values({ id: uuidv7(), slug, ...target, effect: "unavailable", ...times });
  }
  async function targets() {
    const [siak] = await connection.db.select().from(system).where(eq(system.slug, "siak-terpusat"));
    const [kia] = await connection.db.select().from(service).where(eq(service.slug, "kia"));
    const { offerings } = await readCatalogue(connection.db);
    const here = offerings.find((each) => each.service === "kia" && each.location === "kec-curug");
    return {
      siak: { systemId: siak?.id ?? "" },
      kia: { serviceId: kia?.id ?? "" },
      here: { offeringId: here?.id ?? "" },
      offerings,
    };
  }
  async function posted(): Promise<string> {
    const done = await postIncident(connection.db, ctx(), {
      template: "network_cut",
      scope: { services: ["kia"], locations: ["kec-curug"] },
      ...{ timing: { when: "now", began: NOW }, expectedEnd: null, nextUpdateBy: NOW + HOUR, paper: null },
      ...{ fields: { handled_by: { id: "Diskominfo", en: null } }, attack: notAssessed, data: notAssessed },
    });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return String(done.outcome.slug);
  }

  test("what nobody told of stands above, and leaves as it is told of or found to be our own fault", async () => {
    const { siak, kia, here } = await targets();
    await measured("a-siak", siak);
    await measured("b-kia", kia, null);
    await measured("c-here", here);
    expect(await countOwing(connection.db)).toBe(3);
    const incident = await posted();
    await explainOutage(connection.db, ctx(), { outage: "c-here", incident });
    await faultOutage(connection.db, ctx(), { outage: "a-siak", reason: { id: "Mesin kami macet.", en: null } });
    await connection.db
      .update(outage)
      .set({ withdrawnAt: new Date(NOW) })
      .where(eq(outage.slug, "b-kia"));
    const { open, rest } = await readDeskOutages(connection.db);
    expect(open).toEqual([]);
    expect(await countOwing(connection.db)).toBe(0);
    expect(rest.map(({ slug, by, fault, withdrawn }) => [slug, by?.slug ?? null, fault?.reason?.id ?? null, withdrawn])).toEqual(
      expect.arrayContaining([
        ["a-siak", null, "Mesin kami macet.", false],
        ["b-kia", null, null, true],
        ["c-here", incident, null, false],
      ]),
    );
    expect(rest.map(({ target }) => targetName(target)).sort()).toEqual(["KIA di Curug", "KIA, semua lokasi", "SIAK Terpusat"]);
  });

  test("a notice about it opens with the services and places that it touches", async () => {
    const { siak, kia, here, offerings } = await targets();
    await measured("a-siak", siak);
    await measured("b-kia", kia);
    await measured("c-here", here);
    const everywhere = offerings.filter(({ service }) => service === "kia").map(({ location }) => location);
    const began = NOW - 3 * HOUR;
    expect(await readOutageStart(connection.db, "c-here")).toEqual({
      began,
      system: null,
      services: ["kia"],
      locations: ["kec-curug"],
    });
    expect(await readOutageStart(connection.db, "b-kia")).toEqual({
      began,
      system: null,
      services: ["kia"],
      locations: everywhere,
    });
    const ofSystem = await readOutageStart(connection.db, "a-siak");
    expect(ofSystem?.system).toBe("siak-terpusat");
    expect(ofSystem?.services.length).toBeGreaterThan(1);
    expect(await readOutageStart(connection.db, "tidak-ada")).toBeNull();
  });

  test("only notices of the office that may tell of it are offered", async () => {
    const { here } = await targets();
    await measured("c-here", here);
    const incident = await posted();
    const found = await readDeskOutage(connection.db, "c-here");
    expect(found?.incidents.map(({ slug }) => slug)).toEqual([incident]);
    expect(await readDeskOutage(connection.db, "tidak-ada")).toBeNull();
  });
});
