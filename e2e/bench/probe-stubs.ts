import { createServer as createHttp } from "node:http";
import { type AddressInfo, createServer as createTcp, type Server } from "node:net";

/** Run as a process of its own: what probes look at. Says its ports, and ends with whoever started it. */
export type StubPorts = { http: number; tcp: number; silent: number };

const portOf = (server: Server) =>
  new Promise<number>((done) => server.listen(0, "127.0.0.1", 4096, () => done((server.address() as AddressInfo).port)));

const body = `<!doctype html><title>SIAK</title>${"<p>Layanan berjalan.</p>".repeat(40)}`;
const ports: StubPorts = {
  http: await portOf(createHttp((_, answer) => void answer.end(body))),
  tcp: await portOf(createTcp((socket) => void socket.on("error", () => undefined))),
  // Takes every connection and never says a word.
  silent: await portOf(createTcp((socket) => void socket.on("error", () => undefined))),
};
process.send?.(ports);
process.on("disconnect", () => process.exit());
