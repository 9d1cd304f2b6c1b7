import type { Examples } from "./examples";
import { StaleNotice } from "./stale";
import { NOW } from "./testing";

export const examples: Examples = {
  "a page that can no longer be kept true": (locale) => <StaleNotice at={Date.parse(NOW)} locale={locale} />,
};
