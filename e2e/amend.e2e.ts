import { expect, test } from "@playwright/test";
import { ACCOUNT } from "@/lib/words/account";
import { AMEND } from "@/lib/words/amend";
import { DESK } from "@/lib/words/desk";
import { incidentWords } from "@/lib/words/incident";
import { refusalWords } from "@/lib/words/refusals";
import { axe } from "./axe";
import { type Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { endIncident, postPause, slugOf } from "./notices";
import { type Server, startServer, until } from "./server";

/** What was published by mistake is put right or taken back in the open: the old words stay, with the reason. */

const PUBLISH = { name: "intent", value: "publish" };
let server: Server;
let desk: Desk;
let slug: string;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
  slug = slugOf(await postPause(desk, "Ditjen Dukcapil"));
});
test.afterAll(() => server?.stop());

const says = (path: string, words: string) =>
  until(`${path} to say "${words}"`, async () => textOf(await (await fetch(server.url + path)).text()).includes(words), 15_000);

/** The address of the newest update's own page. */
async function newest(): Promise<string> {
  const page = await desk.open(`/staff/incidents/${slug}/amend`);
  return new RegExp(`/staff/incidents/${slug}/amend/[0-9a-f-]{36}`).exec(page.html)?.[0] ?? "";
}

test("words put right without JavaScript: the page shows the new, the old struck out, when and why", async () => {
  const page = await desk.open(`/staff/incidents/${slug}`);
  await desk.submit(page, { body: "Selesai pukul 11.00.", "nextUpdateBy.choice": "none" });
  const address = await newest();
  const form = await desk.open(address);
  const empty = await desk.submit(form, { body: "Selesai pukul 13.00.", reason: "" }, PUBLISH);
  expect(textOf(empty.html)).toContain(refusalWords("text_required", "reason"));
  const done = await desk.submit(form, { body: "Selesai pukul 13.00.", reason: "Jam salah ketik." }, PUBLISH);
  expect(done.path).toContain("/staff/posted/");
  await says(`/incidents/${slug}`, "Selesai pukul 13.00.");
  const html = await (await fetch(`${server.url}/incidents/${slug}`)).text();
  expect(html).toMatch(/<del>.*<p>Selesai pukul 11\.00\.<\/p>.*<\/del>/);
  expect(textOf(html)).toContain("Alasan: Jam salah ketik.");
  await until("its data to say the same", async () => {
    const { incident } = await (await fetch(`${server.url}/api/v1/incidents/${slug}.json`)).json();
    return incident.updates.at(-1).corrections[0]?.before.id === "Selesai pukul 11.00.";
  });
});

test("sent by mistake: in the first minute it is taken back from the page that says it is saved, without a password", async ({
  page,
  context,
}) => {
  const { answer } = await endIncident(desk, slug);
  const undo = /\/staff\/incidents\/[^"]+#retract/.exec(answer.html)?.[0];
  expect(textOf(answer.html)).toContain(AMEND.undo("09.31 WIB"));
  await says(`/incidents/${slug}`, incidentWords("id").phase.ended.toLowerCase());
  await context.addCookies(desk.session);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(server.url + undo);
  expect(await axe(page)).toEqual([]);
  const form = page.locator("#retract");
  await form.getByLabel(AMEND.reason, { exact: false }).first().fill("Terkirim sebelum loket diperiksa.");
  await form.getByRole("button", { name: AMEND.sendRetraction }).click();
  await page.waitForURL(/\/staff\/posted\//);
  await says(`/incidents/${slug}`, incidentWords("id").phase.ongoing.toLowerCase());
  await says(`/incidents/${slug}`, "Alasan: Terkirim sebelum loket diperiksa.");
});

test("a part made its own and made one again, without JavaScript; each page says where the other is", async () => {
  const whole = slugOf(await postPause(desk, "Ditjen Dukcapil", { "scope.locations": ["kec-legok", "kec-jambe"] }));
  const page = await desk.open(`/staff/incidents/${whole}/amend`);
  const part = { "scope.services": "ktp-pencetakan", "scope.locations": "kec-jambe" };
  const split = await desk.submit(page, { ...part, title: "Cetak di Jambe dihentikan", "split.body": "Jambe sendiri." }, PUBLISH);
  expect(split.path).toContain("/staff/posted/");
  const own = slugOf({ seq: 0, sentAt: 0, answer: split });
  await says(`/incidents/${own}`, "di Jambe.");
  await says(`/incidents/${whole}`, "di Legok.");
  const again = await desk.open(`/staff/incidents/${whole}/amend`);
  const merged = await desk.submit(again, { other: own, "merge.body": "Ternyata sama." }, PUBLISH);
  expect(merged.path).toContain("/staff/posted/");
  await says(`/incidents/${own}`, "Kabar selanjutnya ada di:");
  await says(`/incidents/${whole}`, "Ternyata sama.");
});

test("a whole notice later: only with the password; then no page says that anything is stopped, and its own says why", async () => {
  server.setClock("2026-11-23T09:45");
  const page = await desk.open(`/staff/incidents/${slug}/amend`);
  const whole = (password: string) => desk.submit(page, { reason: "Bukan Curug yang dihentikan.", password }, PUBLISH);
  expect(textOf((await whole("")).html)).toContain(refusalWords("confirm_again", "password"));
  expect(textOf((await whole("bukan sandinya")).html)).toContain(ACCOUNT.passwordRefused);
  expect((await whole(desk.password ?? "")).path).toContain("/staff/posted/");
  await says(`/incidents/${slug}`, "Alasan: Bukan Curug yang dihentikan.");
  await says(`/incidents/${slug}`, "ditarik kembali");
  const status = await (await fetch(`${server.url}/api/v1/status.json`)).json();
  expect(JSON.stringify(status.incidents ?? [])).not.toContain(slug);
  await until("the place to be itself again", async () => {
    const { locations } = await (await fetch(`${server.url}/api/v1/locations.json`)).json();
    return locations.find(({ row }: { row: { slug: string } }) => row.slug === "kec-curug")?.row.status !== "paused";
  });
  const over = await desk.open(`/staff/incidents/${slug}`);
  expect(textOf(over.html)).toContain(DESK.over.retracted);
  expect(over.html).not.toContain("/amend");
});
