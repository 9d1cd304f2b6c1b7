import type { Examples } from "./examples";
import { text } from "./testing";
import { Prose, Words } from "./words";

export const examples: Examples = {
  "words in both languages": (locale) => (
    <p>
      <Words text={text("Pencetakan KTP-el", "e-KTP card printing")} locale={locale} />
    </p>
  ),
  "words that nobody has translated": (locale) => (
    <p>
      <Words text={text("Perekaman KTP-el tetap dilayani.")} locale={locale} />
    </p>
  ),
  "staff's text with a list and a link": (locale) => (
    <Prose
      html={text(
        '<p>Pencadangan <strong>berjalan</strong>.</p><ul><li>Perekaman tetap dilayani</li><li><a href="/history">Riwayat</a></li></ul>',
      )}
      locale={locale}
    />
  ),
};
