import type { Examples } from "../examples";
import { iso, text } from "../testing";
import { Found, SearchForm } from "./search";

const incident = { slug: "x", title: text("Listrik padam di Curug"), began: Date.parse(iso("09:10")) };

export const examples: Examples = {
  "before anything was asked": () => <SearchForm asked="" />,
  "an incident and a place": () => (
    <Found incidents={[incident]} places={[{ address: "/locations/kec-curug", name: text("Kecamatan Curug") }]} />
  ),
  "as many as are shown": () => (
    <Found incidents={Array.from({ length: 50 }, (_, n) => ({ ...incident, slug: `x${n}` }))} places={[]} />
  ),
  "nothing found": () => <Found incidents={[]} places={[]} />,
};
