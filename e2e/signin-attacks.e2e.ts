import { expect, test } from "@playwright/test";
import { parse } from "node-html-parser";
import pg from "pg";
import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import type { Answer } from "./desk";
import { type Cluster, startCluster } from "./postgres";
import { type Server, startServer } from "./server";
import { codeOf } from "./totp";
import { firstStep, Visitor } from "./visitor";

/** Who has no business on the desk, at its door: each guess, replay and forged post over HTTP, from addresses of their own. */

const OWNER = "sari@contoh.test";
const PLAIN = "budi@contoh.test";
const PASSWORD = "kata sandi yang panjang";
/** What `LIMITS` and `CODE_LIMITS` of `app/staff/attempts.ts` let be judged of one account from addresses it never used. */
const [JUDGED_PASSWORDS, JUDGED_CODES] = [25, 10];

const wib = (ms: number) => new Date(ms + 7 * 3600_000).toISOString().slice(0, 16);
const began = Math.floor(Date.now() / 60_000) * 60_000;
let minutes = 0;
let cluster: Cluster;
let server: Server;
let key = "";

/** A code that was never used: the clock goes on by a minute first. */
function nextCode(): string {
  minutes += 1;
  server.setClock(wib(began + minutes * 60_000));
  return codeOf(key, began + minutes * 60_000);
}

async function rows<T extends object>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
const count = async (sql: string) => Number((await rows<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n);

/** What the answer says to who sent the form. */
const complaintOf = ({ html }: Answer) => parse(html).querySelector('[role="alert"] p')?.text.trim() ?? "";
const stranger = (n: number) =>
  new Visitor(server.url, `127.${100 + Math.floor(n / 65_536)}.${Math.floor(n / 256) % 256}.${n % 256}`);

/** The owner, from where she has signed in before, through both steps. */
async function ownerIn(password = PASSWORD): Promise<Visitor> {
  const owner = new Visitor(server.url, "127.0.0.2");
  const step = await firstStep(owner, OWNER, password);
  expect(step.path).toBe("/staff/login/code");
  expect((await owner.submit(step, { code: nextCode() })).path).toBe("/staff");
  return owner;
}

/** Runs `work` for 0…count-1, twenty at a time. */
async function many<T>(total: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < total; n = next++) done[n] = await work(n);
  };
  await Promise.all(Array.from({ length: 20 }, lane));
  return done;
}

test.beforeAll(async () => {
  const started = await startCluster();
  if (!started) throw new Error("These need PostgreSQL server programs (Debian: apt-get install postgresql).");
  cluster = started;
  server = await startServer({ clock: wib(began), databaseUrl: cluster.url });
  const owner = new Visitor(server.url, "127.0.0.2");
  const setup = await owner.open(new URL(await server.setupLink()).pathname);
  await owner.submit(setup, { name: "Sari", email: OWNER, password: PASSWORD });
  const offered = await owner.submit(
    await owner.open("/staff/account/authenticator"),
    { password: PASSWORD },
    { name: "step", value: "offer" },
  );
  key = parse(offered.html).querySelector(".key")?.text ?? "";
  const on = await owner.submit(offered, { code: nextCode() }, { name: "step", value: "confirm" });
  expect(parse(on.html).querySelectorAll(".codes li")).toHaveLength(10);
  // A colleague without an authenticator, whose password nobody guesses: it is only ever tried wrongly.
  await rows(`insert into person (id, name, email, created_at, updated_at)
    values ('019aa000-0000-7000-8000-000000000001', 'Budi', '${PLAIN}', now(), now())`);
  await rows(`insert into account (id, account_id, provider_id, person_id, password, created_at, updated_at)
    select '019aa000-0000-7000-8000-000000000002', '019aa000-0000-7000-8000-000000000001', 'credential',
    '019aa000-0000-7000-8000-000000000001', password, now(), now() from account`);
});
test.afterAll(async () => {
  await server?.stop();
  cluster?.remove();
});

test("an unknown account, one without an authenticator and one with it get the same answer to a wrong password", async () => {
  const answers = [];
  for (const [n, email] of ["lain@contoh.test", PLAIN, OWNER].entries()) {
    const visitor = stranger(n);
    const answer = await firstStep(visitor, email, "bukan kata sandinya");
    // What was typed is handed back, and every page has a nonce of its own; all else must be the same to the byte.
    const nonce = answer.html.match(/nonce="([^"]+)"/)?.[1] ?? "";
    expect(nonce).not.toBe("");
    const body = answer.html.replaceAll(email, "<email>").replaceAll(nonce, "<nonce>");
    answers.push({ status: answer.status, path: answer.path, cookies: [...visitor.cookies.keys()], body });
  }
  expect(answers[0]).toMatchObject({ status: 200, path: "/staff/login", cookies: [] });
  expect(answers[0]?.body).toContain(ACCOUNT.signInFailed);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test("of a thousand passwords guessed from a thousand addresses few are judged, and the owner comes in all the while", async () => {
  const page = await stranger(0).open("/staff/login");
  const body = stranger(0).fill(page, { email: OWNER, password: "bukan kata sandinya" });
  let owners = 0;
  const said = await many(1000, async (n) => {
    if (n % 250 === 200) {
      await ownerIn();
      owners += 1;
    }
    return complaintOf(await stranger(1000 + n).post("/staff/login", body));
  });
  const judged = said.filter((words) => words === ACCOUNT.signInFailed).length;
  console.log(`${judged} of 1,000 guessed passwords were judged; the owner signed in ${owners} times meanwhile.`);
  // One was judged in the test before.
  expect(judged).toBe(JUDGED_PASSWORDS - 1);
  expect(said.filter((words) => /^Terlalu banyak percobaan/.test(words))).toHaveLength(1000 - judged);
  expect(owners).toBe(4);
});

test("who stole the password and guesses codes from everywhere is heard ten times an hour, and keeps nobody out", async () => {
  const thief = new Visitor(server.url, "127.0.0.2");
  const step = await firstStep(thief, OWNER, PASSWORD);
  const body = thief.fill(step, { code: "000000" });
  let owners = 0;
  const said = await many(200, async (n) => {
    if (n === 150) {
      await ownerIn();
      owners += 1;
    }
    const other = stranger(3000 + n);
    for (const [name, value] of thief.cookies) other.cookies.set(name, value);
    return complaintOf(await other.post("/staff/login/code", body));
  });
  const judged = said.filter((words) => words === ACCOUNT.codeRefused).length;
  console.log(`${judged} of 200 guessed codes were judged; the owner signed in meanwhile.`);
  expect(judged).toBe(JUDGED_CODES);
  expect(said.filter((words) => /^Terlalu banyak percobaan/.test(words))).toHaveLength(200 - judged);
  expect(owners).toBe(1);
});

test("one code posted twice at the same moment is accepted once", async () => {
  for (let round = 0; round < 5; round += 1) {
    const both = [new Visitor(server.url, "127.0.0.2"), new Visitor(server.url, "127.0.0.2")];
    const steps: Answer[] = [];
    for (const each of both) steps.push(await firstStep(each, OWNER, PASSWORD));
    const code = nextCode();
    const before = await count("session");
    const answers = await Promise.all(both.map((each, n) => each.submit(steps[n] as Answer, { code })));
    expect(answers.map(({ path }) => path).toSorted()).toEqual(["/staff", "/staff/login/code"]);
    expect(await count("session")).toBe(before + 1);
  }
});

test("a code that was seen over a shoulder is worth nothing, nor is the one before it", async () => {
  const seen = nextCode();
  const owner = new Visitor(server.url, "127.0.0.2");
  expect((await owner.submit(await firstStep(owner, OWNER, PASSWORD), { code: seen })).path).toBe("/staff");
  const thief = new Visitor(server.url, "127.0.0.2");
  const step = await firstStep(thief, OWNER, PASSWORD);
  for (const code of [seen, codeOf(key, began + minutes * 60_000 - 30_000)]) {
    const answer = await thief.submit(step, { code });
    expect([answer.path, complaintOf(answer)]).toEqual(["/staff/login/code", ACCOUNT.codeRefused]);
  }
  expect((await thief.open("/staff")).path).toBe("/staff/login");
});

test("a session that a new password ended opens no page, and its posts change nothing", async () => {
  const owner = await ownerIn();
  const stolen = await ownerIn();
  const tap = await stolen.open("/staff/new/power_cut");
  const own = await stolen.open("/staff/account");
  const change = { password: PASSWORD, newPassword: "kata sandi yang kedua" };
  expect((await owner.submit(await owner.open("/staff/account/password"), change)).path).toBe("/staff/account?changed");
  const before = [await count("audit"), await count("session"), await count("outbox")];
  expect((await stolen.open("/staff")).path).toBe("/staff/login");
  const filled = { intent: "publish", "scope.services": "ktp-pencetakan", "scope.locations": "kec-curug" };
  // The form comes back with its words, and with nothing that only staff see.
  const refused = await stolen.submit(tap, filled);
  expect(refused.html).toContain(DESK.signedOut.slice(0, 40));
  expect(refused.html).not.toContain(ACCOUNT.signOut);
  const end = parse(own.html).querySelector('[name="session"]')?.getAttribute("value") ?? "";
  expect((await stolen.submit(own, { session: end })).path).toBe("/staff/login");
  expect([await count("audit"), await count("session"), await count("outbox")]).toEqual(before);
  await owner.submit(await owner.open("/staff/account/password"), { password: change.newPassword, newPassword: PASSWORD });
});

test("a post from another site, from nowhere or without saying from where is refused, and changes nothing", async () => {
  const owner = await ownerIn();
  const [account, password] = [await owner.open("/staff/account"), await owner.open("/staff/account/password")];
  const login = await new Visitor(server.url, "127.0.0.3").open("/staff/login");
  const before = [await count("audit"), await count("session"), await count("account where updated_at > now()")];
  const hash = await rows("select password from account order by id");
  const lookalikes = [
    `${server.url}.contoh.test`,
    server.url.replace("127.0.0.1", "localhost"),
    server.url.replace(/:\d+$/, ":1"),
  ];
  for (const origin of ["https://jahat.test", "null", null, "", ...lookalikes]) {
    const forger = new Visitor(server.url, "127.0.0.2", origin);
    for (const [name, value] of owner.cookies) forger.cookies.set(name, value);
    const posts = [
      () =>
        forger.submit(account, { session: parse(account.html).querySelector('[name="session"]')?.getAttribute("value") ?? "" }),
      () => forger.submit(password, { password: PASSWORD, newPassword: "kata sandi si penyerang" }),
      () => forger.submit(login, { email: OWNER, password: PASSWORD }),
    ];
    for (const post of posts) expect((await post()).status, String(origin)).toBe(403);
  }
  expect([await count("audit"), await count("session"), await count("account where updated_at > now()")]).toEqual(before);
  expect(await rows("select password from account order by id")).toEqual(hash);
  expect((await owner.open("/staff")).path).toBe("/staff");
});

test("a cookie that was stolen before its owner signed out opens nothing afterwards", async () => {
  const owner = await ownerIn();
  const thief = new Visitor(server.url, "127.0.0.2");
  for (const [name, value] of owner.cookies) thief.cookies.set(name, value);
  const own = await thief.open("/staff/account");
  expect(own.path).toBe("/staff/account");
  await owner.submit(await owner.open("/staff"), {});
  expect((await thief.open("/staff/account")).path).toBe("/staff/login");
  const before = [await count("audit"), await count("session")];
  const end = parse(own.html).querySelector('[name="session"]')?.getAttribute("value") ?? "";
  expect((await thief.submit(own, { session: end })).path).toBe("/staff/login");
  expect([await count("audit"), await count("session")]).toEqual(before);
});

test("an invitation whose link is used twice, at the same moment or later, lets one in", async () => {
  const owner = await ownerIn();
  const person = { name: "Citra", email: "citra@contoh.test", role: "editor", place: "" };
  const { html } = await owner.submit(await owner.open("/staff/people/new"), { ...person, password: PASSWORD });
  const link = /\/staff\/password\/[\w-]+/.exec(html)?.[0] ?? "";
  const both = [1, 2].map((n) => new Visitor(server.url, `127.0.0.${10 + n}`));
  const pages = await Promise.all(both.map((each) => each.open(link)));
  const answers = await Promise.all(
    both.map((each, n) => each.submit(pages[n] as Answer, { newPassword: `kata sandi nomor ${n}` })),
  );
  expect(answers.map(({ path }) => path).toSorted()).toEqual(["/staff", link].toSorted());
  const late = new Visitor(server.url, "127.0.0.13");
  const sent = await late.submit(pages[0] as Answer, { newPassword: "kata sandi si penyusup" });
  expect([sent.path, late.cookies.size]).toEqual([link, 0]);
  expect((await late.open(link)).html).toContain(ACCOUNT.linkUsedAbout);
});
