import { renderToStaticMarkup } from "react-dom/server.node";
import { expect, test } from "vitest";
import type { Incident } from "@/lib/api";
import type { Locale } from "@/lib/text";
import { INCIDENTS, LONG, NOW, rows } from "./incident.fixtures";
import { IncidentTimeline } from "./incident-timeline";
import { Poster } from "./poster";
import { Share } from "./share";

const wordsOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const html = (incident: Incident, locale: Locale = "id") =>
  renderToStaticMarkup(<IncidentTimeline incident={incident} rows={rows(incident)} now={NOW} locale={locale} />);
const words = (incident: Incident, locale: Locale = "id") => wordsOf(html(incident, locale));

test("the founding case takes Monday afternoon and Tuesday morning, and is no sharper than it is known", () => {
  expect(words(INCIDENTS.archive)).toMatch(
    /[Ss]ekitar 5–8 jam di jam layanan.*Senin 15 Mei 2017.*dihentikan dari 14\.00 sampai 24\.00, 2 jam di jam layanan.*Selasa 16 Mei 2017.*dihentikan dari 00\.00 sampai antara 11\.00 dan 15\.00, sekitar 3–6 jam di jam layanan/,
  );
  expect(words(INCIDENTS.archive)).toContain("sekarang, yang belum dikonfirmasi kantor");
  expect(words(INCIDENTS.archive, "en")).toContain("perhaps, the time is not known exactly");
});

test("what goes on is told until now, and what follows is only planned", () => {
  expect(words(INCIDENTS.unannounced)).toMatch(
    /Dikabarkan 08\.40 WIB.*sampai sekarang \(10\.45\).*Direncanakan dari 10\.45 sampai 14\.00/,
  );
  expect(words(INCIDENTS.planned)).toMatch(/Jumat 20 November 2026.*Diumumkan 09\.00 WIB/);
  expect(words(INCIDENTS.planned)).not.toMatch(/dihentikan dari/);
});

test("a long stop is summed up, and every picture has its words", () => {
  expect(words(LONG)).toMatch(/\d+ hari, tidak dapat dilayani \d+ .*di jam layanan/);
  for (const one of [LONG, INCIDENTS.archive]) {
    expect(html(one).match(/<svg/g)?.length).toBe(html(one).match(/<svg[^>]*aria-hidden="true"/g)?.length);
  }
});

test("nothing is drawn of what was called off, nor of what stops nothing", () => {
  expect(html(INCIDENTS.cancelled)).toBe("");
  expect(html({ ...INCIDENTS.national, effect: null })).toBe("");
});

test("a message says the essence, its time and the address, and makes up no address", () => {
  const text = (address: string | null) => {
    const link = renderToStaticMarkup(
      <Share incident={INCIDENTS.unannounced} now={NOW} sample={false} address={address} locale="id" />,
    ).match(/https:\/\/wa\.me\/\?text=([^"]*)/)?.[1];
    return decodeURIComponent(link ?? "");
  };
  expect(text("https://x.id/incidents/a")).toBe(
    "Cetak KTP-el dihentikan sementara. Dihentikan sementara sejak Senin 23 November 2026, 08.20 WIB. Perkiraan selesai Senin 23 November 2026, 14.00 WIB. Serangan siber: tidak ditemukan tanda (Diskominfo, Senin 23 November 2026, 09.15 WIB). Keadaan per Senin 23 November 2026, 10.45 WIB. https://x.id/incidents/a",
  );
  expect(text(null)).not.toContain("http");
});

test("a notice for the door has its time, and a code only where there is an address", () => {
  const poster = (address: string | null) =>
    renderToStaticMarkup(
      <Poster
        incident={INCIDENTS.unannounced}
        installation={{ adopted: false, office: null, sample: true, two_persons: false }}
        now={NOW}
        stale={address === null}
        address={address}
        locale="id"
      />,
    );
  expect(poster("https://x.id/incidents/a")).toMatch(/<footer[\s\S]*<svg/);
  expect(wordsOf(poster("https://x.id/incidents/a"))).toMatch(
    /CONTOH.*Belum diresmikan.*Keadaan per Senin 23 November 2026, 10\.45 WIB.*x\.id\/incidents\/a/,
  );
  expect(poster(null)).not.toMatch(/<footer[\s\S]*<svg/);
  expect(wordsOf(poster(null))).toMatch(/tidak dapat diperbarui.*buka halaman Status Layanan KTP.el/);
});
