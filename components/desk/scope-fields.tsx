"use client";

import { useState } from "react";
import { DESK } from "@/lib/words/desk";
import type { Blank } from "@/lib/words/templates";
import { Choices, type Option } from "./fields";
import { type FormState, many } from "./form-state";

export type FormChoices = {
  services: Option[];
  districts: Option[];
  places: Option[];
  system: string | null;
  /** What of it is asked for. */
  asks: "both" | "locations" | "nothing";
  /** What the text asks for each time anew, by name. */
  blanks: Record<string, Blank>;
  canAnnounce: boolean;
  /** It stops something on purpose, which may begin and end by hand. */
  canWait: boolean;
};

/** Which services, and where. A national system needs neither: it reaches all that depends on it. */
export function ScopeFields({ form, choices, hint = DESK.whichHint }: { form: FormState; choices: FormChoices; hint?: string }) {
  if (choices.asks === "nothing") return null;
  return (
    <>
      {choices.system && (
        <Choices
          form={form}
          name="scope.reach"
          label={DESK.reach}
          options={[
            { value: "system", label: DESK.reachSystem },
            { value: "hand", label: DESK.reachHand },
          ]}
        />
      )}
      <div className="only-hand">
        {choices.asks === "both" && (
          <Choices form={form} name="scope.services" label={DESK.which} hint={hint} options={choices.services} several required />
        )}
        <Choices form={form} name="scope.locations" label={DESK.where} options={choices.places} several required>
          <div className="choices">
            <label className="choice">
              <input
                type="checkbox"
                name="scope.districts"
                value="all"
                defaultChecked={form.values["scope.districts"]?.includes("all")}
              />
              <span>{DESK.allDistricts}</span>
            </label>
          </div>
          <Districts form={form} districts={choices.districts} />
        </Choices>
      </div>
    </>
  );
}

/** Every district by itself, behind a line that says how many are ticked. Without JavaScript it says how many were when the page came. */
function Districts({ form, districts }: { form: FormState; districts: Option[] }) {
  const ticked = many(form.values, "scope.locations");
  const [chosen, setChosen] = useState(districts.filter(({ value }) => ticked.includes(value)).length);
  return (
    <details className="each-district">
      <summary>
        {DESK.eachDistrict} ({DESK.chosen(chosen)})
      </summary>
      <div className="choices many">
        {districts.map(({ value, label }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              name="scope.locations"
              value={value}
              defaultChecked={ticked.includes(value)}
              onChange={({ target }) => setChosen((count) => count + (target.checked ? 1 : -1))}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
