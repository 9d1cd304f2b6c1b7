import { parseWib, wibTime } from "@/lib/time";
import { DESK } from "@/lib/words/desk";
import { Choices, InputField, type Option } from "./fields";
import { type FormState, one } from "./form-state";
import { NEXT_UPDATE_PRESETS, toLocalField } from "./wib-field";

/**
 * When the next word is promised. The presets are moments, counted from when the form was opened, not spans:
 * the same form sent again after a fault is then the very same request, and its key recognises it.
 */
export function NextUpdate({ form, also }: { form: FormState; also?: Option[] }) {
  const opened = parseWib(one(form.values, "opened"));
  const presets =
    opened === null
      ? []
      : NEXT_UPDATE_PRESETS.map((minutes) => {
          const at = opened + minutes * 60_000;
          return { value: toLocalField(at), label: DESK.inMinutes(minutes, wibTime(at).replace(":", ".")) };
        });
  const options = [...presets, ...(also ?? []), { value: "hand", label: DESK.byHand }];
  return (
    <Choices form={form} name="nextUpdateBy.choice" field="nextUpdateBy" label={DESK.nextUpdate} options={options} required>
      <div className="by-hand">
        <InputField form={form} name="nextUpdateBy.hand" label={DESK.byHandLabel} type="datetime-local" />
      </div>
    </Choices>
  );
}
