import { expect, test } from "@playwright/test";
import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { incidentWords } from "@/lib/words/incident";
import { refusalWords } from "@/lib/words/refusals";
import { Desk, firstAccount } from "./desk";
import { acknowledged, textOf } from "./faults/common";
import { type Posted, postPause, slugOf, soonest } from "./notices";
import { type Server, startServer, until } from "./server";

/** Several people at one desk: invited, limited, watched by each other, and taken off it. */

const PUBLISH = { name: "intent", value: "publish" };
const PASSWORD = "kuda baterai staples";
const DENIAL = {
  "attack.finding": "no_sign",
  "attack.by": "Diskominfo",
  "attack.what": "server cetak dan jaringan kantor",
  "attack.at": "2026-11-23T09:10",
};

let server: Server;
let boss: Desk;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  boss = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server.stop());

/** Invites somebody; returns the link they get. */
async function invite(name: string, role: string, place = ""): Promise<string> {
  const email = `${name.toLowerCase()}@contoh.test`;
  const page = await boss.open("/staff/people/new");
  const { html } = await boss.submit(page, { name, email, role, place, password: boss.password ?? "" });
  const link = /https?:\/\/[^<\s]+\/staff\/password\/[\w-]+/.exec(html)?.[0];
  if (!link) throw new Error(`No link was made:\n${html.slice(0, 4000)}`);
  return link;
}

async function enter(link: string): Promise<Desk> {
  const desk = new Desk(server.url, PASSWORD);
  const done = await desk.submit(await desk.open(new URL(link).pathname), { newPassword: PASSWORD });
  expect(done.path).toBe("/staff");
  return desk;
}

/** The id by which the desk's pages know somebody. */
async function idOf(name: string): Promise<string> {
  const html = (await boss.open("/staff/people")).html.replaceAll("<!-- -->", "");
  return new RegExp(`/staff/people/([0-9a-f-]{36})"[^>]*>[^<]*<span[^>]*>: ${name}`).exec(html)?.[1] ?? "";
}

async function publicPage(slug: string, words: string): Promise<void> {
  await until(`the incident to say "${words}"`, async () =>
    (await (await fetch(`${server.url}/incidents/${slug}`)).text()).includes(words),
  );
}

test("somebody invited sets their own password with the link, which then is worth nothing", async () => {
  const link = await invite("Citra", "approver");
  await enter(link);
  const second = await new Desk(server.url).open(new URL(link).pathname);
  expect(textOf(second.html)).toContain(ACCOUNT.linkUsedAbout);
  const people = await boss.open("/staff/people");
  expect(textOf(people.html)).toContain("citra@contoh.test");
});

test("without the password an open session invites nobody, and the wrong one is said to be wrong", async () => {
  const page = await boss.open("/staff/people/new");
  const form = { name: "Penyusup", email: "penyusup@contoh.test", role: "administrator", place: "" };
  expect(textOf((await boss.submit(page, form)).html)).toContain(refusalWords("confirm_again", "password"));
  const wrong = await boss.submit(await boss.open("/staff/people/new"), { ...form, password: "bukan kata sandinya" });
  expect(textOf(wrong.html)).toContain(ACCOUNT.passwordRefused);
  expect(textOf((await boss.open("/staff/people")).html)).not.toContain("penyusup@contoh.test");
});

test("an operator sees neither people nor office, works at their own place, and is told why not elsewhere", async () => {
  const operator = await enter(await invite("Budi", "operator", "kec-curug"));
  for (const path of ["/staff/people", "/staff/people/new", "/staff/people/rules", "/staff/office"]) {
    expect(textOf((await operator.open(path)).html), path).toContain(DESK.barred);
  }
  expect((await operator.open("/staff")).html).not.toContain('href="/staff/people"');
  const own = await postPause(operator, "Ditjen Dukcapil", { "scope.locations": "kec-curug" });
  expect(own.seq).toBeGreaterThan(0);
  const page = await operator.open("/staff/new/backup_ordered");
  const elsewhere = await operator.submit(
    page,
    { "scope.locations": "kec-legok", "fields.ordered_by": "Ditjen Dukcapil", "nextUpdateBy.choice": soonest(page) },
    PUBLISH,
  );
  expect(textOf(elsewhere.html)).toContain(refusalWords("not_your_place", ""));
});

test("under the rule of two a denial reads as being checked until somebody else approves it, and the page says so", async () => {
  const approver = new Desk(server.url, PASSWORD);
  await approver.submit(await approver.open("/staff/login"), { email: "citra@contoh.test", password: PASSWORD });
  const rules = await boss.open("/staff/people/rules");
  acknowledged(await boss.submit(rules, { twoPersons: "yes", password: boss.password ?? "" }));
  const slug = slugOf(await posted());
  const answered = await boss.submit(await boss.open(`/staff/incidents/${slug}`), DENIAL, PUBLISH);
  acknowledged(answered);
  await publicPage(slug, "oleh Diskominfo");
  const own = await boss.open(`/staff/incidents/${slug}`);
  expect(textOf(own.html)).toContain(DESK.waitingOwn);
  expect(textOf(own.html)).not.toContain(DESK.approve);
  expect(textOf((await approver.open("/staff")).html)).toContain(DESK.waiting);
  const waiting = await approver.open(`/staff/incidents/${slug}`);
  const proposal = /name="proposal" value="([0-9a-f-]{36})"/.exec(waiting.html)?.[1] ?? "";
  const approve = { name: "intent", value: "approve" };
  expect(textOf((await approver.submit(waiting, { proposal }, approve)).html)).toContain(
    refusalWords("confirm_again", "password"),
  );
  acknowledged(await approver.submit(await approver.open(`/staff/incidents/${slug}`), { proposal, password: PASSWORD }, approve));
  await publicPage(slug, incidentWords("id").approved);
  await until("its data to say the same", async () => {
    const { incident } = await (await fetch(`${server.url}/api/v1/incidents/${slug}.json`)).json();
    return incident.attack.finding === "no_sign" && incident.attack.second_person === true;
  });
});

test("a role that was lowered and a person taken off the desk feel it at their next step, whatever stood open", async () => {
  const editor = await enter(await invite("Dewi", "editor"));
  const form = await editor.open("/staff/new/backup_ordered");
  const id = await idOf("Dewi");
  const change = async (fields: Record<string, string>) =>
    boss.submit(await boss.open(`/staff/people/${id}`), { ...fields, password: boss.password ?? "" });
  expect((await change({ do: "role", role: "operator", place: "kec-legok" })).path).toBe("/staff/people");
  const filled = {
    "scope.locations": "kec-curug",
    "fields.ordered_by": "Ditjen Dukcapil",
    "nextUpdateBy.choice": soonest(form),
  };
  expect(textOf((await editor.submit(form, filled, PUBLISH)).html)).toContain(refusalWords("not_your_place", ""));
  expect((await change({ do: "end" })).path).toBe("/staff/people");
  expect((await editor.open("/staff")).path).toBe("/staff/login");
  expect((await editor.submit(form, filled, PUBLISH)).path).not.toContain("/staff/posted/");
  expect(textOf((await boss.open("/staff/people")).html)).not.toContain("dewi@contoh.test");
});

test("the last administrator cannot be taken off the desk", async () => {
  const id = await idOf("Sari");
  const { html } = await boss.submit(await boss.open(`/staff/people/${id}`), { do: "end", password: boss.password ?? "" });
  expect(textOf(html)).toContain(refusalWords("last_administrator", "role"));
  expect((await boss.open("/staff/people")).path).toBe("/staff/people");
});

const posted = (): Promise<Posted> => postPause(boss, "Ditjen Dukcapil", { "scope.locations": "kec-cisoka" });
