import type { IncomingMessage } from "node:http";
import type { Outcome } from "@/lib/probe/outcome";
import type { SettingsOf } from "@/lib/probe/settings";

/** No body is read further than this, bytes. */
export const MOST_BODY = 256 * 1024;

type Asked = Pick<SettingsOf<"http">, "text" | "json">;
type Missing = { outcome: Outcome; detail: string };

/** Reads as much of a body as it takes to know whether it holds what was asked; undefined: it does. */
export async function missingIn(answer: IncomingMessage, { text, json }: Asked): Promise<Missing | undefined> {
  if (text === null && json === null) return undefined;
  const decoder = decoderFor(answer.headers["content-type"]);
  let bytes = 0;
  let body = "";
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BODY) return { outcome: "too_large", detail: `isi lebih dari ${MOST_BODY} bita` };
    body += decoder.decode(chunk, { stream: true });
    if (json === null && text !== null && body.includes(text)) return undefined;
  }
  body += decoder.decode();
  if (text !== null && !body.includes(text)) return { outcome: "wrong_text", detail: `tanpa “${text}”: ${body.slice(0, 100)}` };
  return json === null ? undefined : wrongIn(body, json);
}

function wrongIn(body: string, { path, equals }: NonNullable<Asked["json"]>): Missing | undefined {
  let value: unknown;
  try {
    value = valueAt(JSON.parse(body), path);
  } catch {
    return { outcome: "wrong_json", detail: `bukan JSON: ${body.slice(0, 100)}` };
  }
  if (value === equals || (value !== undefined && JSON.stringify(value) === equals)) return undefined;
  return { outcome: "wrong_json", detail: `${path}: ${JSON.stringify(value) ?? "tidak ada"}, bukan ${equals}` };
}

/** The value at "data.items.0.state"; undefined: there is none. Only what the document itself holds. */
export function valueAt(document: unknown, path: string): unknown {
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
