import type { Examples } from "./examples";
import { PackLink } from "./pack-link";

export const examples: Examples = {
  "the pack of a claim": (locale) => <PackLink of="/claims/contoh" name="contoh" locale={locale} />,
};
