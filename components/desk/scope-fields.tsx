import { DESK } from "@/lib/words/desk";
import { Choices, type Option } from "./fields";
import type { FormState } from "./form-state";

export type FormChoices = {
  services: Option[];
  districts: Option[];
  places: Option[];
  system: string | null;
  canAnnounce: boolean;
};

/** Which services, and where. A national system needs neither: it reaches all that depends on it. */
export function ScopeFields({ form, choices }: { form: FormState; choices: FormChoices }) {
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
        <Choices form={form} name="scope.services" label={DESK.which} hint={DESK.whichHint} options={choices.services} several />
        <Choices form={form} name="scope.locations" label={DESK.where} options={choices.places} several>
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
          <div className="choices many each-district">
            {choices.districts.map(({ value, label }) => (
              <label key={value} className="choice">
                <input
                  type="checkbox"
                  name="scope.locations"
                  value={value}
                  defaultChecked={form.values["scope.locations"]?.includes(value)}
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </Choices>
      </div>
    </>
  );
}
