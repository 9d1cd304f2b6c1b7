import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server.node";
import type { Examples } from "@/components/examples";
import { StatusShapes } from "@/components/status";
import { LOCALES, type Locale } from "@/lib/text";
import { exampleFiles } from "./files";

/** The house's two style sheets; the desk has its own and speaks Indonesian only. */
const SHEETS = { public: "app/public.css", desk: "app/staff/staff.css" };
type Kind = keyof typeof SHEETS;

/** One example in one language; `path` is its page, relative to the gallery. */
export type Shown = { kind: Kind; component: string; sentence: string; locale: Locale; path: string };

/** Renders every example of every component into `folder`, each a whole page with the style its pages have, and an index. */
export async function renderGallery(folder: string): Promise<Shown[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [kind, sheet] of Object.entries(SHEETS)) {
    const { css } = await postcss([tailwind()]).process(readFileSync(sheet, "utf8"), { from: sheet });
    writeFileSync(join(folder, `${kind}.css`), css);
  }
  const shown: Shown[] = [];
  for (const file of exampleFiles()) {
    const { examples } = (await import(pathToFileURL(join("components", file)).href)) as { examples: Examples };
    const component = file.replace(".examples.tsx", "");
    const kind: Kind = component.startsWith("desk/") ? "desk" : "public";
    for (const [index, [sentence, render]] of Object.entries(examples).entries()) {
      for (const locale of kind === "desk" ? (["id"] as const) : LOCALES) {
        const one: Shown = { kind, component, sentence, locale, path: `${component}/${index + 1}.${locale}.html` };
        write(folder, one.path, page(one, render(locale)));
        shown.push(one);
      }
    }
  }
  write(folder, "index.html", index(shown));
  writeFileSync(join(folder, "gallery.json"), JSON.stringify(shown));
  return shown;
}

function write(folder: string, path: string, html: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), html);
}

/**
 * What the example stands in is what its pages would give it: the shapes, a main part, and headings down to the level
 * at which it begins. A form is written as a server action's form is.
 */
function page({ kind, component, sentence, locale }: Shown, example: ReactNode): string {
  const html = renderToStaticMarkup(example).replaceAll(/action="javascript:[^"]*"/g, 'action="" method="post"');
  const level = Number(html.match(/<h([1-6])\b/)?.[1] ?? 2);
  const above = [sentence, component, locale].slice(0, level - 1).map((name, index) => `<h${index + 1}>${name}</h${index + 1}>`);
  const shapes = html.includes('id="s-operational"') ? "" : renderToStaticMarkup(<StatusShapes />);
  const body = /<main\b/.test(html) ? html : `<main>${above.join("")}${html}</main>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`;
  return `<!DOCTYPE html><html lang="${locale}"><head>${head}<title>${component}: ${sentence}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/${kind}.css"></head><body>${shapes}${body}</body></html>`;
}

function index(shown: Shown[]): string {
  const components = [...new Set(shown.map(({ component }) => component))];
  const body = renderToStaticMarkup(
    <main>
      <h1>Gallery</h1>
      {components.map((component) => (
        <section key={component}>
          <h2>{component}</h2>
          <ul>
            {shown
              .filter((one) => one.component === component && one.locale === "id")
              .map(({ sentence, path }) => (
                <li key={path}>
                  <a href={path}>{sentence}</a>
                  {!component.startsWith("desk/") && (
                    <>
                      {" "}
                      (<a href={path.replace(".id.", ".en.")}>English</a>)
                    </>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>,
  );
  const style =
    "main{max-width:44rem;margin:2rem auto;padding:0 1rem}h1{font-size:2rem}h2{margin-top:1.5rem;font-weight:600}li{margin-top:.4rem}";
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gallery</title><link rel="stylesheet" href="/public.css"><style>${style}</style></head><body>${body}</body></html>`;
}
