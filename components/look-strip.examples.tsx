import type { Examples } from "./examples";
import { LookPicture } from "./look-strip";
import { EXPLAINED, LOOKS, outageOf } from "./measured.fixtures";
import { NOW } from "./testing";

export const examples: Examples = {
  "looks at an outage that goes on": (locale) => <LookPicture outage={outageOf()} looks={LOOKS} asOf={NOW} locale={locale} />,
  "looks at one that is over": (locale) => <LookPicture outage={EXPLAINED} looks={LOOKS} asOf={NOW} locale={locale} />,
};
