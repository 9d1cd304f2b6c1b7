import type { Examples } from "../examples";
import { Quote, Said, Source } from "./parts";

export const examples: Examples = {
  "a source with a copy": (locale) => (
    <Source url="https://www.warta.example/berita" archived="https://arsip.example/berita" locale={locale} />
  ),
  "a source without a copy": (locale) => <Source url="https://m.warta.example/berita" archived={null} locale={locale} />,
  "no source": (locale) => <Source url={null} archived={null} locale={locale} />,
  "somebody’s own words": (locale) => <Quote quote="Kita tidak melayani permintaan hari ini" locale={locale} />,
  "words under their name": (locale) => (
    <dl>
      <Said name="number" text="12/KC/2026" locale={locale} />
      <Said name="issued_by" text={{ id: "Kantor Contoh", en: null }} locale={locale} />
      <Said name="document" text={null} locale={locale} />
    </dl>
  ),
};
