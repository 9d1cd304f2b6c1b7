import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import type { Recorded } from "@/db/fact";
import { readIncident } from "@/db/read/incidents";
import { account, audit, incident, installation, leaf, offering, outage, person, proposal } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { readFiles } from "@/lib/import/read";
import { json, statuspage, statuspageIncident } from "@/lib/import/testing";
import type { AnswerInput, NoticeInput } from "@/lib/notice";
import type { Refusal } from "@/lib/refusal";
import type { Statement } from "@/lib/register/content";
import { type Act, may, ROLES } from "@/lib/roles";
import { PDF } from "@/lib/testing";
import { TOKEN_ACTS } from "@/lib/token";
import { adoptOffice } from "./adopt-office";
import { correctUpdate, retractUpdate } from "./amend-update";
import { answerIncident } from "./answer-incident";
import { backfillIncident } from "./backfill-incident";
import { beginIncident } from "./begin-incident";
import { cancelIncident } from "./cancel-incident";
import { confirmLocation } from "./confirm-location";
import type { Context } from "./context";
import { approveAnswer, declineAnswer } from "./decide-answer";
import { addDocument, withdrawDocument } from "./document";
import { addDuty } from "./duty";
import { changeHours, changeWeek, enterHolidays, type HoursInput, withdrawHours } from "./hours";
import { importIncidents } from "./import-incidents";
import { mergeIncidents, splitIncident } from "./join-incidents";
import { explainOutage, faultOutage } from "./outage";
import { changeRole, endMember, invite, resetMember } from "./people";
import { postIncident } from "./post-incident";
import { changeProbe, endProbe, lookByHand, type MakeProbeInput, makeProbe, pauseProbe, resumeProbe } from "./probe";
import { postEntry, restoreEntry, retractEntry, reviseEntry } from "./register";
import { reportLocation } from "./report-location";
import { reportProgress } from "./report-progress";
import { resolveIncident } from "./resolve-incident";
import { retractIncident } from "./retract-incident";
import { changeRules } from "./rules";
import { endSeries, planSeries, type SeriesInput } from "./series";
import { retireTemplate, type TemplateInput, writeTemplate } from "./template";
import { makeToken, presentToken } from "./tokens";
import { updateIncident } from "./update-incident";

const NOW = BORN;
const HOUR = 3600_000;
const OWN = "kec-curug";
const OTHER = "kec-legok";

const text = (id: string) => ({ id, en: null });
const notAssessed: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };
const denial: AnswerInput = { finding: "no_sign", by: text("Diskominfo"), what: text("server cetak"), at: NOW - HOUR };

const notice = (locations: string[], attack = notAssessed): NoticeInput => ({
  template: "backup_ordered",
  scope: { services: ["ktp-pencetakan"], locations },
  timing: { when: "now", began: NOW },
  expectedEnd: null,
  nextUpdateBy: NOW + HOUR,
  fields: { ordered_by: text("Ditjen Dukcapil Kemendagri") },
  attack,
  data: notAssessed,
  paper: null,
});
const ahead = (locations: string[]): NoticeInput => ({
  ...notice(locations),
  timing: { when: "ahead", begins: NOW + HOUR, ends: NOW + 2 * HOUR },
});
const closed = (location: string): HoursInput => ({
  ...{ location, from: "2026-12-07", to: "2026-12-07", rule: "spans", spans: [] },
  ...{ reason: text("Rapat kerja."), source: null, correct: false },
});
const monthly = (place: string): SeriesInput => ({
  template: "backup_ordered",
  scope: { services: ["ktp-pencetakan"], locations: [place] },
  fields: { ordered_by: text("Ditjen Dukcapil Kemendagri") },
  paper: null,
  rule: "FREQ=MONTHLY;BYDAY=1SA",
  firstDay: "2026-11-01",
  lastDay: null,
  begins: "20:00",
  minutes: 180,
  skipHolidays: true,
  endsByHand: false,
});
const roof: TemplateInput = {
  ...{ code: null, button: "Atap bocor", about: "Air masuk.", effect: "disrupted", cause: null },
  ...{ title: text("{layanan} terganggu di {lokasi}"), body: text("Ditangani {oleh siapa}."), actions: text("") },
};
const seen: MakeProbeInput = {
  name: text("Cetak KTP-el"),
  settings: { kind: "manual" },
  pace: { everySeconds: 3600, timeoutMs: 1000, slowMs: null, failAfter: 1, recoverAfter: 1 },
  ...{ target: { service: "ktp-pencetakan" }, effect: "unavailable", vouches: true },
};
const office = {
  name: text("Disdukcapil Kabupaten Tangerang"),
  address: "Tigaraksa",
  phone: null,
  email: null,
  reply_to: "keberatan@contoh.go.id",
  speakers: [{ name: "Siti Aminah", role: "Kepala Dinas" }],
};

type Done = { ok: true } | { ok: false; refusals: Refusal[] };

const SAID: Statement = {
  title: { id: "Jumpa pers", en: null },
  speaker: "Sari Contoh",
  role: { id: "Kepala kantor", en: null },
  on: "2026-11-20",
  says: { id: "Layanan normal.", en: null },
  ...{ quote: null, url: null, archived: null },
  ...{ incidents: [], claims: [], advisories: [], protections: [], statements: [], documents: [] },
};

onBothDatabases("roles", (fresh) => {
  let connection: Connection;
  let boss: string;
  beforeEach(async () => {
    connection = await fresh();
    boss = await addPerson(connection, "Pengelola");
    await addPerson(connection, "Pengelola lain");
  });
  afterEach(() => connection.close());

  const by = (personId: string, confirmed = true): Context => ({ now: NOW, personId, key: uuidv7(), confirmed });
  const slugOf = (done: Recorded): string => {
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return String(done.outcome.slug);
  };
  const posted = async (locations: string[], form = notice) =>
    slugOf(await postIncident(connection.db, by(boss), form(locations)));
  /** An outage that was measured, of a place of its own; its address. */
  async function measured(): Promise<string> {
    const slug = uuidv7();
    const [one] = await connection.db.select({ id: offering.id }).from(offering).limit(1);
    const at = new Date(NOW);
    const times = { began: at, knownAt: at, ended: at };
    await connection.db.insert(outage).values({ id: uuidv7(), slug, offeringId: one?.id ?? null, effect: "disrupted", ...times });
    return slug;
  }
  /** A notice and its second update, both the boss's. */
  async function updated(place: string): Promise<{ slug: string; update: string }> {
    const slug = await posted([place]);
    const body = text("Dipantau.");
    const said = { slug, state: "monitoring" as const, body, expectedEnd: null, nextUpdateBy: null, progress: null };
    slugOf(await updateIncident(connection.db, by(boss), said));
    return { slug, update: (await readIncident(connection.db, slug, NOW))?.updates.at(-1)?.id ?? "" };
  }
  /** A statement that stands in the register. */
  async function recorded(): Promise<{ noun: "statement"; slug: string }> {
    const done = await postEntry(connection.db, by(boss), { noun: "statement", content: SAID });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return { noun: "statement", slug: String(done.outcome.entry).split("/").at(-1) ?? "" };
  }
  let made = 0;
  /** A document that nobody kept yet. */
  const pdf = () => Buffer.concat([PDF, Buffer.alloc(++made)]);
  /** One that is kept. */
  async function kept(): Promise<string> {
    const done = await addDocument(connection.db, by(boss), { title: text("Surat contoh"), content: pdf() });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return String(done.outcome.document);
  }
  /** A probe that somebody else made. */
  async function probed(): Promise<string> {
    const done = await makeProbe(connection.db, by(boss), seen);
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return String(done.outcome.probe);
  }
  const another = async () => addPerson(connection, "Siapa saja", { role: "editor" });
  /** The rule holds, and an answer of the boss's waits. */
  async function waiting(): Promise<{ slug: string; proposal: string }> {
    await connection.db.update(installation).set({ twoPersons: true });
    const slug = await posted([OWN]);
    const done = await answerIncident(connection.db, by(boss), { slug, attack: denial, data: notAssessed });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return { slug, proposal: String(done.outcome.proposal) };
  }

  /** Each act, really done by the person given; `place`: where, for what has a place. What it needs others make first. */
  const ACTS: Record<Act, (ctx: Context, place: string) => Promise<Done>> = {
    "location.confirmed": (ctx, place) => confirmLocation(connection.db, ctx, { location: place, services: ["ktp-pencetakan"] }),
    "location.reported": (ctx, place) =>
      reportLocation(connection.db, ctx, { location: place, reports: { blanks: 120, quota: null } }),
    "incident.posted": (ctx, place) => postIncident(connection.db, ctx, notice([place])),
    "incident.updated": async (ctx, place) =>
      updateIncident(connection.db, ctx, {
        slug: await posted([place]),
        state: "monitoring",
        body: text("Dipantau."),
        expectedEnd: null,
        nextUpdateBy: null,
        progress: null,
      }),
    "incident.begun": async (ctx, place) =>
      beginIncident(connection.db, ctx, { slug: await posted([place], ahead), body: text("Mulai.") }),
    "incident.progressed": async (ctx, place) =>
      reportProgress(connection.db, ctx, { slug: await posted([place]), done: 1, total: 2, unit: text("rekaman") }),
    "incident.resolved": async (ctx, place) =>
      resolveIncident(connection.db, ctx, { slug: await posted([place]), endedAt: NOW, body: text("Pulih."), working: true }),
    "incident.cancelled": async (ctx, place) =>
      cancelIncident(connection.db, ctx, { slug: await posted([place], ahead), body: text("Tidak jadi.") }),
    "incident.answered": async (ctx, place) =>
      answerIncident(connection.db, ctx, { slug: await posted([place]), attack: denial, data: notAssessed }),
    "hours.changed": (ctx, place) => changeHours(connection.db, ctx, closed(place)),
    "hours.withdrawn": async (ctx, place) => {
      const made = await changeHours(connection.db, by(boss), closed(place));
      if (!made.ok) throw new Error(JSON.stringify(made.refusals));
      return withdrawHours(connection.db, ctx, { exception: String(made.outcome.exception) });
    },
    "hours.corrected": (ctx, place) =>
      changeHours(connection.db, ctx, { ...closed(place), from: "2026-11-18", to: "2026-11-18", correct: true }),
    "document.added": (ctx) => addDocument(connection.db, ctx, { title: text("Surat contoh"), content: pdf() }),
    "document.withdrawn": async (ctx) => withdrawDocument(connection.db, ctx, { sha256: await kept(), reason: text("Salah.") }),
    "entry.posted": (ctx) => postEntry(connection.db, ctx, { noun: "statement", content: SAID }),
    "entry.revised": async (ctx) => {
      const revised = { ...SAID, quote: "Layanan normal" };
      return reviseEntry(connection.db, ctx, { ...(await recorded()), content: revised, correct: false, reason: null });
    },
    "entry.corrected": async (ctx) => {
      const corrected = { ...SAID, speaker: "Orang lain" };
      return reviseEntry(connection.db, ctx, {
        ...(await recorded()),
        content: corrected,
        correct: true,
        reason: text("Salah orang."),
      });
    },
    "entry.retracted": async (ctx) => retractEntry(connection.db, ctx, { ...(await recorded()), reason: text("Salah.") }),
    "entry.restored": async (ctx) => {
      const named = await recorded();
      await retractEntry(connection.db, by(boss), { ...named, reason: text("Salah.") });
      return restoreEntry(connection.db, ctx, { ...named, reason: text("Ternyata benar.") });
    },
    "week.changed": (ctx) => {
      const day: [string, string][] = [["08:00", "15:00"]];
      const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
      return changeWeek(connection.db, ctx, { profile: "office", from: "2026-12-01", week, reason: "SK contoh" });
    },
    "holidays.entered": (ctx) =>
      enterHolidays(connection.db, ctx, {
        ...{ year: 2027, decree: "SKB contoh", source: null },
        days: [{ day: "2027-01-01", name: "Tahun Baru", kind: "national" }],
      }),
    "series.planned": (ctx, place) => planSeries(connection.db, ctx, monthly(place)),
    "series.changed": async (ctx, place) => {
      const made = await planSeries(connection.db, by(boss), monthly(place));
      if (!made.ok) throw new Error(JSON.stringify(made.refusals));
      const replaces = { series: String(made.outcome.series), body: text("Jamnya lain.") };
      return planSeries(connection.db, ctx, { ...monthly(place), firstDay: "2026-12-01", begins: "21:00", replaces });
    },
    "series.ended": async (ctx, place) => {
      const made = await planSeries(connection.db, by(boss), monthly(place));
      if (!made.ok) throw new Error(JSON.stringify(made.refusals));
      return endSeries(connection.db, ctx, { series: String(made.outcome.series), body: text("Tidak lagi.") });
    },
    "template.written": (ctx) => writeTemplate(connection.db, ctx, roof),
    "template.retired": async (ctx) => {
      const made = await writeTemplate(connection.db, by(boss), roof);
      if (!made.ok) throw new Error(JSON.stringify(made.refusals));
      return retireTemplate(connection.db, ctx, { code: String(made.outcome.template) });
    },
    "incident.merged": async (ctx, place) =>
      mergeIncidents(connection.db, ctx, {
        slug: await posted([place]),
        other: await posted([OTHER]),
        body: text("Satu gangguan."),
      }),
    "incident.split": async (ctx, place) =>
      splitIncident(connection.db, ctx, {
        slug: await posted([place, place === OWN ? OTHER : OWN]),
        scope: { services: ["ktp-pencetakan"], locations: [place] },
        title: text("Cetak di satu tempat"),
        body: text("Dipisahkan."),
      }),
    "incident.retracted": async (ctx, place) =>
      retractIncident(connection.db, ctx, { slug: await posted([place]), reason: text("Salah lokasi.") }),
    "update.corrected": async (ctx, place) =>
      correctUpdate(connection.db, ctx, {
        ...(await updated(place)),
        body: text("Sedang dipantau."),
        reason: text("Kurang jelas."),
      }),
    "update.retracted": async (ctx, place) =>
      retractUpdate(connection.db, ctx, { ...(await updated(place)), reason: text("Terlalu cepat.") }),
    "incident.backfilled": (ctx, place) =>
      backfillIncident(connection.db, ctx, {
        effect: "paused",
        scope: { services: ["ktp-pencetakan"], locations: [place] },
        began: { earliest: NOW - 3 * HOUR, latest: NOW - 3 * HOUR, words: null },
        ended: { earliest: NOW - 2 * HOUR, latest: NOW - 2 * HOUR, words: null },
        title: text("Cetak terhenti"),
        body: text("Data dicadangkan."),
        cause: null,
        source: text("menurut buku catatan"),
      }),
    "incidents.imported": (ctx) => {
      const content = json(statuspage([statuspageIncident(uuidv7(), NOW - 3 * HOUR, NOW - 2 * HOUR)]));
      const { records } = readFiles([{ name: "incidents.json", bytes: content }], { zone: null, now: NOW });
      return importIncidents(connection.db, ctx, { records, mapping: "" });
    },
    "answer.approved": async (ctx) => approveAnswer(connection.db, ctx, await waiting()),
    "answer.declined": async (ctx) => declineAnswer(connection.db, ctx, await waiting()),
    "probe.made": (ctx) => makeProbe(connection.db, ctx, seen),
    "probe.changed": async (ctx) => {
      const { settings, pace } = seen;
      return changeProbe(connection.db, ctx, { slug: await probed(), name: text("Cetak"), settings, pace });
    },
    "probe.paused": async (ctx) => pauseProbe(connection.db, ctx, { slug: await probed() }),
    "probe.resumed": async (ctx) => {
      const slug = await probed();
      await pauseProbe(connection.db, by(boss), { slug });
      return resumeProbe(connection.db, ctx, { slug });
    },
    "probe.ended": async (ctx) => endProbe(connection.db, ctx, { slug: await probed() }),
    "probe.looked": async (ctx) => lookByHand(connection.db, ctx, { slug: await probed(), works: true, note: null }),
    "duty.changed": async (ctx) =>
      addDuty(connection.db, ctx, { person: await another(), weekdays: [0], begins: "08:00", ends: "16:00" }),
    "outage.explained": async (ctx) =>
      explainOutage(connection.db, ctx, { outage: await measured(), incident: await posted([OWN]) }),
    "outage.faulted": async (ctx) =>
      faultOutage(connection.db, ctx, { outage: await measured(), reason: text("Alat ukur kami salah pasang.") }),
    "office.adopted": (ctx) => adoptOffice(connection.db, ctx, office),
    "rules.changed": (ctx) => changeRules(connection.db, ctx, { twoPersons: false }),
    "person.invited": (ctx) =>
      invite(connection.db, ctx, { email: `${uuidv7()}@contoh.go.id`, name: "Baru", role: "editor", place: null }),
    "person.changed": async (ctx) => changeRole(connection.db, ctx, await another(), { role: "approver", place: null }),
    "person.ended": async (ctx) => endMember(connection.db, ctx, await another()),
    "person.reset": async (ctx) => resetMember(connection.db, ctx, await another()),
  };
  const acts = Object.keys(ACTS) as Act[];
  const codes = (done: Done) => (done.ok ? [] : done.refusals.map(({ code }) => code));

  test.each(ROLES)("%s: exactly what the table allows is done, and nothing that is refused leaves a trace", async (role) => {
    const personId = await addPerson(connection, "Budi", { role, place: role === "operator" ? OWN : undefined });
    const done: string[] = [];
    for (const act of acts) {
      const outcome = await ACTS[act](by(personId), OWN);
      // What waits here is another's: to turn that down takes who could approve it.
      const allowed = may(role, act === "answer.declined" ? "answer.approved" : act);
      expect(codes(outcome), `${role} ${act}`).toEqual(allowed ? [] : ["not_allowed"]);
      if (outcome.ok) done.push(act);
    }
    expect(done.sort()).toEqual(acts.filter((act) => may(role, act === "answer.declined" ? "answer.approved" : act)).sort());
    const lines = await connection.db.select().from(audit).where(eq(audit.personId, personId));
    expect(lines.map(({ verb }) => verb).sort()).toEqual(done);
    await expectWholeWorld(connection);
  });

  /** A token of theirs for everything a token can be for; its id. */
  async function tokenOf(personId: string): Promise<string> {
    const input = { name: "skrip", acts: TOKEN_ACTS, place: null, expiresAt: NOW + HOUR };
    const made = await makeToken(connection.db, by(personId), input, "secret");
    const known = made.ok && (await presentToken(connection.db, NOW, made.value, ""));
    if (!known) throw new Error("No token was made.");
    return known.id;
  }

  test.each(ROLES)(
    "%s with the widest token: never more than a token can be for, and never more than the person",
    async (role) => {
      const personId = await addPerson(connection, "Budi", { role, place: role === "operator" ? OWN : undefined });
      const token = await tokenOf(personId);
      const done: string[] = ["token.made"];
      for (const act of acts) {
        // Whatever a script claims to have confirmed, it confirmed nothing.
        const outcome = await ACTS[act]({ ...by(personId), token }, OWN);
        const person = may(role, act === "answer.declined" ? "answer.approved" : act);
        const scripted = TOKEN_ACTS.some((each) => each === act);
        const refused = may(role, act) ? "token_scope" : "not_allowed";
        expect(codes(outcome), `${role} ${act}`).toEqual(person && scripted ? [] : [refused]);
        if (outcome.ok) done.push(act);
      }
      expect(done.sort()).toEqual(["token.made", ...TOKEN_ACTS].sort());
      const lines = await connection.db.select().from(audit).where(eq(audit.personId, personId));
      expect(lines.map(({ verb, detail }) => [verb, detail.token]).sort()).toEqual(done.map((verb) => [verb, "skrip"]));
      await expectWholeWorld(connection);
    },
  );

  test("a script says nothing of an attack or of data in a new notice, not even that somebody is looking", async () => {
    const ctx = () => ({ ...by(boss), token });
    const token = await tokenOf(boss);
    const looking: AnswerInput = { finding: "being_checked", by: text("Diskominfo"), what: null, at: null };
    for (const attack of [denial, looking]) {
      expect(codes(await postIncident(connection.db, ctx(), notice([OWN], attack)))).toEqual(["token_scope"]);
      expect(codes(await postIncident(connection.db, ctx(), { ...notice([OWN]), data: attack }))).toEqual(["token_scope"]);
    }
    expect(codes(await postIncident(connection.db, ctx(), notice([OWN])))).toEqual([]);
  });

  test("an operator does nothing at another place, nor at their own and another at once, nor for a whole system", async () => {
    const personId = await addPerson(connection, "Budi", { role: "operator", place: OWN });
    for (const act of acts.filter((each) => may("operator", each))) {
      expect(codes(await ACTS[act](by(personId), OTHER)), act).toEqual(["not_your_place"]);
    }
    expect(codes(await postIncident(connection.db, by(personId), notice([OWN, OTHER])))).toEqual(["not_your_place"]);
    const national: NoticeInput = {
      ...notice([]),
      template: "national_fault",
      scope: { system: "siak-terpusat" },
      fields: { reported_to: text("Ditjen Dukcapil") },
    };
    expect(codes(await postIncident(connection.db, by(personId), national))).toEqual(["not_your_place"]);
    expect(await connection.db.select().from(audit).where(eq(audit.personId, personId))).toEqual([]);
    await expectWholeWorld(connection);
  });

  test("an operator answers nothing about an attack, also not in a new notice", async () => {
    const personId = await addPerson(connection, "Budi", { role: "operator", place: OWN });
    expect(codes(await postIncident(connection.db, by(personId), notice([OWN], denial)))).toEqual(["not_allowed"]);
    expect(await connection.db.select().from(audit).where(eq(audit.personId, personId))).toEqual([]);
  });

  test("an operator without a place, and somebody who is off the desk, do nothing at all", async () => {
    const lost = await addPerson(connection, "Budi", { role: "operator" });
    const gone = await addPerson(connection, "Citra", { role: "administrator" });
    expect(await endMember(connection.db, by(boss), gone)).toMatchObject({ ok: true });
    for (const act of acts) {
      expect(codes(await ACTS[act](by(lost), OWN)), act).toEqual(["not_allowed"]);
      expect(codes(await ACTS[act](by(gone), OWN)), act).toEqual(["not_allowed"]);
    }
    expect(codes(await ACTS["incident.posted"](by(uuidv7()), OWN))).toEqual(["not_allowed"]);
  });

  test("a role that was lowered is lower from that moment, also against posts sent at the same moment", async () => {
    const personId = await addPerson(connection, "Budi", { role: "editor" });
    expect(await ACTS["incident.posted"](by(personId), OTHER)).toMatchObject({ ok: true });
    const [lowered, ...rush] = await Promise.all([
      changeRole(connection.db, by(boss), personId, { role: "operator", place: OWN }),
      ...Array.from({ length: 5 }, () => postIncident(connection.db, by(personId), notice([OTHER]))),
    ]);
    expect(lowered).toMatchObject({ ok: true });
    const lines = await connection.db.select().from(audit).orderBy(audit.id);
    const at = lines.findIndex(({ verb }) => verb === "person.changed");
    expect(lines.slice(at).filter((line) => line.personId === personId)).toEqual([]);
    expect(rush.filter(({ ok }) => ok)).toHaveLength(lines.slice(0, at).filter((line) => line.personId === personId).length - 1);
    expect(codes(await ACTS["incident.posted"](by(personId), OTHER))).toEqual(["not_your_place"]);
    expect(await ACTS["incident.posted"](by(personId), OWN)).toMatchObject({ ok: true });
  });

  test("without proving once more who one is nothing is said of an attack, and nothing changes about people and rules", async () => {
    const sensitive: Act[] = [
      "incident.answered",
      "answer.approved",
      "rules.changed",
      "person.invited",
      "person.changed",
      "person.ended",
      "person.reset",
    ];
    const personId = await addPerson(connection, "Budi");
    for (const act of sensitive) expect(codes(await ACTS[act](by(personId, false), OWN)), act).toEqual(["confirm_again"]);
    expect(codes(await postIncident(connection.db, by(personId, false), notice([OWN], denial)))).toEqual(["confirm_again"]);
    expect(await connection.db.select().from(audit).where(eq(audit.personId, personId))).toEqual([]);
  });

  test("the last administrator stays one: neither lowered nor taken off the desk, by whomever and however fast", async () => {
    const people = await connection.db.select().from(person);
    const outcomes = await Promise.all(people.map(({ id }) => endMember(connection.db, by(boss), id)));
    const left = (await connection.db.select().from(person)).filter(({ endedAt }) => endedAt === null);
    expect(left).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(people.length - 1);
    const last = left[0]?.id ?? "";
    expect(codes(await changeRole(connection.db, by(last), last, { role: "editor", place: null }))).toEqual([
      "last_administrator",
    ]);
  });

  test("under the rule of two a denial is published as being checked until somebody else approves it, never its author", async () => {
    const { slug, proposal: id } = await waiting();
    expect((await readIncident(connection.db, slug, NOW))?.attack).toEqual({
      finding: "being_checked",
      by: denial.by,
      what: null,
      at: null,
    });
    const said = { slug, proposal: id };
    expect(codes(await approveAnswer(connection.db, by(boss), said))).toEqual(["own_proposal"]);
    const second = await addPerson(connection, "Citra", { role: "approver" });
    expect(await approveAnswer(connection.db, by(second), said)).toMatchObject({ ok: true });
    expect((await readIncident(connection.db, slug, NOW))?.attack).toMatchObject({ finding: "no_sign", second_person: true });
    expect(codes(await approveAnswer(connection.db, by(second), said))).toEqual(["nothing_waits"]);
    await expectWholeWorld(connection);
  });

  test("the notice itself is not held up by the rule: it says who is checking, and the denial stands in no public word", async () => {
    await connection.db.update(installation).set({ twoPersons: true });
    const slug = slugOf(await postIncident(connection.db, by(boss), notice([OWN], denial)));
    const view = await readIncident(connection.db, slug, NOW);
    expect(view?.attack.finding).toBe("being_checked");
    expect(JSON.stringify(view)).not.toContain("server cetak");
    expect((await connection.db.select().from(proposal)).map(({ attack }) => attack.finding)).toEqual(["no_sign"]);
  });

  test("an approved denial stands until another answer is approved, and what waited before is overtaken", async () => {
    const first = await waiting();
    const second = await addPerson(connection, "Citra", { role: "approver" });
    await approveAnswer(connection.db, by(second), first);
    const attacked = { ...denial, finding: "yes" as const };
    const again = { slug: first.slug, attack: attacked, data: notAssessed };
    await answerIncident(connection.db, by(boss), again);
    await answerIncident(connection.db, by(boss), { ...again, attack: { ...attacked, what: text("seluruh jaringan") } });
    expect((await readIncident(connection.db, first.slug, NOW))?.attack.finding).toBe("no_sign");
    const open = (await connection.db.select().from(proposal)).filter(({ decidedAt }) => decidedAt === null);
    expect(open).toMatchObject([{ attack: { what: { id: "seluruh jaringan" } } }]);
    expect(await declineAnswer(connection.db, by(boss), { slug: first.slug, proposal: open[0]?.id ?? "" })).toMatchObject({
      ok: true,
    });
    expect((await readIncident(connection.db, first.slug, NOW))?.attack.finding).toBe("no_sign");
  });

  test("saying the same again about an attack while answering about data needs neither a second person nor the password", async () => {
    const { slug, proposal: id } = await waiting();
    const second = await addPerson(connection, "Citra", { role: "approver" });
    await approveAnswer(connection.db, by(second), { slug, proposal: id });
    const data: AnswerInput = { finding: "being_checked", by: text("Diskominfo"), what: null, at: null };
    const done = await answerIncident(connection.db, by(boss, false), { slug, attack: denial, data });
    expect(done).toMatchObject({ ok: true });
    expect(await readIncident(connection.db, slug, NOW)).toMatchObject({
      attack: { finding: "no_sign", second_person: true },
      data: { finding: "being_checked" },
    });
  });

  test("the rule of two is not turned on where nobody but one could approve, and is public when it is", async () => {
    expect(codes(await changeRules(connection.db, by(boss), { twoPersons: true }))).toEqual(["needs_two_persons"]);
    for (const { id } of await connection.db.select().from(person)) {
      const at = new Date(NOW);
      await connection.db.insert(account).values({
        id: uuidv7(),
        accountId: id,
        providerId: "credential",
        userId: id,
        password: "x",
        createdAt: at,
        updatedAt: at,
      });
    }
    expect(await changeRules(connection.db, by(boss), { twoPersons: true })).toMatchObject({ ok: true });
    const [row] = await connection.db.select().from(installation);
    expect(row?.twoPersons).toBe(true);
    expect((await connection.db.select().from(leaf)).map(({ bytes }) => JSON.parse(bytes).verb)).toContain("rules.changed");
    expect(await connection.db.select().from(incident).where(eq(incident.origin, "office"))).toEqual([]);
  });
});
