import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type ErrorKind, errorPath } from "@/lib/words/errors";
import { languageOf } from "../address";
import { replyText } from "./reply";
import { errorJson, errorPage, errorText } from "./words";

/** Sends an error that was made ready. */
export type Send = (status: number, kind: ErrorKind, extra?: OutgoingHttpHeaders) => void;

export type Errors = {
  /** Reads the pages of `kinds`, so that one of them can be sent at once. */
  ready(request: IncomingMessage, response: ServerResponse, kinds: ErrorKind[]): Promise<Send>;
  reply(request: IncomingMessage, response: ServerResponse, ...what: Parameters<Send>): Promise<void>;
  /** The page for whoever sent what is no request. Never rejects. */
  page(kind: ErrorKind): Promise<string>;
};

type Form = "page" | "data" | "text";
const TYPES = { page: "text/html", data: "application/json", text: "text/plain" } as const;

/**
 * Answers what cannot be served: with the printed page to whoever asks for pages, as JSON to whoever asks for data, in
 * a sentence to the rest.
 *
 * @param printed the HTML printed at an address; null when there is none, and the front then says it in short
 * @param sample whether all of the installation is a sample: our own words say so too
 */
export function createErrors(printed: (path: string) => Promise<string | null>, sample: boolean): Errors {
  function sender(request: IncomingMessage, response: ServerResponse, pages: Map<ErrorKind, string>): Send {
    const form = formOf(request);
    const locale = languageOf(pathOf(request));
    const said: Record<Form, (kind: ErrorKind) => string> = {
      page: (kind) => pages.get(kind) ?? errorPage(kind, locale, sample),
      data: (kind) => errorJson(kind, sample),
      text: (kind) => errorText(kind, locale, sample),
    };
    return (status, kind, extra) => {
      if (response.headersSent) return void response.destroy();
      if (!response.destroyed) replyText(request, response, status, TYPES[form], said[form](kind), extra);
    };
  }

  async function ready(request: IncomingMessage, response: ServerResponse, kinds: ErrorKind[]): Promise<Send> {
    const pages = new Map<ErrorKind, string>();
    for (const kind of formOf(request) === "page" ? kinds : []) {
      const html = await printed(errorPath(kind, languageOf(pathOf(request))));
      if (html !== null) pages.set(kind, html);
    }
    return sender(request, response, pages);
  }

  return {
    ready,
    page: async (kind) => (await printed(errorPath(kind, "id")).catch(() => null)) ?? errorPage(kind, "id", sample),
    async reply(request, response, status, kind, extra) {
      // At once where nothing has to be read: what follows on the connection may be no request, and would be answered first.
      const send = formOf(request) === "page" ? await ready(request, response, [kind]) : sender(request, response, new Map());
      send(status, kind, extra);
    },
  };
}

const pathOf = ({ url = "" }: IncomingMessage) => url.split("?")[0] ?? "";

/** Browsers say that they take pages. Who says nothing gets one at the desk, which is for people, and a sentence otherwise. */
function formOf(request: IncomingMessage): Form {
  const { accept = "", ...headers } = request.headers;
  // Next's client shows the text of a failed action as its error.
  if (headers["next-action"] !== undefined) return "text";
  if (accept.includes("text/html")) return "page";
  const path = pathOf(request);
  if (accept.includes("application/json") || path.startsWith("/api/") || path.endsWith(".json")) return "data";
  const desk = path === "/staff" || path.startsWith("/staff/");
  return desk && ["GET", "HEAD", "POST"].includes(request.method ?? "") ? "page" : "text";
}
