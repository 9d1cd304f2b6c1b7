import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FormState, one, startForm, type Values } from "@/components/desk/form-state";
import type { Connection, Db } from "@/db/client";
import { readEntryForm } from "@/db/read/register";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { postEntry, reviseEntry } from "@/db/write/register";
import type { Claim } from "@/lib/register/content";
import { CLAIM } from "@/lib/register/testing";
import { atWib } from "@/lib/time";
import { baseIn } from "../../../base";
import { draftsOf } from "../../../draft";
import type { Person } from "../../../session";
import { sendEntry } from "./action";
import { startEntry } from "./start";

const desk = vi.hoisted(() => ({ now: 0, db: {} as Db, person: { id: "" } }));
vi.mock("@/clock", () => ({ now: () => desk.now }));
vi.mock("@/db/client", async (real) => ({ ...(await real()), getDb: async () => desk.db }));
vi.mock("../../../session", () => ({ readPerson: async () => desk.person }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));

const claim: Claim = { ...CLAIM, incidents: [] };

onBothDatabases("two editors of one entry", (fresh) => {
  let connection: Connection;
  let other: string;
  let slug: string;
  beforeEach(async () => {
    connection = await fresh();
    desk.db = connection.db;
    desk.now = atWib("2026-11-23", "09:00");
    desk.person = { id: await addPerson(connection, "Sari") };
    other = await addPerson(connection, "Budi");
    const posted = await postEntry(connection.db, by(other), { noun: "claim", content: claim });
    slug = posted.ok ? String(posted.outcome.entry).replace("/claims/", "") : "";
  });
  afterEach(() => connection.close());

  const by = (personId: string) => ({ now: desk.now, personId, key: uuidv7(), confirmed: true });
  const read = () => readEntryForm(connection.db, "claim", slug);
  const standing = async () => (await read()).known?.revisions.at(-1)?.content;
  /** The form as the page opens it. */
  async function opened(): Promise<Values> {
    const start = startEntry("claim", await standing());
    const { newest } = await read();
    return { key: [uuidv7()], noun: ["claim"], slug: [slug], seen: newest ? [newest] : [], base: baseIn(start), ...start };
  }
  /** Sends a form; where it was taken, null. */
  async function send(values: Values): Promise<FormState | null> {
    const data = new FormData();
    for (const [name, typed] of Object.entries(values)) for (const each of typed) data.append(name, each);
    return sendEntry(startForm(values), data).catch((error: Error) => {
      expect(error.message).toContain("/staff/posted/");
      return null;
    });
  }
  const change = (content: Claim) =>
    reviseEntry(connection.db, by(other), { noun: "claim", slug, content, correct: false, reason: null });

  test("what the other wrote meanwhile is told and kept, and what both wrote is left as it was typed", async () => {
    const mine = {
      ...(await opened()),
      "entry.how": ["revised"],
      "entry.made_on": ["2026-11-19"],
      "entry.verdict": ["Punya saya"],
    };
    await change({ ...claim, made_by: "Warta Lain", verdict: "Punya Budi" });
    const told = await send(mine);
    expect(told?.since?.steps.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/^Budi menambah catatan/)]);
    expect(told?.since?.parts).toEqual([
      { label: "Pembuat klaim", now: "Warta Lain", clash: false },
      { label: "Putusan pihak luar", now: "Punya Budi", clash: true },
    ]);
    expect(one(told?.values ?? {}, "entry.made_by")).toBe("Warta Lain");
    expect(await send(told?.values ?? {})).toBe(null);
    expect(await standing()).toMatchObject({ made_by: "Warta Lain", made_on: "2026-11-19", verdict: "Punya saya" });
  });

  test("a draft that is opened again after the other wrote is still one of before, and undoes nothing", async () => {
    const typed = { ...(await opened()), "entry.how": ["revised"], "entry.made_on": ["2026-11-19"], "entry.title": [""] };
    const name = `records/claims/${slug}`;
    expect((await send({ ...typed, draft: [name] }))?.problems).not.toEqual([]);
    await change({ ...claim, made_by: "Warta Lain" });
    const open = await draftsOf(connection.db, desk.person as Person);
    const { start } = open(name, await opened());
    const told = await send({ ...start, "entry.title": [claim.title.id] });
    expect(told?.since?.parts).toEqual([{ label: "Pembuat klaim", now: "Warta Lain", clash: false }]);
    expect(await send(told?.values ?? {})).toBe(null);
    expect(await standing()).toMatchObject({ made_by: "Warta Lain", made_on: "2026-11-19" });
  });
});
