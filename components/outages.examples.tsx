import type { Examples } from "./examples";
import { EXPLAINED, listOf, outageOf } from "./measured.fixtures";
import { OutagesArticle } from "./outages";

export const examples: Examples = {
  "one that is not explained, and the months": (locale) => <OutagesArticle list={listOf()} locale={locale} />,
  "all explained": (locale) => <OutagesArticle list={listOf({ open: [], open_total: 0 })} locale={locale} />,
  "more than a page names": (locale) => (
    <OutagesArticle
      list={listOf({
        open: Array.from({ length: 30 }, (_, index) => outageOf({ ...EXPLAINED, url: `/outages/${index}`, explained_at: null })),
        open_total: 30,
      })}
      locale={locale}
    />
  ),
  "nothing recorded": (locale) => <OutagesArticle list={listOf({ open: [], open_total: 0, months: [] })} locale={locale} />,
  "once it can no longer be kept true": (locale) => <OutagesArticle list={listOf({ stale: true })} locale={locale} />,
};
