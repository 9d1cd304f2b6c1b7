import { pageWords } from "@/lib/words/page";
import type { Examples } from "./examples";
import { Section, Title } from "./page";

export const examples: Examples = {
  "a page's name with a part beneath it": (locale) => (
    <>
      <Title>{pageWords(locale).history}</Title>
      <Section title={pageWords(locale).services}>
        <p>{pageWords(locale).footer}</p>
      </Section>
    </>
  ),
  "a name within another page": (locale) => <Title within>{pageWords(locale).notKnown}</Title>,
};
