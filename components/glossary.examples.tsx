import type { Examples } from "./examples";
import { GlossaryArticle } from "./glossary";

export const examples: Examples = { "every word with its meaning": (locale) => <GlossaryArticle locale={locale} /> };
