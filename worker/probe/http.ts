import { type IncomingMessage, request as plain } from "node:http";
import { request as secure } from "node:https";
import type { TLSSocket } from "node:tls";
import type { SettingsOf } from "@/lib/probe/settings";
import { missingIn } from "./body";
import { Came, type Ctx, type LookFn, type Span, within } from "./look";
import { pinnedTo, reach } from "./reach";
import { endOf, lifeOf, serverNameOf } from "./tls";

const MOST_REDIRECTS = 5;
/** Bytes of all headers of one answer. */
const MOST_HEADERS = 16 * 1024;
/** Interim answers (RFC 9110, 15.2) before the one that counts; a server could go on with them for ever. */
const MOST_INTERIM = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Does the address answer as it should, behind a certificate that a browser would believe? */
export const http: LookFn<"http"> = (settings, ctx) =>
  within(ctx, async (span) => {
    const { answer, end } = await followed(settings, ctx, span);
    const { statusCode: status = 0 } = answer;
    if (!isAccepted(status, settings.status)) throw new Came("wrong_status", `status ${status}`, true);
    const missing = await missingIn(answer, settings);
    if (missing) throw new Came(missing.outcome, missing.detail, true);
    return lifeOf(end, settings.certificateDays);
  });

const isAccepted = (status: number, accepted: number[]) =>
  accepted.length === 0 ? status >= 200 && status <= 299 : accepted.includes(status);

type Answered = { answer: IncomingMessage /** When the first certificate on the way ends, epoch ms. */; end: number };

/** The answer at the end of the redirects. Each of them is resolved, judged and pinned like the first address. */
async function followed(settings: SettingsOf<"http">, ctx: Ctx, span: Span): Promise<Answered> {
  const first = new URL(settings.url);
  let url = first;
  let end = Number.POSITIVE_INFINITY;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await answerOf(
      url,
      url.origin === first.origin ? first : undefined,
      settings.method,
      ctx,
      span,
      redirects > 0,
    );
    if (url.protocol === "https:") end = Math.min(end, endOf(answer.socket as TLSSocket));
    const { statusCode: status = 0, headers } = answer;
    if (!REDIRECTS.has(status) || headers.location === undefined || settings.status.includes(status)) return { answer, end };
    answer.destroy();
    url = nextOf(headers.location, url);
  }
  throw new Came("too_many_redirects", `lebih dari ${MOST_REDIRECTS} pengalihan, terakhir ke ${url.origin}`);
}

function nextOf(location: string, from: URL): URL {
  const next = URL.parse(location, from);
  if (!next) throw new Came("bad_answer", "pengalihan ke alamat yang tidak terbaca");
  if (next.protocol !== "http:" && next.protocol !== "https:")
    throw new Came("redirect_refused", `pengalihan ke ${next.protocol}`);
  return next;
}

/** One request, answered as far as its headers. `login`: whose name and password go with it, if it has any. */
async function answerOf(
  url: URL,
  login: URL | undefined,
  method: string,
  ctx: Ctx,
  span: Span,
  redirected: boolean,
): Promise<IncomingMessage> {
  const reached = await reach(url.hostname, ctx, span, redirected ? "redirect_refused" : "address_refused");
  const options = {
    ...pinnedTo(reached, span),
    port: url.port || (url.protocol === "https:" ? 443 : 80),
    path: url.pathname + url.search,
    method,
    headers: { host: url.host, "user-agent": "ktp-status", accept: "*/*", "accept-encoding": "identity", connection: "close" },
    auth: login?.username ? `${written(login.username)}:${written(login.password)}` : null,
    agent: false as const,
    maxHeaderSize: MOST_HEADERS,
    signal: span.signal,
  };
  return new Promise((resolve, reject) => {
    const asking =
      url.protocol === "https:" ? secure({ ...options, ca: ctx.ca, servername: serverNameOf(reached.host) }) : plain(options);
    let interim = 0;
    asking.on("error", reject);
    asking.on("information", ({ statusCode }) => {
      interim += 1;
      if (interim > MOST_INTERIM)
        asking.destroy(new Came("bad_answer", `lebih dari ${MOST_INTERIM} jawaban sementara ${statusCode}`));
    });
    // To another protocol, which nobody asked for: no answer comes after it.
    asking.on("upgrade", (_, socket) => {
      socket.destroy();
      reject(new Came("bad_answer", "status 101"));
    });
    asking.on("response", (answer) => {
      // What goes wrong after this reaches whoever reads the body; where nobody does it says nothing.
      answer.on("error", () => undefined);
      asking.on("error", (error) => answer.destroy(error));
      resolve(answer);
    });
    asking.end();
  });
}

/** A name or password as it was meant; one with a % that begins nothing is meant as it stands. */
function written(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
