"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { DESK } from "@/lib/words/desk";

type Props = {
  /** What the button is to its form; a form of one button needs none. */
  name?: string;
  value?: string;
  className: string;
  /** What stands on it while what it sent is on its way. */
  sending?: string;
  children: ReactNode;
};

/** A button that sends its form. While anything is on its way none of the form's can be pressed, and the one that was says so. */
export function SubmitButton(props: Props) {
  const { pending, data } = useFormStatus();
  const pressed = pending && (props.name === undefined || data.get(props.name) === props.value);
  return <Button {...props} busy={pending} pressed={pressed} />;
}

/** Its looks, whatever the form does. */
export function Button({
  name,
  value,
  className,
  sending = DESK.sending,
  children,
  busy,
  pressed,
}: Props & { busy: boolean; pressed: boolean }) {
  return (
    <>
      <button type="submit" name={name} value={value} className={className} disabled={busy}>
        {pressed ? <b>{sending}</b> : children}
      </button>
      <span role="status" className="sr-only">
        {pressed && sending}
      </span>
    </>
  );
}
