"use client";

import { useEffect, useRef } from "react";
import { DESK } from "@/lib/words/desk";
import type { FormState, Trouble } from "./form-state";

const TROUBLE = { not_saved: DESK.notSaved, not_sent: DESK.notSent, signed_out: DESK.signedOut } satisfies Record<
  Exclude<Trouble["kind"], "said">,
  string
>;

/** What stands between the form and its sending, at its top; takes the focus after each attempt. */
export function Problems({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  const { trouble, problems, attempt } = state;
  const anything = trouble !== null || problems.length > 0;
  useEffect(() => {
    if (attempt > 0 && anything) box.current?.focus();
  }, [attempt, anything]);
  if (!anything) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="problems">
      {trouble && <p>{trouble.kind === "said" ? trouble.text : TROUBLE[trouble.kind]}</p>}
      {trouble?.kind === "signed_out" && (
        <p>
          <a href="/staff/login" target="_blank" rel="noopener">
            {DESK.signInElsewhere}
          </a>
        </p>
      )}
      {problems.length > 0 && (
        <>
          <h2>{DESK.problems(problems.length)}</h2>
          <ul>
            {problems.map(({ field, label, text }) => (
              <li key={field + text}>
                {label && <a href={`#${field}`}>{label}</a>} {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
