import { DOCUMENTS } from "@/lib/register/testing";
import type { Examples } from "../examples";
import { Documents } from "./documents";

export const examples: Examples = {
  "one that stands, and one that was withdrawn": (locale) => <Documents documents={DOCUMENTS} locale={locale} />,
  "none: nothing is shown": (locale) => <Documents documents={[]} locale={locale} />,
};
