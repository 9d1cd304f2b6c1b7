import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "@playwright/test";
import { parse } from "node-html-parser";
import { CALL_WORDS, TOKEN } from "@/lib/words/token";
import { Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { freePort, type Server, startServer, until } from "./server";

/** A script at the desk, as an operator of machines would set it up: a token made on the desk, commands over the network. */

const CLOCK = "2026-11-23T09:30";
const ACTS = ["incident.posted", "incident.updated", "incident.resolved", "location.confirmed", "location.reported"];
const CUT = ["network_cut", "--locations", "curug", "--services", "ktp-perekaman", "--next-update", "90m"];
const BY = ["--set", "handled_by=Diskominfo"];

let server: Server;
let boss: Desk;
let token: string;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startServer({ clock: CLOCK });
  boss = await firstAccount(server.url, await server.setupLink());
  token = await makeToken(boss, "pemantau jaringan");
});
test.afterAll(() => server.stop());

/** Makes a token on the desk; what the page shows of it, this once. */
async function makeToken(desk: Desk, name: string, password = desk.password ?? ""): Promise<string> {
  const page = await desk.open("/staff/account/tokens");
  const { html } = await desk.submit(page, { name, acts: ACTS, place: "", days: "30", password });
  const made = parse(html).querySelector(".key")?.text ?? "";
  expect(made, textOf(html)).toMatch(/^ktp_/);
  return made;
}

type Options = { token?: string; site?: string };

/** `npm run desk -- …`, with the token in its surroundings and never among its words. */
async function run(args: string[], options: Options = {}) {
  const env = { ...process.env, KTP_DESK_TOKEN: options.token ?? token, KTP_DESK_SITE: options.site ?? server.url };
  const child = spawn(process.execPath, ["--import", "tsx", "deploy/desk.ts", ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  const [code] = await once(child, "close");
  return { code: code as number, said };
}

const incidents = async () =>
  (await (await fetch(`${server.url}/api/v1/incidents.json`)).json()).incidents as { slug: string; phase: string }[];
const revoke = async (name: string) => {
  const page = await boss.open("/staff/account/tokens");
  const rows = parse(page.html).querySelectorAll(".session");
  const row = rows.find((each) => each.querySelector("b")?.text === name);
  const id = row?.querySelector('[name="token"]')?.getAttribute("value") ?? "";
  // The page has a form for each token; the first is filled with this one's id.
  expect((await boss.submit(page, { token: id })).path).toBe("/staff/account/tokens");
};

const body = () => ({
  location: "kec-curug",
  reports: { blanks: 12, quota: null },
});
const call = (headers: Record<string, string>, path = "/api/desk/report") =>
  fetch(server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID(), ...headers },
    body: JSON.stringify(body()),
  });

test("a script sees what it can say, tries it, posts it, and the public reads it; then it is over", async () => {
  const listed = await run(["list"]);
  expect([listed.code, listed.said]).toEqual([0, expect.stringContaining("handled_by")]);
  const before = (await incidents()).length;
  const tried = await run(["post", ...CUT, ...BY, "--dry-run"]);
  expect([tried.code, tried.said]).toEqual([0, expect.stringContaining('"kec-curug"')]);
  expect(await incidents()).toHaveLength(before);

  const posted = await run(["post", ...CUT, ...BY, "--json"]);
  expect(posted.code, posted.said).toBe(0);
  const { slug, url } = JSON.parse(posted.said);
  await until("the notice to be public", async () =>
    (await (await fetch(`${server.url}/api/v1/incidents/${slug}.json`)).text()).includes("Diskominfo"),
  );
  const updated = await run(["update", slug, "--text", "Teknisi sudah di tempat.", "--next-update", "10:45"]);
  expect([updated.code, updated.said]).toEqual([0, expect.stringContaining(`${server.url}${url}`)]);
  const resolved = await run(["resolve", `${server.url}${url}`, "--working"]);
  expect(resolved.code, resolved.said).toBe(0);
  const told = await run(["report", "curug", "--blanks", "120"]);
  expect(told.code, told.said).toBe(0);
  await until("the notice to be over", async () => (await incidents()).find((each) => each.slug === slug)?.phase === "ended");
});

test("the audit says that it was a script, and by which token", async () => {
  const words = textOf((await boss.open("/staff/audit")).html);
  expect(words).toContain("selesai (skrip dengan token &quot;pemantau jaringan&quot;).");
  const own = textOf((await boss.open("/staff/account/tokens")).html);
  expect(own).toMatch(/Terakhir dipakai .* dari 127\.0\.0\.1/);
  expect(own).not.toContain(token);
});

test("the same command under the same key is published once", async () => {
  const before = (await incidents()).length;
  const args = ["post", ...CUT.slice(0, -1), "11:00", ...BY, "--began", "09:10", "--key", "putus-2026-11-23"];
  const both = await Promise.all([run(args), run(args)]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.map(({ said }) => said).join()).toContain("published before");
  await until("one more notice", async () => (await incidents()).length === before + 1);
  const open = (await incidents()).find(({ phase }) => phase === "ongoing");
  expect((await run(["resolve", open?.slug ?? ""])).code).toBe(0);
});

test("each way to fail has its exit code, and a sentence", async () => {
  const refused = await run(["post", ...CUT]);
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining("fields.handled_by")]);
  const usage = await run(["post", "banjir"]);
  expect([usage.code, usage.said]).toEqual([2, expect.stringContaining("network_cut")]);
  expect((await run(["terbitkan"])).code).toBe(2);
  expect((await run(["list", "--working"])).code).toBe(2);
  expect((await run(["list"], { site: "http://status.example" })).code).toBe(2);
  const away = await run(["list"], { site: `http://127.0.0.1:${await freePort()}` });
  expect([away.code, away.said]).toEqual([3, expect.stringContaining("unreachable")]);
  const help = await run(["--help"], { token: "" });
  expect([help.code, help.said]).toEqual([0, expect.stringContaining("--dry-run")]);
});

test("a cookie sent there is nothing, nor is a token in the query; a foreign origin with a token is only a script", async () => {
  const cookie = [...boss.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  expect((await call({ cookie, origin: server.url })).status).toBe(401);
  expect((await call({ cookie }, `/api/desk/report?token=${token}`)).status).toBe(401);
  const foreign = await call({ authorization: `Bearer ${token}`, origin: "https://jahat.test" });
  expect([foreign.status, foreign.headers.get("access-control-allow-origin")]).toEqual([201, null]);
  expect(foreign.headers.get("cache-control")).toBe("no-store");
  const asked = await fetch(`${server.url}/api/desk/report`, {
    method: "OPTIONS",
    headers: {
      origin: "https://jahat.test",
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization",
    },
  });
  expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([405, null]);
  expect((await fetch(`${server.url}/api/desk/list`)).status).toBe(401);
});

test("no page of another site can send a token there, nor use who is signed in", async ({ page }) => {
  await page.context().addCookies(boss.session);
  await page.goto(`${server.url.replace("127.0.0.1", "localhost")}/methods`);
  const outcome = await page.evaluate(
    async ({ url, token }) => {
      const send = (init: RequestInit) =>
        fetch(url, { method: "POST", ...init })
          .then(({ status }) => status)
          .catch(() => "blocked");
      const plain = await send({ body: "{}", credentials: "include", mode: "no-cors" });
      return [await send({ headers: { authorization: `Bearer ${token}` }, body: "{}" }), plain];
    },
    { url: `${server.url}/api/desk/report`, token },
  );
  // What is sent blindly has a status nobody there can read.
  expect(["blocked", 0]).toContain(outcome[1]);
  expect(outcome[0]).toBe("blocked");
});

test("more than anybody writes is not even read, and a form is no request", async () => {
  const large = await fetch(`${server.url}/api/desk/report`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: "x".repeat(300_000),
  });
  expect(large.status).toBe(413);
  const form = await fetch(`${server.url}/api/desk/report`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/x-www-form-urlencoded" },
    body: "a=b",
  });
  expect(form.status).toBe(400);
});

test("a role that is lowered lowers its person's script from that moment", async () => {
  const password = "kuda baterai staples";
  const page = await boss.open("/staff/people/new");
  const person = { name: "Budi", email: "budi@contoh.test", role: "editor", place: "" };
  const { html } = await boss.submit(page, { ...person, password: boss.password ?? "" });
  const link = /\/staff\/password\/[\w-]+/.exec(html)?.[0] ?? "";
  const editor = new Desk(server.url, password);
  await editor.submit(await editor.open(link), { newPassword: password });
  const own = await makeToken(editor, "antrean");
  expect((await run(["report", "curug", "--blanks", "enough"], { token: own })).code).toBe(0);
  const people = (await boss.open("/staff/people")).html.replaceAll("<!-- -->", "");
  const id = /\/staff\/people\/([0-9a-f-]{36})"[^>]*>[^<]*<span[^>]*>: Budi/.exec(people)?.[1] ?? "";
  const change = async (fields: Record<string, string>) =>
    boss.submit(await boss.open(`/staff/people/${id}`), { ...fields, password: boss.password ?? "" });
  await change({ do: "role", role: "operator", place: "kec-legok" });
  const elsewhere = await run(["report", "curug", "--blanks", "out"], { token: own });
  expect([elsewhere.code, elsewhere.said]).toEqual([1, expect.stringContaining("token_elsewhere")]);
  expect((await run(["report", "legok", "--blanks", "enough"], { token: own })).code).toBe(0);
  await change({ do: "end" });
  const gone = await run(["report", "legok", "--blanks", "out"], { token: own });
  expect([gone.code, gone.said]).toEqual([1, expect.stringContaining(CALL_WORDS.token_refused.id)]);
});

test("a revoked token is refused at once", async () => {
  await revoke("pemantau jaringan");
  const { code, said } = await run(["report", "curug", "--blanks", "out"]);
  expect([code, said]).toEqual([1, expect.stringContaining(CALL_WORDS.token_refused.id)]);
  expect(textOf((await boss.open("/staff/account/tokens")).html)).toContain(TOKEN.none);
});
