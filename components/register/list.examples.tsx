import { NOUNS } from "@/lib/register/noun";
import { entriesOf } from "@/lib/register/page";
import { REGISTER } from "@/lib/register/testing";
import type { Examples } from "../examples";
import { EntryLine, EntryList } from "./list";

export const examples: Examples = {
  ...Object.fromEntries(
    NOUNS.map((noun): [string, Examples[string]] => [
      `the list of each ${noun}`,
      (locale) => <EntryList noun={noun} entries={entriesOf(REGISTER, noun)} locale={locale} />,
    ]),
  ),
  "an empty list": (locale) => <EntryList noun="claim" entries={[]} locale={locale} />,
  "one line": (locale) => (
    <ul>
      {entriesOf(REGISTER, "claim").map((entry) => (
        <EntryLine key={entry.slug} entry={entry} locale={locale} />
      ))}
    </ul>
  ),
};
