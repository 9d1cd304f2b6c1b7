import type { Examples } from "./examples";
import { Title } from "./page";
import { Shell } from "./shell";
import { installationOf, NOW } from "./testing";

export const examples: Examples = {
  "a page of an office that speaks for it": (locale) => (
    <Shell locale={locale} path="/" installation={installationOf()} live={{ asOf: NOW, says: "now" }}>
      <Title>KTP-el</Title>
    </Shell>
  ),
  "a page that no office has adopted": (locale) => (
    <Shell locale={locale} path="/" installation={installationOf({ adopted: false, office: null })}>
      <Title>KTP-el</Title>
    </Shell>
  ),
  "a sample": (locale) => (
    <Shell locale={locale} path="/" installation={installationOf({ sample: true })}>
      <Title>KTP-el</Title>
    </Shell>
  ),
};
