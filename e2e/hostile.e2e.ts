import { expect, test } from "@playwright/test";
import { parse } from "node-html-parser";
import { DESK } from "@/lib/words/desk";
import { ERRORS } from "@/lib/words/errors";
import { type Answer, Desk, firstAccount } from "./desk";
import {
  ADDRESSES,
  BROKEN_FRAMES,
  CHOICES,
  handMade,
  KEYS,
  NAMES,
  NO_WORDS,
  NOT_UTF8,
  NUMBERS,
  PASSWORDS,
  TIMES,
  WORDS,
} from "./hostile-inputs";
import { REQUESTS } from "./hostile-requests";
import { postPause, soonest } from "./notices";
import { statusOf } from "./raw";
import { alive, type Server, startServer, until } from "./server";

/** What nobody sends by mistake, at addresses that everyone can reach: an answer each, never a fault, never silence. */

let server: Server;
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
});
test.afterAll(() => server?.stop());

test("whatever bytes a stranger sends, an answer comes, none is a fault, and the house stands", async () => {
  const site = server.sitePid();
  const answers: string[] = [];
  for (const [name, bytes] of REQUESTS) answers.push(`${await statusOf(server.url, bytes)} ${name}`);
  expect(answers.length).toBeGreaterThan(200);
  expect(answers.filter((answer) => !/^[234]\d\d /.test(answer))).toEqual([]);
  expect([alive(server.frontPid), server.sitePid()]).toEqual([true, site]);
  expect((await fetch(`${server.url}/staff/login`)).status).toBe(200);
});

test("what steers the site from outside changes no public page", async () => {
  const home = await (await fetch(server.url)).text();
  for (const header of ["x-edition: stale", "rsc: 1", "next-action: 00", "x-middleware-subrequest: proxy", "range: bytes=0-1"]) {
    const [name = "", value = ""] = header.split(": ");
    expect(await (await fetch(server.url, { headers: { [name]: value } })).text(), header).toBe(home);
  }
});

type Values = Record<string, string | string[]>;
type Form = { path: string; filled: (page: Answer) => Values; fields: Record<string, string[]> };

/** Each field in turn with each of its inputs, then without it, then twice. Everything else on the form is right. */
function variants({ fields }: Form, whole: FormData): { name: string; body: FormData }[] {
  const made = (name: string, change: (body: FormData) => void) => {
    const body = new FormData();
    for (const [field, value] of whole) body.append(field, value);
    change(body);
    return { name, body };
  };
  return Object.entries(fields).flatMap(([field, inputs]) => [
    ...inputs.map((input) => made(`${field} = ${JSON.stringify(input.slice(0, 30))}`, (body) => body.set(field, input))),
    made(`no ${field}`, (body) => body.delete(field)),
    made(`${field} twice, among strange ones`, (body) => {
      body.set(field, inputs.at(-1) ?? "");
      body.append(field, "\0");
      for (const strange of ["__proto__", "__proto__[x]", "constructor", "toString", "\0", ""]) body.append(strange, "x");
    }),
  ]);
}

/** The words of the first form that came back with any. */
const complaintOf = ({ html }: Answer) => parse(html).querySelector('[role="alert"]')?.text.trim() ?? "";
const HARDLY_TRUE: string[] = [DESK.notSaved, DESK.notSent, DESK.signedOut];

/** Sends every variant; what came back without words for the person who sent it, or with the wrong ones. */
async function unclear(desk: Desk, form: Form): Promise<string[]> {
  const page = await desk.open(form.path);
  const bodies = variants(form, desk.fill(page, form.filled(page)));
  expect(bodies.length, form.path).toBeGreaterThanOrEqual(40);
  const found: string[] = [];
  for (const { name, body } of bodies) {
    const answer = await desk.post(page.path, body);
    const said = complaintOf(answer);
    const clear = answer.status < 500 && answer.path === page.path && /[a-z]{3,}/.test(said) && !HARDLY_TRUE.includes(said);
    if (!clear) found.push(`${answer.status} ${answer.path.slice(0, 60)} ${name}: ${said.slice(0, 60)}`);
  }
  return found;
}

test("the first account is not made of nonsense, and each answer says what to do", async () => {
  const path = new URL(await server.setupLink()).pathname;
  const fields = { token: NAMES, name: ["", " ", "\0", "\u202e", "x".repeat(201)], email: ADDRESSES, password: PASSWORDS };
  const whole = { name: "Sari", email: "sari@contoh.test", password: "kuda baterai staples" };
  expect(await unclear(new Desk(server.url), { path, fields, filled: () => whole })).toEqual([]);
});

test.describe("on the desk", () => {
  let desk: Desk;
  let slug: string;
  let planned: string;
  let posts: number;

  const revision = async (): Promise<string> => (await (await fetch(`${server.url}/api/v1/status.json`)).json()).revision;
  const isPublic = (seq: number) =>
    until("what was posted to be public", async () =>
      (await desk.open(`/staff/published/${seq}`)).html.includes('"public":true'),
    );
  const slugIn = ({ html }: Answer) => html.match(/\/incidents\/([a-z0-9-]+)"/)?.[1] ?? "";

  test.beforeAll(async () => {
    desk = await firstAccount(server.url, await server.setupLink());
    slug = slugIn((await postPause(desk, "Ditjen Dukcapil")).answer);
    const ahead = { "timing.when": "ahead", "timing.begins": "2026-11-24T08:00", "timing.ends": "2026-11-24T14:00" };
    const last = await postPause(desk, "Diskominfo", { ...ahead, "scope.locations": "kec-legok" });
    planned = slugIn(last.answer);
    posts = last.seq;
    await isPublic(posts);
  });

  const FORMS: Record<string, () => Form> = {
    "a new notice": () => ({
      path: "/staff/new/backup_ordered",
      filled: (page) => ({
        intent: "publish",
        "scope.services": "ktp-pencetakan",
        "scope.locations": "kec-curug",
        "nextUpdateBy.choice": soonest(page),
        "fields.ordered_by": "Ditjen Dukcapil",
      }),
      fields: {
        key: KEYS,
        template: NAMES,
        "scope.services": NAMES,
        "scope.locations": NAMES,
        "timing.when": CHOICES,
        "timing.began": [...TIMES, "2026-11-24T09:30"],
        "nextUpdateBy.choice": [...TIMES, "2026-11-23T09:00"],
        "fields.ordered_by": NO_WORDS,
      },
    }),
    "a kind of notice": () => ({
      path: "/staff/templates/new",
      filled: () => ({
        intent: "publish",
        ...{ "template.button": "Atap bocor", "template.about": "Hujan masuk.", "template.effect": "disrupted" },
        ...{ "template.title": "Atap bocor", "template.body": "Ditangani {oleh siapa}." },
      }),
      fields: {
        key: KEYS,
        "template.effect": CHOICES,
        "template.title": NO_WORDS,
        "template.body": [...NO_WORDS, "{", "}", "{}", "{{services}}", "{a{b}}", "{<script>}", "{é}"],
      },
    }),
    "an update": () => ({
      path: `/staff/incidents/${slug}`,
      filled: () => ({
        "nextUpdateBy.choice": "none",
        body: "Kabar.",
        "progress.total": "9",
        "progress.unit": "rekaman",
        "progress.done": "1",
      }),
      fields: { key: KEYS, slug: NAMES, body: NO_WORDS, state: CHOICES, "progress.done": NUMBERS },
    }),
    "the end an update tells": () => ({
      path: `/staff/incidents/${slug}`,
      filled: () => ({ "nextUpdateBy.choice": "", body: "Kabar.", expectedEnd: "2026-11-23T14:00" }),
      fields: { expectedEnd: [...TIMES, "2026-11-22T14:00"], "nextUpdateBy.choice": TIMES, "progress.done": NUMBERS },
    }),
    answers: () => ({
      path: `/staff/incidents/${slug}`,
      filled: () => ({
        "attack.finding": "no_sign",
        "attack.by": "Kami",
        "attack.what": "server",
        "attack.at": "2026-11-23T09:00",
      }),
      fields: {
        key: KEYS,
        slug: NAMES,
        "attack.finding": CHOICES,
        "attack.by": NO_WORDS,
        "attack.what": NO_WORDS,
        "attack.at": ["", ...TIMES, "2026-11-24T09:30"],
      },
    }),
    "an end": () => ({
      path: `/staff/incidents/${slug}`,
      filled: () => ({ working: "yes", "end.body": "Selesai." }),
      fields: { key: KEYS, slug: NAMES, working: CHOICES, "end.body": NO_WORDS, endedAt: ["", ...TIMES, "2026-11-24T09:30"] },
    }),
    "a calling off": () => ({
      path: `/staff/incidents/${planned}`,
      filled: () => ({ "cancel.body": "Tidak jadi." }),
      fields: { key: KEYS, slug: NAMES, "cancel.body": NO_WORDS },
    }),
    "a tap": () => ({
      path: "/staff",
      filled: ({ html }) => ({ location: html.match(/name="location" value="([^"]+)"/)?.[1] ?? "" }),
      fields: { key: KEYS, location: NAMES, services: NAMES },
    }),
    "a round": () => ({
      path: "/staff/round/kec-kresek",
      filled: () => ({ "blanks.choice": "count", "blanks.count": "120", "quota.choice": "count", "quota.count": "40" }),
      fields: {
        key: KEYS,
        location: NAMES,
        "blanks.choice": CHOICES,
        "blanks.count": NUMBERS,
        "quota.choice": [...CHOICES, "enough"],
        "quota.count": NUMBERS,
      },
    }),
  };

  for (const [name, form] of Object.entries(FORMS)) {
    test(`nonsense in ${name} is refused in words, and nothing changes`, async () => {
      const before = await revision();
      expect(await unclear(desk, form())).toEqual([]);
      expect(await revision()).toBe(before);
      expect((await desk.open(`/staff/posted/${posts + 1}`)).status).toBe(404);
    });
  }

  test("a form made by hand of bytes that are no text, or of no parts, is refused in words, and nothing changes", async () => {
    const before = await revision();
    const path = `/staff/incidents/${slug}`;
    // What was refused before is kept as a draft, nonsense and all.
    const fresh = await desk.submit(await desk.open(path), { body: "" }, { name: "intent", value: "discard" });
    const fields = desk.fill(fresh, { "nextUpdateBy.choice": "none", body: "Kabar." });
    const forms = [
      ...NOT_UTF8.map((bytes) => handMade(fields, "body", bytes)),
      ...BROKEN_FRAMES.map((frame) => handMade(fields, "body", "Kabar.", frame)),
    ];
    for (const [index, form] of forms.entries()) {
      const answer = await desk.post(path, form);
      expect([answer.status, parse(answer.html).querySelector("h1")?.text], `form ${index}`).toEqual([
        400,
        ERRORS.unreadable.id.title,
      ]);
    }
    expect(await revision()).toBe(before);
    // The frame is right, and so are these bytes: as a script may send them.
    const answer = await desk.post(path, handMade(fields, "body", "Kabar."));
    expect([answer.path, complaintOf(answer)]).toEqual([`/staff/posted/${posts + 1}`, ""]);
    posts += 1;
  });

  test("words that look like code or turn around are published as words, and end nothing", async () => {
    for (const words of WORDS) {
      const page = await desk.open(`/staff/incidents/${slug}`);
      const answer = await desk.submit(page, {
        "nextUpdateBy.choice": "none",
        body: `Kabar: ${words}\n\n${words}`.slice(0, 2000),
      });
      expect([answer.path, complaintOf(answer)], words.slice(0, 60)).toEqual([`/staff/posted/${posts + 1}`, ""]);
      posts += 1;
    }
    await isPublic(posts);
    const html = await (await fetch(`${server.url}/incidents/${slug}`)).text();
    expect(html).toMatch(/&(#x3c|lt);script(>|&gt;)alert\(1\)/i);
    expect(html).not.toMatch(/<script>alert|<img src=x|href="(javascript|data):|[^\P{Cc}\n\t\r]|\p{Bidi_Control}/iu);
  });

  test("who signs in with nonsense is told so, and then to wait", async () => {
    const stranger = new Desk(server.url);
    const fields = { email: [...ADDRESSES, ...NAMES], password: [...PASSWORDS, ...CHOICES] };
    const filled = () => ({ email: "tidak-ada@contoh.test", password: "bukan kata sandinya" });
    expect(await unclear(stranger, { path: "/staff/login", fields, filled })).toEqual([]);
    expect((await desk.open("/staff")).path).toBe("/staff");
  });
});
