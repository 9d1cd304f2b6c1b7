import { readdirSync } from "node:fs";
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server.node";
import { expect, test, vi } from "vitest";
import { LOCALES } from "@/lib/text";
import type { Examples } from "./examples";
import { htmlOf } from "./still";

// What is shown still is looked at as any other part: what stands in it is compared too.
vi.mock("./still", async (original) => ({
  ...(await original<typeof import("./still")>()),
  still: (shown: ReactElement) => shown,
}));

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".examples.tsx"));

test.each(files)("all of %s is written as React writes it", async (file) => {
  const { examples } = (await import(`./${file.replace(".tsx", "")}.tsx`)) as { examples: Examples };
  const shown = Object.values(examples).flatMap((show) => LOCALES.map(show));
  expect(shown.map(htmlOf)).toEqual(shown.map((node) => renderToStaticMarkup(node)));
});

const Part = ({ words }: { words: string }) => (
  <section id="year" className="mt-10">
    <a href={`/x?a=1&b="'`}>{words}</a>
  </section>
);

test("what is still keeps its element and holds its words as HTML that no word can leave", async () => {
  const { still } = await vi.importActual<typeof import("./still")>("./still");
  const words = `</a><script>alert("1")</script> & 'kutip'`;
  expect(still(<Part words={words} />).props).toEqual({
    id: "year",
    className: "mt-10",
    dangerouslySetInnerHTML: {
      __html: `<a href="/x?a=1&amp;b=&quot;&#x27;">&lt;/a&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#x27;kutip&#x27;</a>`,
    },
  });
});

const told: string[] = [];
function Told({ words, days }: { words: string; days: string[] }) {
  told.push(words);
  return <p>{`${words} ${days.length}`}</p>;
}

test("what lasts is told once for each language, and anew when what it is given is another", async () => {
  const { lasting } = await vi.importActual<typeof import("./still")>("./still");
  const Shown = lasting(Told, ({ days }) => days);
  const [days, other] = [["2026-11-22"], ["2026-11-22"]];
  const asked = [
    { words: "Tahun", days },
    { words: "Year", days },
    { words: "Tahun", days },
    { words: "Year", days },
    { words: "Tahun", days: other },
  ];
  const shown = asked.map((props) => renderToStaticMarkup(Shown(props)));
  expect(shown).toEqual(asked.map((props) => renderToStaticMarkup(<p>{`${props.words} 1`}</p>)));
  expect(told).toEqual(["Tahun", "Year", "Tahun"]);
});

test("what only a client makes sense of is refused", () => {
  const refused: ReactNode[] = [
    <button key="1" type="button" onClick={() => {}} />,
    <p key="2" style={{ color: "red" }} />,
    <textarea key="3" defaultValue="kata" />,
    <input key="4" defaultValue="kata" />,
    <p key="5" contentEditable />,
  ];
  for (const node of refused) expect(() => htmlOf(node)).toThrow("cannot be written");
});
