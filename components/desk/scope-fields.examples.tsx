import { refusalWords } from "@/lib/words/refusals";
import type { Examples } from "../examples";
import { ScopeFields } from "./scope-fields";
import { CHOICES, refused, typed } from "./testing";

export const examples: Examples = {
  "nothing chosen yet": () => <ScopeFields form={typed({})} choices={CHOICES} />,
  "three districts ticked": () => (
    <ScopeFields form={typed({ "scope.locations": ["kec-curug", "kec-legok", "kec-jambe"] })} choices={CHOICES} />
  ),
  "every district": () => <ScopeFields form={typed({ "scope.districts": ["all"] })} choices={CHOICES} />,
  "a system that others depend on": () => (
    <ScopeFields form={typed({ "scope.reach": ["hand"] })} choices={{ ...CHOICES, system: "siak-terpusat" }} />
  ),
  "no place chosen": () => (
    <ScopeFields
      form={refused([{ field: "scope.locations", label: "", text: refusalWords("no_location", "scope.locations") }])}
      choices={CHOICES}
    />
  ),
};
