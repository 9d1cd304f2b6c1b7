"use client";

import { useEffect, useRef } from "react";
import { DESK } from "@/lib/words/desk";
import { SINCE } from "@/lib/words/since";
import { clock } from "@/lib/words/time";
import type { FormState, Since, Trouble } from "./form-state";

const TROUBLE = { not_saved: DESK.notSaved, not_sent: DESK.notSent, signed_out: DESK.signedOut } satisfies Record<
  Exclude<Trouble["kind"], "said">,
  string
>;

/** What stands between the form and its sending, at its top; takes the focus after each attempt. */
export function Problems({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  const { trouble, problems, since, attempt } = state;
  const anything = trouble !== null || problems.length > 0 || since !== null;
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
      {since && <SinceThen since={since} />}
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

/** What others did meanwhile, and what of the form's own parts stands otherwise now. */
function SinceThen({ since: { steps, parts } }: { since: Since }) {
  return (
    <>
      <h2>{SINCE.title}</h2>
      <p>{SINCE.about}</p>
      {steps.map(({ at, sentence, said }) => (
        <div key={at + sentence}>
          <p>
            <b>{clock(at, "id")}.</b> {sentence}
          </p>
          {said && <blockquote>{said}</blockquote>}
        </div>
      ))}
      {parts.length > 0 && (
        <ul>
          {parts.map(({ label, now, clash }) => (
            <li key={label}>{(clash ? SINCE.clash : SINCE.taken)(label, now)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
