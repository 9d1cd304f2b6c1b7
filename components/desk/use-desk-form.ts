"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { forgetDraft } from "./device-drafts";
import { deviceMemory } from "./device-memory";
import { type FormAction, type FormState, one, readValues } from "./form-state";

/**
 * A form whose words survive everything: refusals, a dead database, and a site that does not answer at all.
 * On the server the bare action is handed on, so that the form also works without JavaScript. `person`: whose draft of it this
 * device may have kept.
 */
export function useDeskForm<S extends FormState>(action: FormAction<S>, start: Awaited<S>, person?: string) {
  const [state, submit] = useActionState<S, FormData>(
    typeof window === "undefined" ? action : unlessUnanswered(action, person),
    start,
  );
  return { state, submit };
}

function unlessUnanswered<S extends FormState>(action: FormAction<S>, person: string | undefined): FormAction<S> {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      rethrowSuccess(error, () => {
        const memory = deviceMemory();
        if (memory && person) forgetDraft(memory, person, one(readValues(data), "draft"));
      });
      const trouble = { kind: "not_sent" } as const;
      const attempt = state.attempt + 1;
      return { ...state, values: readValues(data), problems: [], trouble, preview: null, since: null, attempt };
    }
  };
}

/** A redirect is how a success arrives: `then` runs before it leads on. */
function rethrowSuccess(error: unknown, then: () => void): void {
  try {
    unstable_rethrow(error);
  } catch (redirect) {
    then();
    throw redirect;
  }
}
