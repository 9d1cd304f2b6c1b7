import { type Edition, languageOf } from "./address";

/** What the site answered. `type` is the content type without its parameters. */
export type Answer = { status: number; type: string; body: Buffer };

/** Why an answer must not be published. The message is one sentence. */
export class BadPage extends Error {}

const UNFINISHED = ['<template id="B:', '<template id="P:', "<!--$?-->", "<!--$!-->", 'id="__next_error__"'];

/**
 * Refuses what must not be published at `path`. An edition in the other's place would show green silence, or hide good news.
 * @throws BadPage
 */
export function judge(path: string, edition: Edition, { status, type, body }: Answer): void {
  const refuse = (reason: string): never => {
    throw new BadPage(`${path} (${edition}): ${reason}`);
  };
  if (status !== 200) refuse(`the site answered ${status}`);
  if (body.length === 0) refuse("the answer is empty");
  if (path.endsWith(".png")) judgePicture(body, refuse);
  else if (path.endsWith(".json")) judgeJson(edition, body.toString(), refuse);
  else if (!/\.[a-z]+$/.test(path)) judgePage(path, edition, type, body.toString(), refuse);
}

/** What every PNG begins and ends with: one that was cut off has no end. */
const PNG = { head: Buffer.from("89504e470d0a1a0a", "hex"), end: Buffer.from("49454e44ae426082", "hex") };

function judgePicture(body: Buffer, refuse: (reason: string) => never): void {
  if (!body.subarray(0, PNG.head.length).equals(PNG.head)) refuse("the answer is no picture");
  if (!body.subarray(-PNG.end.length).equals(PNG.end)) refuse("the picture is cut off");
}

function judgeJson(edition: Edition, body: string, refuse: (reason: string) => never): void {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    refuse("the answer is not JSON");
  }
  if (value === null || typeof value !== "object") refuse("the answer is neither an object nor a list");
  if ("stale" in (value as object) && (value as { stale: unknown }).stale !== (edition === "stale")) {
    refuse("the answer belongs to the other edition");
  }
  if (edition === "stale" && /"status":\s*"operational"/.test(body)) refuse("the stale edition says operational");
}

function judgePage(path: string, edition: Edition, type: string, body: string, refuse: (reason: string) => never): void {
  if (type !== "text/html") refuse(`the answer is ${type || "of no type"}, not a page`);
  if (!body.trimEnd().endsWith("</html>")) refuse("the page is cut off");
  if (!new RegExp(`<html[^>]* lang="${languageOf(path)}"`).test(body)) refuse(`the page is not in "${languageOf(path)}"`);
  if (!new RegExp(`<html[^>]* data-edition="${edition}"`).test(body)) refuse(`the page does not say that it is ${edition}`);
  // Next repeats the page's text inside scripts: a landmark there is none.
  const shown = body.replace(/<script\b[\s\S]*?<\/script>/g, "");
  for (const landmark of ["header", "main", "footer"]) {
    if (!new RegExp(`<${landmark}[\\s>]`).test(shown)) refuse(`the page has no <${landmark}>`);
  }
  const unfinished = UNFINISHED.find((mark) => body.includes(mark));
  if (unfinished) refuse(`the page is unfinished: ${unfinished}`);
}
