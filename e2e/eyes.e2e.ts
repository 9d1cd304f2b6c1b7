import { once } from "node:events";
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, createServer, type Server as NetServer } from "node:net";
import { expect, test } from "@playwright/test";
import { authority } from "@/worker/probe/testing/certificates";
import { type Answer, type Desk, firstAccount } from "./desk";
import { type Server, startServer, until } from "./server";

/**
 * A whole installation looks at stubs that fail in every way; pages, data and the list of outages tell each as it was. Then the
 * machine's own network is cut, and nothing is said to be down.
 */
test.describe.configure({ mode: "serial", timeout: 300_000 });

type Row = { slug: string; verdict: string | null; last: { outcome: string } | null };
type Outage = {
  slug: string;
  origin: string;
  began: string;
  ended: string | null;
  incident: { slug: string } | null;
  lost_sight: boolean;
};

let server: Server;
let desk: Desk;
/** What the stub at each path does now. */
const does: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {};
let looks = 0;
const closers: (() => void)[] = [];
const letters: string[] = [];
let anchor: NetServer;

const portOf = (listening: NetServer) => (listening.address() as AddressInfo).port;
async function listen<S extends NetServer>(stub: S): Promise<S> {
  stub.listen(0, "127.0.0.1");
  await once(stub, "listening");
  closers.push(() => stub.close());
  return stub;
}
const ok = (_: IncomingMessage, response: ServerResponse) => void response.end("baik");
const fail = (_: IncomingMessage, response: ServerResponse) => void response.writeHead(503).end();

/** Takes letters as a mail server does (RFC 5321), and keeps what they say. */
const mail = () =>
  createServer((socket) => {
    let inData = false;
    let rest = "";
    socket.on("error", () => undefined);
    socket.write("220 stub\r\n");
    socket.setEncoding("utf8").on("data", (data) => {
      rest += data;
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (inData) {
          if (line === ".") {
            inData = false;
            socket.write("250 taken\r\n");
          } else letters[letters.length - 1] += `${line}\n`;
        } else if (/^DATA/i.test(line)) {
          inData = true;
          letters.push("");
          socket.write("354 go on\r\n");
        } else socket.write(/^QUIT/i.test(line) ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  });
const about = (subject: RegExp) => letters.filter((letter) => subject.test(letter));

test.beforeAll(async () => {
  const stubs = await listen(createHttp((request, response) => (does[request.url ?? ""] ?? fail)(request, response)));
  const { issue } = await authority();
  const old = await listen(createHttps(await issue("127.0.0.1", -1), (_, response) => void response.end("baik")));
  anchor = await listen(createServer((socket) => socket.on("error", () => undefined).end()));
  const letterBox = await listen(mail());
  const env = {
    PROBE_ALLOW: "127.0.0.1/32",
    PROBE_ANCHORS: `127.0.0.1:${portOf(anchor)}`,
    SMTP_URL: `smtp://127.0.0.1:${portOf(letterBox)}`,
    MAIL_FROM: "status@contoh.test",
  };
  server = await startServer({ env });
  desk = await firstAccount(server.url, await server.setupLink());
  const stub = `http://127.0.0.1:${portOf(stubs)}`;
  does["/satu"] = ok;
  // Each bad look asks twice: two bad answers and a good one are a look that fails and one that does not.
  does["/goyah"] = (request, response) => {
    looks += 1;
    (looks % 3 === 0 ? ok : fail)(request, response);
  };
  does["/lambat"] = (_, response) => void setTimeout(() => response.end("baik"), 900);
  does["/pindah"] = (_, response) => void response.writeHead(302, { location: "http://10.11.12.13/" }).end();
  does["/tanpa-akhir"] = (_, response) => {
    const pour = () => {
      while (response.writable && response.write("x".repeat(65_536)));
    };
    response.on("drain", pour);
    pour();
  };
  const targets = [...(await desk.open("/staff/probes/new?kind=http")).html.matchAll(/value="(system:[a-z0-9-]+)"/g)].map(
    ([, value]) => value,
  );
  const plan: [name: string, url: string, extra?: Record<string, string>][] = [
    ["Satu", `${stub}/satu`],
    ["Goyah", `${stub}/goyah`],
    ["Lambat", `${stub}/lambat`, { "probe.slow": "300" }],
    ["Pindah", `${stub}/pindah`],
    ["Tanpa akhir", `${stub}/tanpa-akhir`, { "probe.text": "selesai" }],
    ["Sertifikat", `https://127.0.0.1:${portOf(old)}/`],
  ];
  for (const [n, [name, url, more]] of plan.entries()) {
    const extra = { ...(url.startsWith("http:") && { "probe.certificateDays": "" }), ...more };
    const page = await desk.open("/staff/probes/new?kind=http");
    const pace = { "probe.every": "10", "probe.timeout": "4000", "probe.failAfter": "2", "probe.recoverAfter": "2" };
    const target = targets[n] ?? "";
    const done = await desk.submit(page, { "probe.name": name, "probe.url": url, "probe.target": target, ...pace, ...extra });
    if (done.path.includes("new")) throw new Error(`${name} was not made: ${done.path}`);
  }
});
test.afterAll(async () => {
  await server?.stop();
  for (const close of closers) close();
});

const json = async (path: string) => (await fetch(server.url + path)).json();
const measured = async (slug: string): Promise<Row | undefined> =>
  (await json("/api/v1/measurements.json")).measurements.find((each: Row) => each.slug === slug);
const outages = async (): Promise<Outage[]> => {
  const { open, months } = await json("/api/v1/outages.json");
  const all: Outage[] = [...open, ...months.flatMap((month: { outages: Outage[] }) => month.outages)];
  return [...new Map(all.map((each) => [each.slug, each])).values()];
};
const becomes = (slug: string, verdict: string, outcome?: string) =>
  until(
    `${slug} to be ${verdict}`,
    async () => {
      const row = await measured(slug);
      return row?.verdict === verdict && (outcome === undefined || row.last?.outcome === outcome) ? row : false;
    },
    120_000,
  );
/** Asks for a look now. */
async function lookNow(slug: string): Promise<Answer> {
  const page = await desk.open(`/staff/probes/${slug}`);
  return desk.submit(page, { slug });
}

test("what is well is said to be well, and what fails is told by the name of how it fails", async () => {
  await becomes("satu", "up", "ok");
  await becomes("lambat", "slow", "slow");
  await becomes("pindah", "down", "redirect_refused");
  await becomes("tanpa-akhir", "down", "too_large");
  await becomes("sertifikat", "down", "certificate_expired");
});

test("each trouble is an outage that nobody has explained yet: in the data, on its page, on the board, and staff are written to", async ({
  page,
}) => {
  // Each address is printed by itself: the data may say it a moment before a page does.
  const told = async () => ((await json("/api/v1/outages.json")).open as Outage[]).filter(({ incident }) => incident === null);
  const open = await until("every trouble to be told", async () => {
    const list = await told();
    return list.length >= 4 ? list : false;
  });
  for (const each of open) expect(each).toMatchObject({ origin: "measured", ended: null, incident: null });
  await until("the list of outages", async () => {
    await page.goto(`${server.url}/outages`);
    const text = await page.getByRole("main").textContent();
    return open.length <= [...(text ?? "").matchAll(/belum dijelaskan\./gi)].length;
  });
  await until("home", async () => {
    await page.goto(server.url);
    return (await page.locator(`a[href^="/outages/"]`).count()) >= open.length;
  });
  const board = await json("/api/v1/status.json");
  expect(board.verdict.status).toBe("unavailable");
  await until("the places to say that it was measured", async () => {
    const { locations } = await json("/api/v1/locations.json");
    return locations.some(({ offerings }: { offerings: { basis: string }[] }) =>
      offerings.some(({ basis }) => basis === "measured"),
    );
  });
  await until("the letters", () => about(/Terukur:/).length >= 4);
});

test("what fails and recovers is one outage that began and ended between the answers that show it", async () => {
  const answers: { at: number; good: boolean }[] = [];
  const noted = (good: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    answers.push({ at: Date.now(), good });
    (good ? ok : fail)(request, response);
  };
  does["/satu"] = noted(true);
  await until("a good answer", () => answers.length > 0);
  does["/satu"] = noted(false);
  await becomes("satu", "down", "wrong_status");
  does["/satu"] = noted(true);
  await lookNow("satu");
  await becomes("satu", "up", "ok");
  const bad = answers.filter(({ good }) => !good).map(({ at }) => at);
  const [firstBad = 0, lastBad = 0] = [bad[0], bad.at(-1)];
  const lastGood = answers.findLast(({ at, good }) => good && at <= firstBad)?.at ?? 0;
  const goodAgain = answers.find(({ at, good }) => good && at >= lastBad)?.at ?? 0;
  const over = await until("the end to be told", async () =>
    (await outages()).find(({ began, ended }) => ended !== null && Date.parse(began) > lastGood),
  );
  expect(Date.parse(over.began)).toBeLessThanOrEqual(firstBad);
  expect(Date.parse(over.ended ?? "")).toBeGreaterThan(lastBad);
  expect(Date.parse(over.ended ?? "")).toBeLessThanOrEqual(goodAgain);
});

test("what goes up and down all the time is unsteady, once", async () => {
  await becomes("goyah", "unsteady");
  const page = await desk.open("/staff/probes/goyah");
  expect(page.status).toBe(200);
});

test("with the machine's own network cut nothing is said to be down, and staff are called once", async () => {
  const before = await outages();
  anchor.close();
  does["/satu"] = fail;
  await until("a look that could not be made", async () => (await measured("satu"))?.last?.outcome === "no_network");
  await becomes("satu", "blind");
  await until("the letter", () => about(/tidak melihat apa pun/).length >= 1);
  const after = await outages();
  expect(after.map(({ slug }) => slug).sort()).toEqual(before.map(({ slug }) => slug).sort());
  expect((await measured("satu"))?.verdict).toBe("blind");
  await lookNow("satu");
  await until("another look", async () => (await desk.open("/staff/probes/satu")).html.includes("jaringan"));
  expect(about(/tidak melihat apa pun/)).toHaveLength(1);
});
