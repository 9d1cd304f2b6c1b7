import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { hearBeat } from "@/db/write/heartbeat";
import { endProbe, lookByHand, type MakeProbeInput, makeProbe, pauseProbe } from "@/db/write/probe";
import { HOUR, MINUTE } from "@/lib/time";
import { countBlind, readProbe, readProbeForm, readProbes } from "./probes";

const NOW = BORN;

onBothDatabases("probes at the desk", (fresh) => {
  let connection: Connection;
  let person: string;
  beforeEach(async () => {
    connection = await fresh();
    person = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const ctx = (now = NOW) => ({ now, personId: person, key: uuidv7() });
  async function made(name: string, changes: Partial<MakeProbeInput> = {}) {
    const done = await makeProbe(connection.db, ctx(), {
      ...{ name: { id: name, en: null }, settings: { kind: "manual" }, target: { service: "kia", location: "kec-curug" } },
      pace: { everySeconds: 3600, timeoutMs: 1000, slowMs: null, failAfter: 1, recoverAfter: 1 },
      ...{ effect: "unavailable", vouches: false },
      ...changes,
    });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return { slug: String(done.outcome.probe), secret: done.secret ?? "" };
  }

  test("each is listed by name with what it is about and what it saw last; what never saw anything is blind", async () => {
    const { slug } = await made("Loket");
    await made("Antrean", { target: { system: "siak-terpusat" } });
    await lookByHand(connection.db, ctx(NOW + MINUTE), { slug, works: true, note: null });
    await lookByHand(connection.db, ctx(NOW + 2 * MINUTE), { slug, works: false, note: { id: "Printer mati.", en: null } });
    const [queue, counter] = await readProbes(connection.db, NOW + 3 * MINUTE);
    expect(queue).toMatchObject({ slug: "antrean", last: null, believed: { verdict: "blind", since: NOW } });
    expect(queue?.target).toMatchObject({ kind: "system", slug: "siak-terpusat" });
    expect(counter).toMatchObject({ slug, kind: "manual", last: { outcome: "said_failed", detail: "Printer mati." } });
    expect(counter?.target).toMatchObject({ kind: "offering", slug: "kia", place: { slug: "kec-curug" } });
  });

  test("on its page stand its results, newest first, and what a machine said", async () => {
    const { slug, secret } = await made("Pencadangan", { settings: { kind: "heartbeat", graceSeconds: 0 } });
    for (const [n, note] of ["satu", "dua", "tiga"].entries())
      await hearBeat(connection.db, NOW + n * MINUTE, secret, { done: n, total: 10, note, failed: n === 1 });
    const probe = await readProbe(connection.db, slug, NOW + HOUR);
    expect(probe?.results.map(({ outcome }) => outcome)).toEqual(["ok", "said_failed", "ok"]);
    expect(probe?.beats.map(({ done, note }) => [done, note])).toEqual([
      [2, "tiga"],
      [1, "dua"],
      [0, "satu"],
    ]);
    expect(JSON.stringify(probe)).not.toContain(secret);
    expect(await readProbe(connection.db, "tidak-ada", NOW)).toBeNull();
  });

  test("who is to look and sees nothing is counted; who rests or is over is not", async () => {
    const [one, two] = [await made("Satu"), await made("Dua")];
    await made("Tiga");
    expect(await countBlind(connection.db, NOW)).toBe(3);
    await pauseProbe(connection.db, ctx(), { slug: one.slug });
    await endProbe(connection.db, ctx(), { slug: two.slug });
    expect(await countBlind(connection.db, NOW)).toBe(1);
  });

  test("the form offers what a probe can be about, and where", async () => {
    const form = await readProbeForm(connection.db);
    expect(form.services.map(({ slug }) => slug)).toContain("kia");
    expect(form.systems.map(({ slug }) => slug)).toContain("siak-terpusat");
    expect(form.locations.map(({ slug }) => slug)).toContain("kec-curug");
  });
});
