import { type IncomingMessage, request as plainRequest } from "node:http";
import { type RequestOptions, request } from "node:https";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { openPglite } from "@/db/pglite";
import { Desk, firstAccount } from "./desk";
import { endFront } from "./faults/common";
import { postPause } from "./notices";
import { canProxy, type Nginx, type Ports, startProxy } from "./proxy";
import { freePort, type Server, startServer, until } from "./server";

/** Behind the nginx of `deploy/nginx.conf`: whatever the front promises holds at the address that readers type. */

let ports: Ports;
let server: Server;
let proxy: Nginx;

type Got = { status: number; headers: IncomingMessage["headers"]; length: number };

/** One request as it goes over the wire: neither unpacked nor led on. */
function ask(options: RequestOptions, over = request): Promise<Got> {
  const { host = "127.0.0.1", port = ports.tls, ...rest } = options;
  return new Promise((done, fail) => {
    const asked = over({ host, port, servername: "localhost", rejectUnauthorized: false, ...rest }, async (answer) => {
      const chunks: Buffer[] = await answer.toArray();
      done({ status: answer.statusCode ?? 0, headers: answer.headers, length: Buffer.concat(chunks).length });
    });
    asked.on("error", fail);
    asked.end();
  });
}

if (canProxy()) {
  test.beforeAll(async () => {
    const [plain, tls] = [await freePort(), await freePort()];
    const env = { SITE_URL: `https://localhost:${tls}`, TRUSTED_PROXY: "127.0.0.1" };
    server = await startServer({ clock: "2026-11-23T09:30", env });
    ports = { plain, tls, front: Number(new URL(server.url).port) };
    proxy = await startProxy(ports);
  });
  test.afterAll(async () => {
    await proxy?.stop();
    await server?.stop();
  });

  test("a page arrives compressed as it was printed, HEAD says the same without it, and what is unchanged is 304", async () => {
    for (const path of ["/", "/en", "/api/v1/status.json"]) {
      for (const encoding of ["br", "gzip"]) {
        const headers = { "accept-encoding": encoding };
        const page = await ask({ path, headers });
        expect([page.status, page.headers["content-encoding"]]).toEqual([200, encoding]);
        expect(page.length).toBe(Number(page.headers["content-length"]));
        const head = await ask({ path, method: "HEAD", headers });
        expect([head.status, head.length, head.headers.etag]).toEqual([200, 0, page.headers.etag]);
        expect(head.headers["content-length"]).toBe(page.headers["content-length"]);
        const again = await ask({ path, headers: { ...headers, "if-none-match": page.headers.etag ?? "" } });
        expect([again.status, again.length]).toEqual([304, 0]);
      }
    }
    expect((await ask({ path: "/" })).headers["strict-transport-security"]).toContain("max-age");
  });

  test("without TLS a reader is led to the address with it, the path kept", async () => {
    const { status, headers } = await ask({ port: ports.plain, path: "/services/ktp-pencetakan?a=b" }, plainRequest);
    expect([status, headers.location]).toEqual([308, "https://localhost/services/ktp-pencetakan?a=b"]);
  });

  test("an address that no reader types is judged by the front as it was sent", async () => {
    for (const path of ["/%2e%2e/secret", "//evil.example", "/a%00b"]) expect((await ask({ path })).status).toBe(400);
    expect((await ask({ path: "/", method: "DELETE" })).status).toBe(405);
  });

  test("staff sign in and post at the public address, and a page of another address posts nothing", async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // the certificate of this run is its own
    try {
      const url = `https://localhost:${ports.tls}`;
      const link = await server.setupLink();
      expect(link.startsWith(url)).toBe(true);
      const desk = await firstAccount(url, link);
      await postPause(desk, "Ditjen Dukcapil, surat lewat nginx");
      await until("the notice", async () => (await (await fetch(`${url}/api/v1/status.json`)).text()).includes("lewat nginx"));
      const foreign = new Desk(server.url);
      const page = await foreign.open("/staff/login");
      expect((await foreign.submit(page, { email: "sari@contoh.test", password: "kata sandi yang panjang" })).status).toBe(403);
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
    await endFront(server);
    const pglite = await openPglite(join(server.dataDir, "database"));
    const { rows } = await pglite.query("select ip_address from session");
    await pglite.close();
    expect(rows).toEqual([{ ip_address: "127.0.0.1" }]);
  });
} else {
  console.warn("\n*** No nginx or openssl on this machine: deploy/nginx.conf is not tried. ***\n");
}
