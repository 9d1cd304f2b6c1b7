import { renderToStaticMarkup } from "react-dom/server.node";
import { expect, test } from "vitest";
import type { Office } from "@/lib/api";
import type { Locale } from "@/lib/text";
import { OFFICE_AREA } from "@/lib/words/office";
import { OfficeLines } from "./office";

const OFFICE: Office = {
  name: { id: "Disdukcapil Contoh", en: null },
  address: "Jalan Contoh 1",
  phone: "(021) 555-0100",
  email: "halo@contoh.go.id",
  reply_to: "jawab@contoh.go.id",
  speakers: [
    { name: "Siti", role: "Kepala Dinas" },
    { name: "<b>Budi</b>", role: "Sekretaris" },
  ],
};
const shown = (locale: Locale, office: Office | null, adopted = office !== null) =>
  renderToStaticMarkup(<OfficeLines locale={locale} installation={{ adopted, office, sample: false, two_persons: false }} />);

test.each(["id", "en"] as const)(
  "until it is adopted the foot gives the place of public sources and no contact (%s)",
  (locale) => {
    for (const html of [shown(locale, null), shown(locale, OFFICE, false)]) {
      expect(html).toContain(OFFICE_AREA);
      expect(html).not.toMatch(/href|Siti|Jalan Contoh/);
    }
  },
);

test("an adopted office is reached by telephone and mail, with who speaks for it and where to object", () => {
  const html = shown("id", OFFICE);
  expect(html).toContain('<a href="tel:0215550100">(021) 555-0100</a>');
  expect(html).toContain('href="mailto:halo@contoh.go.id"');
  expect(html).toContain("Siti (Kepala Dinas)");
  expect(html).toMatch(/Keberatan atas isi situs ini\? Kirim ke <a[^>]* href="mailto:jawab@contoh\.go\.id"/);
});

test("what the office wrote is text, and in an English page it is marked as Indonesian", () => {
  const html = shown("en", OFFICE);
  expect(html).toContain("&lt;b&gt;Budi&lt;/b&gt;");
  expect(html).toContain('<span lang="id">Disdukcapil Contoh</span>');
  expect(html).toMatch(/lang="id"[^>]*>Jalan Contoh 1/);
});

test("a way to reach it that was not given leaves no mark", () => {
  const html = shown("id", { ...OFFICE, address: null, email: null });
  expect(html).not.toMatch(/Jalan Contoh|null/);
  expect(html).not.toContain("halo@contoh.go.id");
});
