import { renderToStaticMarkup } from "react-dom/server.node";
import { expect, test } from "vitest";
import { DESK } from "@/lib/words/desk";
import { Buttons } from "./actions-bar";

const shown = (pressed: string | null) => {
  const html = renderToStaticMarkup(<Buttons publish={DESK.publish} preview={DESK.preview} pressed={pressed} />);
  return {
    words: [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, words = ""]) => words.replace(/<[^>]+>/g, "")),
    off: html.match(/disabled/g)?.length ?? 0,
  };
};

test("at rest both buttons can be pressed", () => {
  expect(shown(null)).toEqual({ words: [DESK.preview, DESK.publish], off: 0 });
});

test("while a form is on its way neither can, and the one that was pressed says so", () => {
  expect(shown("preview")).toEqual({ words: [DESK.sending, DESK.publish], off: 2 });
  expect(shown("publish")).toEqual({ words: [DESK.preview, DESK.publishing], off: 2 });
});
