import { renderToStaticMarkup } from "react-dom/server.node";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startForm } from "@/components/desk/form-state";
import { Notices } from "@/components/desk/notices";
import type { Connection, Db } from "@/db/client";
import { readDesk } from "@/db/read/desk";
import { readIncident } from "@/db/read/incidents";
import { addPerson, onBothDatabases } from "@/db/testing/databases";
import { postIncident } from "@/db/write/post-incident";
import { atWib } from "@/lib/time";
import { DESK } from "@/lib/words/desk";
import { refusalWords } from "@/lib/words/refusals";
import { sendCancel } from "./action";
import IncidentPage from "./page";

const desk = vi.hoisted(() => ({ now: 0, db: {} as Db, person: { id: "", name: "Sari", email: "sari@contoh.test" } }));
vi.mock("@/clock", () => ({ now: () => desk.now }));
vi.mock("@/db/client", async (real) => ({ ...(await real()), getDb: async () => desk.db }));
vi.mock("../../session", () => ({ readPerson: async () => desk.person, requireAuthor: async () => desk.person }));

const FRIDAY = atWib("2026-11-20", "15:20");
const MONDAY = atWib("2026-11-23", "08:00");
const notAssessed = { finding: "not_assessed" as const, by: null, what: null, at: null };
const ANNOUNCED = {
  template: "backup_ordered",
  scope: { services: ["ktp-pencetakan"], locations: ["kec-curug"] },
  timing: { when: "ahead" as const, begins: MONDAY, ends: MONDAY + 3 * 3600_000 },
  expectedEnd: null,
  nextUpdateBy: MONDAY,
  fields: { ordered_by: { id: "Ditjen Dukcapil", en: null } },
  attack: notAssessed,
  data: notAssessed,
  paper: null,
};

onBothDatabases("calling a planned pause off", (fresh) => {
  let connection: Connection;
  let slug: string;
  beforeEach(async () => {
    connection = await fresh();
    desk.now = FRIDAY;
    desk.db = connection.db;
    desk.person.id = await addPerson(connection);
    const posted = await postIncident(connection.db, { now: FRIDAY, personId: desk.person.id, key: "post" }, ANNOUNCED);
    if (!posted.ok) throw new Error(JSON.stringify(posted.refusals));
    slug = String(posted.outcome.slug);
  });
  afterEach(() => connection.close());

  const page = async () => renderToStaticMarkup(await IncidentPage({ params: Promise.resolve({ slug }) }));
  const phase = async () => (await readIncident(connection.db, slug, desk.now))?.phase;
  const send = (body: string) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ key: uuidv7(), slug, "cancel.body": body })) data.append(name, value);
    return sendCancel(startForm({}), data);
  };

  test("before it begins the page offers to call it off in place of the end, and afterwards the end", async () => {
    const before = await page();
    expect(before).toContain('name="cancel.body"');
    expect(before).not.toContain('name="end.body"');
    desk.now = MONDAY + 60_000;
    const during = await page();
    expect(during).toContain('name="end.body"');
    expect(during).not.toContain('name="cancel.body"');
  });

  test("on the desk the button of a planned notice leads to the calling off", async () => {
    const { planned } = await readDesk(connection.db, desk.now);
    const html = renderToStaticMarkup(<Notices title={DESK.planned} incidents={planned} />);
    expect(html).toContain(`href="/staff/incidents/${slug}#cancel">${DESK.cancel}<`);
    expect(html).not.toContain("#resolve");
  });

  test("with its reason it is called off, and then only answers may follow", async () => {
    await expect(send("Arahan dicabut.")).rejects.toThrow("NEXT_REDIRECT");
    expect(await phase()).toBe("cancelled");
    const after = await page();
    expect(after).toContain(DESK.over.cancelled);
    expect(after).not.toMatch(/name="(cancel|end)\.body"/);
  });

  test("without a reason nothing happens, and the field is named", async () => {
    const { problems } = await send("  ");
    expect(problems.map(({ field, text }) => [field, text])).toEqual([["cancel.body", refusalWords("text_required", "body")]]);
    expect(await phase()).toBe("planned");
  });

  test("one that began while the page stood open cannot be called off, and the words say what to do", async () => {
    desk.now = MONDAY + 60_000;
    const { problems, values } = await send("Arahan dicabut.");
    expect(problems.map(({ text }) => text)).toEqual([refusalWords("already_begun", "slug")]);
    expect(values["cancel.body"]).toEqual(["Arahan dicabut."]);
    expect(await phase()).toBe("ongoing");
  });
});
