"use client";

import { useEffect, useRef, useState } from "react";
import { type Warning, warningsOf } from "@/lib/wording";
import { WORDING } from "@/lib/words/wording";
import { type FormState, readValues, type Values } from "./form-state";

/** Fields whose words are published as they are typed. */
const PUBLISHED = /^(body|end\.body|begin\.body|cancel\.body|fields\..+|paper|attack\.what|data\.what)$/;

/** What staff may want to write otherwise, as they type; without JavaScript when the form comes back. It stops nobody. */
export function Wording({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  const [warnings, setWarnings] = useState(() => warningsIn(state.values));
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const look = () => setWarnings(warningsIn(readValues(new FormData(form))));
    look();
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, []);
  return (
    <div ref={box} aria-live="polite">
      <WarningList warnings={warnings} />
    </div>
  );
}

/** Its looks. */
export function WarningList({ warnings }: { warnings: Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <div className="advice">
      <h2>{WORDING.title}</h2>
      <ul>
        {warnings.map(({ rule, found }) => (
          <li key={rule}>
            <b>{WORDING.found(found)}</b> {WORDING.why[rule]}
          </li>
        ))}
      </ul>
    </div>
  );
}

const warningsIn = (values: Values): Warning[] =>
  warningsOf(
    Object.entries(values)
      .flatMap(([name, typed]) => (PUBLISHED.test(name) ? typed : []))
      .join("\n"),
  );
