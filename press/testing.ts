import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A temporary folder that goes with `remove`. */
export function tempFolder(): { dir: string; write(file: string, bytes: string | Buffer): void; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), "ktp-press-"));
  return {
    dir,
    write(file, bytes) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), bytes);
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** Listens on a free port of 127.0.0.1. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** A stand-in for the site. */
export async function fakeSite(answer: RequestListener): Promise<{ port: number; server: Server; close(): Promise<void> }> {
  const server = createServer(answer);
  const port = await listening(server);
  return {
    port,
    server,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Got = { status: number; headers: IncomingMessage["headers"]; body: Buffer; text: string };

/** A request exactly as written: no client tidies its path or its headers. */
export function get(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method: options.method ?? "GET", headers: options.headers, agent: false },
      (answer) => {
        bodyOf(answer).then(
          (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, text: body.toString() }),
          reject,
        );
      },
    );
    sent.on("error", reject);
    sent.end(options.body);
  });
}

/** Sends bytes as they are and gives everything that comes back until the other side closes. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let got = "";
    socket.setEncoding("latin1");
    socket.on("data", (data) => {
      got += data;
    });
    socket.on("error", reject);
    socket.on("end", () => resolve(got));
  });
}

/** A page as Next 16 sends it, client and all. */
export function nextPage({
  lang = "id",
  edition = "fresh",
  main = "Halo",
  stylesheet = "/_next/static/chunks/a.css",
  live = "",
} = {}): string {
  const leaf = live ? `<script src="${live}" defer=""></script>` : "";
  return `<!DOCTYPE html><html lang="${lang}" data-edition="${edition}"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><link rel="stylesheet" href="${stylesheet}" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/><script src="/_next/static/chunks/b.js" async=""></script><meta name="next-size-adjust" content=""/><title>KTP-el</title></head><body><div hidden=""><!--$--><!--/$--></div><header>Kepala</header><main id="isi">${main}<!-- --> dunia</main><footer>Kaki</footer>${leaf}<script id="_R_">self.__next_f=self.__next_f||[]</script><script>self.__next_f.push([1,"<main>x</main>"])</script><!--$--><!--/$--></body></html>`;
}
