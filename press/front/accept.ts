import type { Variant } from "../compress";

type Encoding = Variant | "identity";

/** The encoding to answer in: the most wanted of those there are; among equals the smallest. Without the header: identity. */
export function chooseEncoding(header: string | undefined, available: readonly Variant[]): Encoding {
  if (!header) return "identity";
  const wanted = weights(header);
  const weight = (name: Encoding) => wanted.get(name) ?? wanted.get("*") ?? (name === "identity" ? 0.001 : 0);
  let best: Encoding = "identity";
  for (const name of ["gzip", "br"] as const) {
    if (available.includes(name) && weight(name) > 0 && weight(name) >= weight(best)) best = name;
  }
  return best;
}

/** Whether `If-None-Match` names the tag. Weak and strong compare alike here (RFC 9110, 13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  return header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

function weights(header: string): Map<string, number> {
  const pairs = header.split(",").map((part): [string, number] => {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const given = parameters.find((piece) => piece.startsWith("q="))?.slice(2);
    const quality = given === undefined ? 1 : Number(given);
    return [name === "x-gzip" ? "gzip" : name, quality >= 0 && quality <= 1 ? quality : 0];
  });
  return new Map(pairs.filter(([name]) => name !== ""));
}
