import type { Examples } from "./examples";
import { SampleNote, SampleStrip } from "./sample";

export const examples: Examples = {
  "the strip that stays in sight": (locale) => <SampleStrip locale={locale} />,
  "what a sample is": (locale) => <SampleNote locale={locale} />,
};
