import type { Examples } from "../examples";
import { MeasuredBanner } from "./measured-banner";

export const examples: Examples = {
  "outages nobody told of, and probes that see nothing": () => <MeasuredBanner owing={2} blind={3} />,
  "one outage": () => <MeasuredBanner owing={1} blind={0} />,
};
