import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { ErrorKind } from "@/lib/words/errors";
import { headOfText } from "./reply";

const STATUS: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers with a page what is no request to Node, or more of one than it reads: by itself Node sends a bare status, and
 * a browser with too many cookies then shows nothing. Neither language nor address is known.
 */
export function answerIllegible(server: Server, pageOf: (kind: ErrorKind) => Promise<string>): void {
  const underWay = new WeakMap<Socket, ServerResponse>();
  server.on("request", (request, response) => void underWay.set(request.socket, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const status = STATUS[error.code ?? ""] ?? 400;
    const response = underWay.get(socket);
    // In the middle of an answer a second head would be read as a part of it.
    if (!socket.writable || (response?.headersSent && !response.writableFinished)) return void socket.destroy();
    void pageOf(status === 431 ? "too-many-headers" : "unreadable").then((html) => {
      const head = Object.entries({ ...headOfText("text/html", html), connection: "close" });
      const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...head.map(([name, value]) => `${name}: ${value}`)];
      socket.end(`${lines.join("\r\n")}\r\n\r\n${html}`);
    });
  });
}
