import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { disclosure, heartbeat, idempotency, leaf, outbox, probe, probeResult } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { readRanges } from "@/lib/probe/address";
import { OUTCOMES } from "@/lib/probe/outcome";
import type { Settings, Target } from "@/lib/probe/settings";
import type { Context } from "./context";
import { hearBeat } from "./heartbeat";
import {
  askProbe,
  changeProbe,
  endProbe,
  lookByHand,
  type MakeProbeInput,
  makeProbe,
  pauseProbe,
  renewSecret,
  resumeProbe,
} from "./probe";

const NOW = BORN;
const SECOND = 1000;
const INNER = readRanges("10.0.0.0/8");
const NOTHING = { done: null, total: null, note: null, failed: false };
const web: Settings = {
  ...{ kind: "http", url: "https://10.20.30.40/rahasia", method: "GET", status: [], text: null, json: null },
  certificateDays: 14,
};

onBothDatabases("probes", (fresh) => {
  let connection: Connection;
  let person: string;
  beforeEach(async () => {
    connection = await fresh();
    person = await addPerson(connection);
  });
  afterEach(() => connection.close());

  const ctx = (now = NOW): Context => ({ now, personId: person, key: uuidv7() });
  const input = (changes: Partial<MakeProbeInput> = {}): MakeProbeInput => ({
    name: { id: "Situs antrean", en: "Queue site" },
    settings: web,
    pace: { everySeconds: 60, timeoutMs: 10_000, slowMs: 3000, failAfter: 3, recoverAfter: 2 },
    ...{ target: { system: "siak-terpusat" }, effect: "unavailable", vouches: false },
    ...changes,
  });
  async function made(changes: Partial<MakeProbeInput> = {}) {
    const done = await makeProbe(connection.db, ctx(), input(changes));
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return { slug: String(done.outcome.probe), secret: done.secret ?? "" };
  }
  const beating = () => made({ name: { id: "Pencadangan", en: null }, settings: { kind: "heartbeat", graceSeconds: 60 } });
  const codes = (done: { ok: true } | { ok: false; refusals: { field: string; code: string }[] }) =>
    done.ok ? [] : done.refusals.map(({ field, code }) => `${field} ${code}`);
  const rows = () => connection.db.select().from(probe);

  test("a probe passes the gate with its public words, and where it looks stands in no leaf, fact or outcome", async () => {
    const { slug } = await made();
    expect(slug).toBe("situs-antrean");
    const told = await Promise.all([
      connection.db.select().from(leaf),
      connection.db.select().from(disclosure),
      connection.db.select().from(outbox),
      connection.db.select().from(idempotency),
    ]);
    expect(JSON.stringify(told)).not.toContain("10.20.30.40");
    expect(JSON.parse(told[0].at(-1)?.bytes ?? "")).toMatchObject({ type: "config", verb: "probe.made" });
    expect(told[2].at(-1)?.fact).toEqual({ verb: "probe.made", probe: slug });
    await expectWholeWorld(connection);
  });

  test.each<[string, Target, string[]]>([
    ["a system there is not", { system: "tidak-ada" }, ["target target_unknown"]],
    ["a service there is not", { service: "tidak-ada" }, ["target target_unknown"]],
    ["a place there is not", { service: "ktp-pencetakan", location: "tidak-ada" }, ["place no_location"]],
    ["a protection there is not", { protection: "tidak-ada" }, ["target target_unknown"]],
  ])("about %s nothing is made", async (_, target, refused) => {
    expect(codes(await makeProbe(connection.db, ctx(), input({ target })))).toEqual(refused);
    expect(await rows()).toEqual([]);
  });

  test("a name that is empty, names an address or holds somebody's number is refused, and a slow limit nobody could meet", async () => {
    const name = (id: string) => ({ name: { id, en: null } });
    expect(codes(await makeProbe(connection.db, ctx(), input(name(""))))).toEqual(["name text_required"]);
    expect(codes(await makeProbe(connection.db, ctx(), input(name("Server 10.1.2.3"))))).toEqual(["name network_address"]);
    expect(codes(await makeProbe(connection.db, ctx(), input(name("NIK 3603121205900001"))))).toEqual(["name personal_number"]);
    const pace = { ...input().pace, slowMs: 10_000 };
    expect(codes(await makeProbe(connection.db, ctx(), input({ pace })))).toEqual(["slow slow_too_late"]);
  });

  test("what could never come true is neither made nor changed to", async () => {
    const never: Settings = { ...web, method: "HEAD", text: "Antrean" };
    const pace = { ...input().pace, everySeconds: 10, timeoutMs: 20_000 };
    const all = ["method no_body", "timeout timeout_too_long"];
    expect(codes(await makeProbe(connection.db, ctx(), input({ settings: never, pace })))).toEqual(all);
    expect(await rows()).toEqual([]);
    const { slug } = await made();
    const [before, facts] = [await rows(), await connection.db.$count(outbox)];
    const changed = await changeProbe(connection.db, ctx(), { slug, name: input().name, settings: never, pace });
    expect(codes(changed)).toEqual(all);
    expect([await rows(), await connection.db.$count(outbox)]).toEqual([before, facts]);
    await expectWholeWorld(connection);
  });

  test("whoever asks for a look at an inner address is told at once that nobody may look there", async () => {
    const { slug } = await made();
    expect(codes(await askProbe(connection.db, ctx(), { slug }, []))).toEqual(["url address_not_allowed"]);
    expect(await rows()).toMatchObject([{ askedAt: null }]);
    expect(await askProbe(connection.db, ctx(), { slug }, INNER)).toEqual({ ok: true });
  });

  test("two of one name have two addresses, and a name without letters has one as well", async () => {
    expect((await made()).slug).toBe("situs-antrean");
    expect((await made()).slug).toBe("situs-antrean-2");
    expect((await made({ name: { id: "!!!", en: null } })).slug).toBe("pemeriksaan");
  });

  test("a service at a place is about that offering alone, and a protection never vouches", async () => {
    const { slug } = await made({ target: { service: "ktp-pencetakan", location: "kec-curug" }, vouches: true });
    const [row] = await connection.db.select().from(probe).where(eq(probe.slug, slug));
    expect(row).toMatchObject({ systemId: null, serviceId: null, protectionId: null, vouches: true });
    expect(row?.offeringId).not.toBeNull();
  });

  test("the secret of a heartbeat is handed out once: a repeated request gets the probe and no secret, and it stands nowhere", async () => {
    const asked = ctx();
    const first = await makeProbe(connection.db, asked, input({ settings: { kind: "heartbeat", graceSeconds: 60 } }));
    expect(first.secret).toMatch(/^[\w-]{43}$/);
    const again = await makeProbe(connection.db, asked, input({ settings: { kind: "heartbeat", graceSeconds: 60 } }));
    expect(again).toMatchObject({ ok: true, replayed: true, secret: null });
    const everything = await Promise.all([
      rows(),
      connection.db.select().from(idempotency),
      connection.db.select().from(disclosure),
    ]);
    expect(JSON.stringify(everything)).not.toContain(first.secret);
    await expectWholeWorld(connection);
  });

  test("what is changed holds from then on; its kind does not change, and what is over stays as it is", async () => {
    const { slug } = await made();
    const { settings, pace } = input();
    const name = { id: "Antrean daring", en: null };
    expect(await changeProbe(connection.db, ctx(), { slug, name, settings, pace: { ...pace, failAfter: 5 } })).toMatchObject({
      ok: true,
    });
    expect(await rows()).toMatchObject([{ slug, name, failAfter: 5 }]);
    const other = await changeProbe(connection.db, ctx(), { slug, name, settings: { kind: "manual" }, pace });
    expect(codes(other)).toEqual([" probe_kind_fixed"]);
    expect(await endProbe(connection.db, ctx(), { slug })).toMatchObject({ ok: true });
    for (const done of [
      await changeProbe(connection.db, ctx(), { slug, name, settings, pace }),
      await pauseProbe(connection.db, ctx(), { slug }),
      await endProbe(connection.db, ctx(), { slug }),
      await askProbe(connection.db, ctx(), { slug }, INNER),
    ])
      expect(codes(done)).toEqual([" probe_over"]);
    expect(codes(await pauseProbe(connection.db, ctx(), { slug: "tidak-ada" }))).toEqual([" probe_unknown"]);
    await expectWholeWorld(connection);
  });

  test("one that takes the place of another ends it with the same press, and what was measured stays with the old one", async () => {
    const { slug: old } = await made();
    const asked = ctx(NOW + 60 * SECOND);
    const like = input({ target: { service: "kia" }, effect: "disrupted", replaces: old });
    const done = await makeProbe(connection.db, asked, like);
    expect(done).toMatchObject({ ok: true, outcome: { probe: "situs-antrean-2" } });
    expect(await makeProbe(connection.db, asked, like)).toMatchObject({ ok: true, replayed: true });
    const [first, second] = await connection.db.select().from(probe).orderBy(probe.number);
    expect(first).toMatchObject({ slug: old, effect: "unavailable", endedAt: new Date(NOW + 60 * SECOND) });
    expect(first?.systemId).not.toBeNull();
    expect(second).toMatchObject({ slug: "situs-antrean-2", effect: "disrupted", endedAt: null, systemId: null });
    const facts = await connection.db.select().from(outbox).orderBy(outbox.seq);
    expect(facts.slice(-2).map(({ fact }) => fact)).toEqual([
      { verb: "probe.made", probe: "situs-antrean-2" },
      { verb: "probe.ended", probe: old },
    ]);
    await expectWholeWorld(connection);
  });

  test("one that cannot take the place of another is not made, and the other goes on", async () => {
    const { slug: old } = await made();
    const before = [await rows(), await connection.db.$count(outbox)];
    for (const [changes, refused] of [
      [{ replaces: "tidak-ada" }, " probe_unknown"],
      [{ replaces: old, target: { system: "tidak-ada" } }, "target target_unknown"],
    ] satisfies [Partial<MakeProbeInput>, string][])
      expect(codes(await makeProbe(connection.db, ctx(), input(changes)))).toEqual([refused]);
    expect([await rows(), await connection.db.$count(outbox)]).toEqual(before);
    await endProbe(connection.db, ctx(), { slug: old });
    expect(codes(await makeProbe(connection.db, ctx(), input({ replaces: old })))).toEqual([" probe_over"]);
  });

  test("it is paused and resumed once each, and asked for a look only while it runs", async () => {
    const { slug } = await made();
    expect(await askProbe(connection.db, ctx(), { slug }, INNER)).toEqual({ ok: true });
    expect((await rows())[0]?.askedAt?.getTime()).toBe(NOW);
    expect(codes(await resumeProbe(connection.db, ctx(), { slug }))).toEqual([" probe_running"]);
    expect(await pauseProbe(connection.db, ctx(), { slug })).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ askedAt: null }]);
    expect(codes(await pauseProbe(connection.db, ctx(), { slug }))).toEqual([" probe_paused"]);
    expect(codes(await askProbe(connection.db, ctx(), { slug }, INNER))).toEqual([" probe_paused"]);
    expect(await resumeProbe(connection.db, ctx(), { slug })).toMatchObject({ ok: true });
    expect((await rows())[0]?.pausedAt).toBeNull();
  });

  test("what somebody saw is a result and a statement; a machine's probe takes none", async () => {
    const { slug } = await made({ settings: { kind: "manual" } });
    const note = { id: "Printer menyala, kartu habis.", en: null };
    expect(await lookByHand(connection.db, ctx(), { slug, works: false, note })).toMatchObject({ ok: true });
    expect(await connection.db.select().from(probeResult)).toMatchObject([
      { at: new Date(NOW), outcome: OUTCOMES.indexOf("said_failed"), ms: null, detail: note.id },
    ]);
    const { slug: machine } = await made();
    expect(codes(await lookByHand(connection.db, ctx(), { slug: machine, works: true, note: null }))).toEqual([
      " probe_not_by_hand",
    ]);
    const personal = { id: "NIK 3603121205900001", en: null };
    expect(codes(await lookByHand(connection.db, ctx(), { slug, works: true, note: personal }))).toEqual([
      "note personal_number",
    ]);
    expect(codes(await askProbe(connection.db, ctx(), { slug }, INNER))).toEqual([" probe_not_asked"]);
    await expectWholeWorld(connection);
  });

  test("a heartbeat is heard by its secret alone, not too often, and no longer once it is paused or over", async () => {
    const { slug, secret } = await beating();
    const beat = { done: 84_000, total: 150_000, note: "tabel penduduk", failed: false };
    expect(await hearBeat(connection.db, NOW, secret, beat)).toBe("heard");
    expect(await hearBeat(connection.db, NOW + 4 * SECOND, secret, NOTHING)).toBe("too_often");
    expect(await hearBeat(connection.db, NOW + 5 * SECOND, secret, { ...NOTHING, failed: true })).toBe("heard");
    expect(await hearBeat(connection.db, NOW, `${secret.slice(1)}x`, NOTHING)).toBe("unknown");
    const heard = await connection.db.select().from(heartbeat).orderBy(heartbeat.at);
    expect(heard).toMatchObject([{ done: 84_000, total: 150_000, note: "tabel penduduk" }, { done: null }]);
    const results = await connection.db.select().from(probeResult).orderBy(probeResult.at);
    expect(results.map(({ outcome }) => OUTCOMES[outcome])).toEqual(["ok", "said_failed"]);
    await pauseProbe(connection.db, ctx(), { slug });
    expect(await hearBeat(connection.db, NOW + 60 * SECOND, secret, NOTHING)).toBe("over");
    await resumeProbe(connection.db, ctx(), { slug });
    await endProbe(connection.db, ctx(), { slug });
    expect(await hearBeat(connection.db, NOW + 60 * SECOND, secret, NOTHING)).toBe("over");
  });

  test("a new secret takes the place of the old, and only a heartbeat has one", async () => {
    const { slug, secret } = await beating();
    const renewed = await renewSecret(connection.db, ctx(), { slug });
    expect(renewed.secret).not.toBe(secret);
    expect(await hearBeat(connection.db, NOW, secret, NOTHING)).toBe("unknown");
    expect(await hearBeat(connection.db, NOW, renewed.secret ?? "", NOTHING)).toBe("heard");
    const { slug: other } = await made();
    const none = await renewSecret(connection.db, ctx(), { slug: other });
    expect([codes(none), none.secret]).toEqual([[" probe_without_secret"], null]);
    await expectWholeWorld(connection);
  });

  test("two machines that share a secret and call at the same moment are heard once", async () => {
    const { secret } = await beating();
    const heard = await Promise.all([1, 2, 3].map(() => hearBeat(connection.db, NOW, secret, NOTHING)));
    expect(heard.sort()).toEqual(["heard", "too_often", "too_often"]);
  });
});
