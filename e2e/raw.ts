import { connect } from "node:net";

/** Longer than any answer takes, shorter than the front's own limits on a request that never ends. */
const HANGS_AFTER_MS = 15_000;

/** Not yet an answer. */
const CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

/**
 * Sends bytes as they are written and waits until the server has closed the connection, as each request asks it to. The
 * status of the first answer; 0 for none, -1 when the connection was left hanging.
 */
export function statusOf(url: string, bytes: string | Buffer): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let got = "";
    socket.setEncoding("latin1").on("data", (data) => {
      got = (got + data).replace(CONTINUE, "").slice(0, 100);
    });
    socket.setTimeout(HANGS_AFTER_MS, () => {
      got = "HTTP/1.1 -1";
      socket.destroy();
    });
    // A reset after the answer is an answer: the server closed on a body it did not want.
    socket.on("error", () => undefined);
    socket.on("close", () => done(Number(got.match(/^HTTP\/1\.1 (-?\d+)/)?.[1] ?? 0)));
  });
}

/** Everything on the wire for one request of an address: head and body, in bytes. */
export function bytesOf(url: string, encoding: string): Promise<number> {
  const { hostname, port, pathname } = new URL(url);
  return new Promise((done, fail) => {
    let bytes = 0;
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`),
    );
    socket.on("data", (data) => {
      bytes += data.length;
    });
    socket.on("end", () => done(bytes));
    socket.on("error", fail);
  });
}
