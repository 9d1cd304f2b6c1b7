import type { Examples } from "../examples";
import { NOW } from "../testing";
import { Published } from "./published";

export const examples: Examples = {
  "saved, and being printed": () => <Published seq={7} first={{ public: false, failing: null, at: NOW }} />,
  public: () => <Published seq={7} first={{ public: true, failing: null, at: NOW }} />,
  "saved, but printing fails": () => <Published seq={7} first={{ public: false, failing: "cakram penuh", at: NOW }} />,
};
