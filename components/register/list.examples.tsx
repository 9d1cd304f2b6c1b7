import { NOUNS } from "@/lib/register/noun";
import { entriesOf } from "@/lib/register/page";
import { PROTECTION, REGISTER } from "@/lib/register/testing";
import type { Examples } from "../examples";
import { EntryLine, EntryList } from "./list";

export const examples: Examples = {
  ...Object.fromEntries(
    NOUNS.map((noun): [string, Examples[string]] => [
      `the list of each ${noun}`,
      (locale) => <EntryList noun={noun} entries={entriesOf(REGISTER, noun)} measured={[]} locale={locale} />,
    ]),
  ),
  "measures of which a machine looks at one": (locale) => {
    const content = { ...PROTECTION, verified: null, verified_by: null, verified_on: null };
    const entries = entriesOf(REGISTER, "protection").map((entry) => ({ ...entry, content }));
    return <EntryList noun="protection" entries={entries} measured={entries.map(({ url }) => url)} locale={locale} />;
  },
  "an empty list": (locale) => <EntryList noun="claim" entries={[]} measured={[]} locale={locale} />,
  "one line": (locale) => (
    <ul>
      {entriesOf(REGISTER, "claim").map((entry) => (
        <EntryLine key={entry.slug} entry={entry} measured={false} locale={locale} />
      ))}
    </ul>
  ),
};
