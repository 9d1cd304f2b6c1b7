import type { IncomingMessage } from "node:http";
import type { Outcome } from "@/lib/probe/outcome";
import type { SettingsOf } from "@/lib/probe/settings";

/** No body is read further than this, bytes. */
const MOST_BODY = 256 * 1024;

type Asked = Pick<SettingsOf<"http">, "text" | "json">;
type Missing = { outcome: Outcome; detail: string };

const PACKED = /\b(gzip|deflate|br|zstd|compress)\b/i;

/** Reads as much of a body as it takes to know whether it holds what was asked; undefined: it does. */
export async function missingIn(answer: IncomingMessage, asked: Asked): Promise<Missing | undefined> {
  const missing = await soughtIn(answer, asked);
  const packed = PACKED.exec(answer.headers["content-encoding"] ?? "");
  if (missing === undefined || missing.outcome === "too_large" || !packed) return missing;
  // Nothing was asked to be packed, so nothing is unpacked: of what it holds nothing is known.
  return { outcome: "bad_answer", detail: `isi dimampatkan tanpa diminta: ${packed[0]}` };
}

async function soughtIn(answer: IncomingMessage, { text, json }: Asked): Promise<Missing | undefined> {
  if (text === null && json === null) return undefined;
  const decoder = decoderFor(answer.headers["content-type"]);
  let bytes = 0;
  let body = "";
  let isFound = text === null;
  // What a text that goes on in the next packet may have begun with: a body of many small ones is not searched anew with each.
  let tail = "";
  const take = (piece: string) => {
    body += piece;
    if (text === null || isFound) return;
    tail += piece;
    isFound = tail.includes(text);
    tail = tail.slice(-text.length);
  };
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BODY) return { outcome: "too_large", detail: `isi lebih dari ${MOST_BODY} bita` };
    take(decoder.decode(chunk, { stream: true }));
    if (json === null && isFound) return undefined;
  }
  take(decoder.decode());
  if (!isFound) return { outcome: "wrong_text", detail: `tanpa “${text}”: ${body.slice(0, 100)}` };
  return json === null ? undefined : wrongIn(body, json);
}

function wrongIn(body: string, { path, equals }: NonNullable<Asked["json"]>): Missing | undefined {
  try {
    const value = valueAt(JSON.parse(body), path);
    const said = JSON.stringify(value);
    if (value === equals || said === equals) return undefined;
    return { outcome: "wrong_json", detail: `${path}: ${said ?? "tidak ada"}, bukan ${equals}` };
  } catch {
    // Also what is nested deeper than can be written down.
    return { outcome: "wrong_json", detail: `bukan JSON: ${body.slice(0, 100)}` };
  }
}

/** The value at "data.items.0.state"; undefined: there is none. Only what the document itself holds. */
function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** What the server says its text is written in; UTF-8 when it does not say, or says what nobody knows. */
function decoderFor(type: string | undefined): TextDecoder {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type ?? "")?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
