import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { examples } from "./board.examples";

test("of very many outages home tells the worst, and leads to all of them", () => {
  const html = renderToStaticMarkup(examples["more that machines see than a home page has room for"]?.("id"));
  const told = [...html.matchAll(/href="(\/outages[^"]*)"/g)].map(([, address]) => address);
  expect(told).toEqual([
    "/outages/2026-11-23-layanan-39",
    ...[0, 1, 2, 3].map((n) => `/outages/2026-11-23-layanan-${n}`),
    "/outages",
  ]);
  expect(html).toContain("Semua gangguan</a>: 40 belum dijelaskan.");
});
