import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { compress } from "@/press/compress";

type Got = { body: Buffer; headers: IncomingHttpHeaders };
type Peer = { url: string; stop(): Promise<void> };

/** Of the connection, or of bytes that are others here. */
const OWN = ["connection", "keep-alive", "date", "content-length", "etag", "transfer-encoding"];

/** The very page of the site at `url` without its script, under the same headers and packed as the front's is; all else is the front's own. */
export async function startScriptless(url: string, path: string): Promise<Peer> {
  const home = await got(url + path, "br");
  const html = brotliDecompressSync(home.body);
  const bare = Buffer.from(html.toString().replaceAll(/<script\b[^>]*>[^<]*<\/script>/g, ""));
  if (bare.length === html.length) throw new Error(`${path} has no script that could be taken away.`);
  const packedLate = (await compress(html, "idle")).br.length === home.body.length;
  const { br } = await compress(bare, packedLate ? "idle" : "now");
  const server = createServer(async (asked, answer) => {
    const { body, headers } =
      asked.url === path ? { body: br, headers: home.headers } : await got(new URL(asked.url ?? "", url).href, "br");
    const kept = Object.entries(headers).filter(([name]) => !OWN.includes(name));
    answer.writeHead(200, { ...Object.fromEntries(kept), "content-length": body.length }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The peer does not listen.");
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** As it goes over the wire; `fetch` would unpack it. */
async function got(url: string, encoding: string): Promise<Got> {
  const asked = request(url, { headers: { "accept-encoding": encoding }, agent: false });
  asked.end();
  const [answer] = await once(asked, "response");
  return { body: await buffer(answer), headers: answer.headers };
}
