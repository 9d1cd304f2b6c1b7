import type { Variant } from "../compress";
import { remember } from "./remember";

export type Encoding = Variant | "identity";

/** The encoding to answer in: the most wanted of those there are; among equals the smallest. Without the header: identity. */
export function chooseEncoding(header: string | undefined, available: readonly Variant[]): Encoding {
  if (!header) return "identity";
  return wanted(header).find((name) => name === "identity" || available.includes(name)) ?? "identity";
}

/** What a header lets us send, the most wanted first. Browsers of one make all send the same. */
const wanted = remember(100, (header): Encoding[] => {
  const given = weights(header);
  const weight = (name: Encoding) => given.get(name) ?? given.get("*") ?? (name === "identity" ? 0.001 : 0);
  const smallestFirst: Encoding[] = ["br", "gzip", "identity"];
  return smallestFirst.filter((name) => weight(name) > 0).toSorted((a, b) => weight(b) - weight(a));
});

/** Whether `If-None-Match` names the tag. Weak and strong compare alike here (RFC 9110, 13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  if (header === tag || header.trim() === "*") return true;
  return header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
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
