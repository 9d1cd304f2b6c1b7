import type { Examples } from "../examples";
import { text } from "../testing";
import { QuietPlaces } from "./quiet-places";

const places = ["Balaraja", "Cikupa", "Curug", "Jambe", "Legok", "Panongan", "Solear", "Tigaraksa"].map((name) => ({
  slug: `kec-${name.toLowerCase()}`,
  short: text(name),
}));

export const examples: Examples = {
  "one place without a word": () => <QuietPlaces places={places.slice(0, 1)} />,
  "a morning on which nobody has spoken": () => <QuietPlaces places={places} />,
};
