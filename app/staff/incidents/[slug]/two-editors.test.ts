import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FormState, one, startForm, type Values } from "@/components/desk/form-state";
import { toLocalField } from "@/components/desk/wib-field";
import type { Connection, Db } from "@/db/client";
import { readIncident } from "@/db/read/incidents";
import { readStand } from "@/db/read/since";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { expectWholeWorld } from "@/db/testing/world";
import { postIncident } from "@/db/write/post-incident";
import type { Incident } from "@/lib/api";
import { atWib } from "@/lib/time";
import { sendAnswers, sendUpdate } from "./action";
import { answersTold, startAnswers, startUpdate, updateTold } from "./start";

const desk = vi.hoisted(() => ({ now: 0, db: {} as Db, person: { id: "" } }));
vi.mock("@/clock", () => ({ now: () => desk.now }));
vi.mock("@/db/client", async (real) => ({ ...(await real()), getDb: async () => desk.db }));
vi.mock("../../session", () => ({ readPerson: async () => desk.person }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));

const BEGAN = atWib("2026-11-20", "10:00");
const MINUTE = 60_000;
const NOTICE = {
  template: "national_fault",
  scope: { system: "siak-terpusat" },
  timing: { when: "now" as const, began: BEGAN },
  expectedEnd: null,
  nextUpdateBy: BEGAN + 60 * MINUTE,
  fields: { reported_to: { id: "Ditjen Dukcapil", en: null } },
  attack: { finding: "not_assessed" as const, by: null, what: null, at: null },
  data: { finding: "not_assessed" as const, by: null, what: null, at: null },
  paper: null,
};

type Kind = "update" | "answers";
/** A form as somebody has it open. `others`: what the other did since it was opened or brought up. */
type Open = { kind: Kind; form: FormState; others: string[]; sends: Promise<FormState> | null };

const FORMS = {
  update: { start: startUpdate, send: sendUpdate },
  answers: { start: startAnswers, send: sendAnswers },
};

const step = fc.record({
  who: fc.nat(1),
  act: fc.constantFrom("open", "type", "type", "send", "send", "both send"),
  kind: fc.constantFrom<Kind>("update", "answers"),
  part: fc.constantFrom("state", "expectedEnd", "progress", "attack", "data"),
  value: fc.nat(2),
});

onBothDatabases("two editors of one incident", (fresh) => {
  let connection: Connection;
  let slug: string;
  const people: string[] = [];
  beforeEach(async () => {
    connection = await fresh();
    desk.now = BEGAN + MINUTE;
    desk.db = connection.db;
    people.splice(0, 2, await addPerson(connection, "Sari"), await addPerson(connection, "Budi"));
    const posted = await postIncident(connection.db, { now: desk.now, personId: people[0] ?? "", key: "post" }, NOTICE);
    if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
    slug = String(posted.outcome.slug);
  });
  afterEach(() => connection.close());

  async function open(kind: Kind): Promise<Open> {
    const seen = (await readStand(connection.db, slug)) ?? "";
    const incident = await read();
    const start = FORMS[kind].start(incident, { now: desk.now, key: uuidv7(), seen });
    return { kind, form: startForm(start), others: [], sends: null };
  }
  const read = async () => (await readIncident(connection.db, slug, desk.now)) as Incident;

  /** The same form with one part changed, and a body nobody else typed. */
  function type(it: Open, part: string, value: number): void {
    const typed: Record<string, Values> = {
      state: { state: [["investigating", "identified", "monitoring"][value] ?? ""] },
      expectedEnd: { expectedEnd: [toLocalField(atWib("2026-12-01", `1${value}:00`))] },
      progress: { "progress.done": [`${value}`], "progress.total": ["9"], "progress.unit": ["data"] },
      attack: { "attack.finding": ["being_checked"], "attack.by": [`Tim ${value}`] },
      data: { "data.finding": ["being_checked"], "data.by": [`Tim ${value}`] },
    };
    const own = it.kind === "update" ? ["state", "expectedEnd", "progress"] : ["attack", "data"];
    const words: Values = it.kind === "update" ? { body: [`Kabar ${uuidv7()}.`], "nextUpdateBy.choice": ["none"] } : {};
    it.form = { ...it.form, values: { ...it.form.values, ...words, ...(own.includes(part) && typed[part]) } };
  }

  /** The parts that were changed on purpose: what stands there otherwise than it was offered. */
  function changed({ kind, form }: Open): string[] {
    const base: Values = JSON.parse(one(form.values, "base"));
    const parts = kind === "update" ? ["state", "expectedEnd", "progress"] : ["attack", "data"];
    return parts.filter((part) => partOf(form.values, part) !== partOf(base, part));
  }

  function send(who: number, it: Open): void {
    desk.person = { id: people[who] ?? "" };
    const data = new FormData();
    for (const [name, all] of Object.entries(it.form.values)) for (const each of all) data.append(name, each);
    it.sends = FORMS[it.kind].send(it.form, data).catch((error: Error) => {
      if (!error.message.startsWith("/staff/posted/")) throw error;
      return it.form;
    });
  }

  test("200 steps at random, some of both at once: nothing is lost, each sees what the other did, one leaf per accepted change", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 200, maxLength: 200 }), async (steps) => {
        const desks: (Open | null)[] = [null, null];
        const model: Record<string, string> = {};
        const said: string[] = [];
        const { leaves } = await expectWholeWorld(connection);
        let accepted = 0;
        let differences = 0;

        /** `atOnce`: what the other sent at the same moment may have come too late to be told. */
        async function settle(who: number, atOnce = 0): Promise<void> {
          const it = desks[who];
          if (!it?.sends) return;
          const answer = await it.sends;
          it.sends = null;
          expect(answer.problems).toEqual([]);
          expect(answer.trouble).toBeNull();
          if (answer === it.form) {
            expect(it.others, "nobody overwrites what they have not seen").toEqual([]);
            accepted += 1;
            const { values } = it.form;
            if (it.kind === "update") said.push(one(values, "body"));
            for (const part of changed(it)) model[part] = partOf(values, part);
            desks[who] = null;
            const other = desks[1 - who];
            other?.others.push(it.kind === "update" ? one(values, "body") : "answers");
            return;
          }
          const steps = answer.since?.steps ?? [];
          differences += 1;
          expect(steps.length, "a form is only held back by something").toBeGreaterThan(0);
          expect(it.others.length - steps.length, "and all of it is told").toBeLessThanOrEqual(atOnce);
          for (const [n, step] of steps.entries()) {
            if (it.others[n] === "answers") expect(step.sentence).toContain("jawaban");
            else expect(step.said).toBe(it.others[n]);
          }
          for (const part of changed(it)) expect(partOf(answer.values, part)).toBe(partOf(it.form.values, part));
          expect(one(answer.values, "body")).toBe(one(it.form.values, "body"));
          it.form = answer;
          it.others = it.others.slice(steps.length);
        }

        for (const { who, act, kind, part, value } of steps) {
          desk.now += MINUTE;
          const mine = desks[who] ?? (await open(kind));
          desks[who] = mine;
          if (act !== "open" && one(mine.form.values, "body") === "") type(mine, part, value);
          if (act === "type") type(mine, part, value);
          if (act === "send") {
            send(who, mine);
            await settle(who);
          }
          if (act === "both send") {
            const theirs = desks[1 - who] ?? (await open(kind));
            desks[1 - who] = theirs;
            if (one(theirs.form.values, "body") === "") type(theirs, part, value);
            send(who, mine);
            send(1 - who, theirs);
            const first = await Promise.all([mine.sends, theirs.sends]);
            // Whoever was accepted first is told first, for the other's answer is about it.
            const order = first[0] === mine.form ? [who, 1 - who] : [1 - who, who];
            for (const each of order) await settle(each, 1);
          }
          const incident = await read();
          const now = { ...updateTold(incident, desk.now), ...answersTold(incident, desk.now) };
          for (const [name, told] of Object.entries(model)) expect(partOf(now, name)).toBe(told);
        }

        const incident = await read();
        const bodies = incident.updates.map(({ body }) => body.id);
        expect(said.filter((body) => !bodies.includes(body))).toEqual([]);
        expect((await expectWholeWorld(connection)).leaves).toBe(leaves + accepted);
        expect(incident.updates).toHaveLength(accepted + 1);
        expect(differences).toBeGreaterThan(0);
      }),
      // What is left of two hundred steps by leaving some out is another history: the one that failed is told.
      { numRuns: 1, endOnFailure: true },
    );
  });
});

/** A part of a form as one string: its fields by name, empty ones left out. */
function partOf(values: Values, part: string): string {
  const own = Object.keys(values).filter((name) => name.split(".")[0] === part && one(values, name) !== "");
  return own
    .sort()
    .map((name) => `${name}=${one(values, name)}`)
    .join("&");
}
