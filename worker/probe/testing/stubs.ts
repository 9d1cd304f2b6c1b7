import { once } from "node:events";
import { createServer as createHttp, type RequestListener } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from "node:net";
import { mayLookAt, readRanges } from "@/lib/probe/address";
import type { Ctx } from "../look";
import { NameFailed } from "../names";
import type { Certificate } from "./certificates";

const open = new Set<{ server: Server; sockets: Set<Socket> }>();

async function listening<S extends Server>(server: S, host: string): Promise<S> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
  });
  open.add({ server, sockets });
  server.listen(0, host);
  await once(server, "listening");
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Ports of stubs on this machine, answering as told, until `closeStubs`. */
export const httpStub = async (answer: RequestListener, host = "127.0.0.1") =>
  portOf(await listening(createHttp({ maxHeaderSize: 65_536 }, answer), host));

export const httpsStub = async (certificate: Certificate, answer: RequestListener) =>
  portOf(await listening(createHttps(certificate, answer), "127.0.0.1"));

export const tcpStub = async (take: (socket: Socket) => void = () => undefined, host = "127.0.0.1") =>
  portOf(await listening(createTcp(take), host));

/** A port that was free a moment ago, so that nobody listens at it. */
export async function closedPortOf(host = "127.0.0.1"): Promise<number> {
  const server = createTcp().listen(0, host);
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}

/** For afterEach. */
export async function closeStubs(): Promise<void> {
  const all = [...open];
  open.clear();
  await Promise.all(
    all.map(({ server, sockets }) => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(done));
    }),
  );
}

/** What looks are made with in tests: names that are given, and this machine as the only one that may be looked at. */
export function ctxOf(hosts: Record<string, string[]> = {}, changes: Partial<Ctx> = {}): Ctx {
  const ranges = readRanges("127.0.0.0/8,::1/128");
  return {
    timeoutMs: 20_000,
    mayLookAt: (address) => mayLookAt(address, ranges),
    names: {
      addresses: async (host) => {
        if (/^[\d.]+$|:/.test(host)) return [host];
        const found = hosts[host];
        if (!found) throw new NameFailed("none", "ENOTFOUND");
        return found;
      },
      records: async () => [],
      answer: async () => true,
    },
    ...changes,
  };
}
