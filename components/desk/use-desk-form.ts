"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { type FormAction, type FormState, readValues } from "./form-state";

/**
 * A form whose words survive everything: refusals, a dead database, and a site that does not answer at all.
 * On the server the bare action is handed on, so that the form also works without JavaScript.
 */
export function useDeskForm(action: FormAction, start: FormState) {
  const [state, submit, pending] = useActionState(typeof window === "undefined" ? action : unlessUnanswered(action), start);
  return { state, submit, pending };
}

function unlessUnanswered(action: FormAction): FormAction {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      unstable_rethrow(error); // a redirect is how a success arrives
      return { values: readValues(data), problems: [], trouble: { kind: "not_sent" }, preview: null, attempt: state.attempt + 1 };
    }
  };
}
