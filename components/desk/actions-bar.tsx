"use client";

import { useFormStatus } from "react-dom";
import { DESK } from "@/lib/words/desk";
import { Button } from "./submit-button";

type Props = { publish: string; preview?: string; sending?: string };

/**
 * The buttons of a form, under the thumb. While a submission is on its way a second tap is not sent;
 * should one get through all the same, the form's key makes it the same post. The button that was pressed says so.
 */
export function ActionsBar(props: Props) {
  const { pending, data } = useFormStatus();
  return <Buttons {...props} pressed={pending ? (data.get("intent") ?? "publish") : null} />;
}

/** `pressed`: the intent on its way, or null. */
export function Buttons({ publish, preview, sending = DESK.publishing, pressed }: Props & { pressed: unknown }) {
  const busy = pressed !== null;
  const asked = pressed === "preview";
  return (
    <div className="bar">
      {preview && (
        <Button name="intent" value="preview" className="button" busy={busy} pressed={asked}>
          {preview}
        </Button>
      )}
      <Button name="intent" value="publish" className="button primary" sending={sending} busy={busy} pressed={busy && !asked}>
        {publish}
      </Button>
    </div>
  );
}
