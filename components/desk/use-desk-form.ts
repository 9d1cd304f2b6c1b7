"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { type FormAction, type FormState, readValues } from "./form-state";

/**
 * A form whose words survive everything: refusals, a dead database, and a site that does not answer at all.
 * On the server the bare action is handed on, so that the form also works without JavaScript.
 */
export function useDeskForm<S extends FormState>(action: FormAction<S>, start: Awaited<S>) {
  const [state, submit] = useActionState<S, FormData>(typeof window === "undefined" ? action : unlessUnanswered(action), start);
  return { state, submit };
}

function unlessUnanswered<S extends FormState>(action: FormAction<S>): FormAction<S> {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      unstable_rethrow(error); // a redirect is how a success arrives
      const trouble = { kind: "not_sent" } as const;
      const attempt = state.attempt + 1;
      return { ...state, values: readValues(data), problems: [], trouble, preview: null, since: null, attempt };
    }
  };
}
