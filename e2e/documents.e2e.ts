import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { LARGEST_DOCUMENT } from "@/lib/document";
import { packPath } from "@/lib/pack";
import { JPG, PDF, PNG } from "@/lib/testing";
import { PAPERS } from "@/lib/words/document-desk";
import { ERRORS } from "@/lib/words/errors";
import { refusalWords } from "@/lib/words/refusals";
import { REGISTER } from "@/lib/words/register-desk";
import { axe } from "./axe";
import { type Answer, type Desk, firstAccount } from "./desk";
import { textOf } from "./faults/common";
import { keepDocument } from "./rich";
import { type Server, startServer, until } from "./server";

/** A document from the phone of an editor to the disk of a reader, and what else people hand in for one. */

test.describe.configure({ mode: "serial" });

const PHOTO = Buffer.concat([PNG]);
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
let server: Server;
let desk: Desk;
let entry: string;
let address: string;
test.beforeAll(async () => {
  server = await startServer({ clock: "2026-11-23T09:30" });
  desk = await firstAccount(server.url, await server.setupLink());
});
test.afterAll(() => server?.stop());

const get = (path: string) => fetch(server.url + path);
const listed = async () =>
  [...(await desk.open("/staff/documents")).html.matchAll(/<a href="\/staff\/documents\/[0-9a-f]{64}"/g)].length;

test("on a phone an editor keeps a photo, a circular names it, and a reader saves the very bytes", async ({ page, context }) => {
  await context.addCookies(desk.session);
  await page.goto(`${server.url}/staff/records`);
  await page.getByRole("link", { name: PAPERS.title, exact: true }).click();
  await page.getByRole("textbox", { name: PAPERS.name }).first().fill("Surat edaran 12");
  await page.getByLabel(PAPERS.file).setInputFiles({ name: "IMG_0001.pdf", mimeType: "application/pdf", buffer: PHOTO });
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: PAPERS.send }).click();
  await expect(page.getByRole("link", { name: "Surat edaran 12" })).toBeVisible();
  await expect(page.getByText(PAPERS.unused)).toBeVisible();
  address = `/documents/${hashOf(PHOTO)}/surat-edaran-12.png`;
  expect((await get(address)).status).toBe(404);

  await page.goto(`${server.url}/staff/records/advisories/new`);
  await page.locator("[id='entry.title']").fill("Layanan pindah sementara");
  await page.locator("[id='entry.issued_by']").fill("Kantor Contoh");
  await page.locator("[id='entry.body']").fill("Cetak KTP-el dilayani di kecamatan.");
  await page.locator(`input[value="${hashOf(PHOTO)}"]`).check();
  await page.getByRole("button", { name: REGISTER.send }).click();
  await page.waitForURL(/\/staff\/posted\//);
  entry = (await page.locator("a[href^='/advisories/']").getAttribute("href")) ?? "";
  await until("the circular with its document", async () => (await (await get(entry)).text()).includes(hashOf(PHOTO)));

  const answer = await until("the document", async () => {
    const got = await get(address);
    return got.ok && got;
  });
  expect(Buffer.from(await answer.arrayBuffer()).equals(PHOTO)).toBe(true);
  // What its bytes are, not what it was called; saved, not shown; and whatever it holds runs nothing.
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": "attachment",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    etag: `"${hashOf(PHOTO)}"`,
  });
  const again = await fetch(server.url + address, { headers: { "if-none-match": `"${hashOf(PHOTO)}"` } });
  expect(again.status).toBe(304);
  await page.goto(server.url + entry);
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Surat edaran 12" }).click();
  expect((await saving).suggestedFilename()).toBe("surat-edaran-12.png");
});

test("the data and the pack hold it, each with its hash", async () => {
  const { documents } = await (await get("/api/v1/advisories.json")).json();
  expect(documents).toMatchObject([{ sha256: hashOf(PHOTO), url: address, bytes: PHOTO.length, withdrawn: null }]);
  const name = `${hashOf(PHOTO).slice(0, 12)}-surat-edaran-12.png`;
  const files = await until("the pack with the document", async () => {
    const found = unzipSync(new Uint8Array(await (await get(packPath(entry))).arrayBuffer()));
    return found[name] && found;
  });
  expect(hashOf(Buffer.from(files[name] ?? []))).toBe(hashOf(PHOTO));
  expect(Buffer.from(files.SHA256SUMS ?? []).toString()).toContain(`${hashOf(PHOTO)}  ${name}`);
  expect(Buffer.from(files["index.html"] ?? []).toString()).toContain(`href="${name}"`);
});

/** What the form says to a file under a name. */
async function handIn(file: Buffer | null, name = "surat.pdf", type = "application/pdf"): Promise<Answer> {
  const page = await desk.open("/staff/documents");
  const body = desk.fill(page, { "document.title": "Surat lain" });
  body.delete("document.file");
  if (file) body.set("document.file", new File([new Uint8Array(file)], name, { type }));
  return desk.post(page.path, body);
}

test("what is no document is refused in words, whatever it is called, and nothing is kept", async () => {
  const zip = Buffer.from(`PK\x03\x04${"x".repeat(60)}PK\x05\x06${"\0".repeat(18)}`, "latin1");
  const refused: [string, Parameters<typeof handIn>, Parameters<typeof refusalWords>[0]][] = [
    ["nothing", [null], "document_missing"],
    ["zero bytes", [Buffer.alloc(0)], "document_empty"],
    [
      "a picture that runs a script",
      [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")],
      "document_wrong_type",
    ],
    ["a page called PDF", [Buffer.from("<!doctype html><script>1</script>"), "surat.pdf"], "document_wrong_type"],
    ["a program called PDF", [Buffer.from("MZ\x90\0"), "surat.pdf"], "document_wrong_type"],
    ["a page within a PDF", [Buffer.from("%PDF-1.4\n<script>alert(1)</script>\n%%EOF")], "document_holds_more"],
    ["an archive behind a PDF", [Buffer.concat([PDF, zip])], "document_cut_off"],
    ["an archive within a PDF", [Buffer.concat([PDF, zip, Buffer.from("\n%%EOF")])], "document_holds_more"],
    ["an archive behind a PNG", [Buffer.concat([PNG, zip])], "document_cut_off"],
    ["a script behind a JPEG", [Buffer.concat([JPG, Buffer.from("<?php system('id') ?>")])], "document_cut_off"],
    ["a PDF that was cut off", [PDF.subarray(0, -6)], "document_cut_off"],
    ["one that is too large", [Buffer.concat([Buffer.alloc(LARGEST_DOCUMENT, PDF), PDF])], "document_too_large"],
    ["the same once more", [PHOTO, "lain.png"], "document_known"],
  ];
  for (const [what, given, code] of refused) {
    const { status, html } = await handIn(...given);
    expect([what, status, textOf(html).includes(refusalWords(code, "document.file"))]).toEqual([what, 200, true]);
  }
  expect(await listed()).toBe(1);
});

test("a name that leads elsewhere leads nowhere, and what was called a program is kept as what it is", async () => {
  for (const name of ["../../../../etc/cron.d/x", "..\\..\\x.exe", "/dev/null", "a\0.pdf", `${"n".repeat(5000)}.pdf`]) {
    const bytes = Buffer.concat([PDF, Buffer.alloc(1 + (await listed()))]);
    const { path } = await handIn(bytes, name, "text/html");
    expect(path, name).toBe("/staff/documents");
    expect((await desk.open(`/staff/documents/${hashOf(bytes)}`)).status).toBe(200);
  }
  expect(await listed()).toBe(6);
});

test("more than anybody may send is refused while it is sent, with or without an end, and the house stands", async () => {
  const huge = await handIn(Buffer.alloc(LARGEST_DOCUMENT + 4 * 1024 * 1024, PDF));
  expect([huge.status, textOf(huge.html).includes(ERRORS["too-large"].id.body)]).toEqual([413, true]);
  const cookie = desk.session.map(({ name, value }) => `${name}=${value}`).join("; ");
  // A stranger is stopped sooner: only who may have a session is let so far.
  const [mine, strangers] = await Promise.all([endless(cookie), endless("")]);
  expect([mine.status, strangers.status]).toEqual([413, 413]);
  expect(mine.sent).toBeLessThan(LARGEST_DOCUMENT + 24 * 1024 * 1024);
  expect(strangers.sent).toBeLessThan(mine.sent);
  expect((await get("/staff/login")).status).toBe(200);
  expect(await listed()).toBe(6);
});

/** Sends a body that never ends, until it is answered or the connection is closed. */
function endless(cookie: string): Promise<{ status: number; sent: number }> {
  const { hostname, port, origin, host } = new URL(server.url);
  return new Promise((done) => {
    let [got, sent] = ["", 0];
    const piece = `10000\r\n${"x".repeat(65_536)}\r\n`;
    const socket = connect(Number(port), hostname);
    const push = () => {
      while (!socket.destroyed && got === "") {
        sent += 65_536;
        if (!socket.write(piece)) return;
      }
    };
    socket.write(
      `POST /staff/documents HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n`.replace(
        "Cookie: \r\n",
        "",
      ),
    );
    socket.on("drain", push).on("connect", push);
    socket.setEncoding("latin1").on("data", (data) => {
      got += data;
      socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => done({ status: Number(got.match(/^HTTP\/1\.1 (\d+)/)?.[1] ?? 0), sent }));
  });
}

test("withdrawn, the file is gone from every place where it was, and its hash and the reason stay", async ({ page, context }) => {
  await context.addCookies(desk.session);
  await page.goto(`${server.url}/staff/documents/${hashOf(PHOTO)}`);
  await page.getByText(PAPERS.withdraw).first().click();
  await page.locator("[id='withdraw.reason']").fill("Nama warga terbaca.");
  await page.locator("#password").fill(desk.password ?? "");
  await page.getByRole("button", { name: PAPERS.withdraw }).click();
  await page.waitForURL(/\/staff\/posted\//);
  await until("the page to say why", async () => textOf(await (await get(entry)).text()).includes("Nama warga terbaca."));
  await until("the file to be gone", async () => (await get(address)).status === 404);
  for (const edition of ["published", "published-stale"])
    await until(`${edition} without it`, () => !existsSync(join(server.dataDir, edition, address)));
  await until("a pack without it", async () => {
    const files = unzipSync(new Uint8Array(await (await get(packPath(entry))).arrayBuffer()));
    return Object.keys(files).every((name) => !name.endsWith(".png"));
  });
  const html = textOf(await (await get(entry)).text());
  expect(html).toContain(hashOf(PHOTO));
  const { documents } = await (await get("/api/v1/advisories.json")).json();
  expect(documents).toMatchObject([{ sha256: hashOf(PHOTO), url: null, withdrawn: { reason: { id: "Nama warga terbaca." } } }]);
  expect(textOf((await handIn(PHOTO)).html)).toContain(refusalWords("document_withdrawn", "document.file"));
});

test("what was kept outlives a restart, byte for byte", async () => {
  const bytes = Buffer.concat([PDF, Buffer.from("\n%%EOF")]);
  const sha256 = await keepDocument(desk, "Surat edaran 13", bytes);
  const form = await desk.open("/staff/records/advisories/new");
  const said = { "entry.title": "Surat 13", "entry.issued_by": "Kantor Contoh", "entry.body": "Isi.", "entry.documents": sha256 };
  const { path } = await desk.submit(form, said, { name: "intent", value: "publish" });
  expect(path).toContain("/staff/posted/");
  await until("the document", async () => (await get(`/documents/${sha256}/surat-edaran-13.pdf`)).ok);
  const gone = server;
  process.kill(gone.sitePid(), "SIGKILL");
  await until("the desk once more", async () => (await get("/staff/login")).ok, 60_000);
  const found = await get(`/documents/${sha256}/surat-edaran-13.pdf`);
  expect(hashOf(Buffer.from(await found.arrayBuffer()))).toBe(sha256);
});
