"use client";

import { useEffect, useRef, useState } from "react";
import { DRAFT } from "@/lib/words/draft";
import { dayTime } from "@/lib/words/time";
import { forgetDraft, keepDraft, unsavedDraft } from "./device-drafts";
import { deviceMemory } from "./device-memory";
import { fillForm } from "./fill-form";
import { type FormState, one, readValues, type Values } from "./form-state";

/** Whose draft, and when what the form opens with was saved (epoch ms); null: it opens as it always does. */
export type DraftOwner = { person: string; savedAt: number | null };

/** How long after the last key the server is told, and how long it waits at most while one goes on typing; ms. */
const PAUSE = 1500;
const LONGEST = 5000;

type Kept = { where: "server" | "device" | "nowhere" | "sent"; at: number };

/** `enter`: the intent of the button that Enter in a field presses. */
type Props = { state: FormState; draft: DraftOwner; enter?: "preview" | "publish" };

/**
 * Keeps what is typed in the form it stands in: on the device with each key, on the server when one pauses. What the device
 * kept and the server never got is filled in when the form is opened again. Without JavaScript the server keeps what it refused.
 */
export function KeepDraft({ state, draft, enter = "publish" }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [restored, setRestored] = useState<number | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const { person, savedAt } = draft;
  const name = one(state.values, "draft");
  const untouched = state.attempt === 0;

  useEffect(() => {
    const form = box.current?.closest("form");
    const memory = deviceMemory();
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitingSince = 0;
    const values = () => readValues(new FormData(form));

    async function tellServer(): Promise<void> {
      hold();
      const draft = { at: Date.now(), values: values() };
      const here = memory !== null && keepDraft(memory, person, name, { ...draft, saved: false });
      const answer = await save(name, draft.values);
      const same = JSON.stringify(values()) === JSON.stringify(draft.values);
      if (answer === "sent" && memory) forgetDraft(memory, person, name);
      if (answer === "server" && memory && same) keepDraft(memory, person, name, { ...draft, saved: true });
      setKept({ where: answer === "unsaved" ? (here ? "device" : "nowhere") : answer, at: draft.at });
    }

    /** The server is not told what is about to be sent. */
    function hold(): void {
      clearTimeout(timer);
      waitingSince = 0;
    }

    function typed(): void {
      const at = Date.now();
      if (memory) keepDraft(memory, person, name, { at, values: values(), saved: false });
      waitingSince ||= at;
      clearTimeout(timer);
      timer = setTimeout(tellServer, Math.max(0, Math.min(PAUSE, waitingSince + LONGEST - at)));
    }

    const left = () => document.visibilityState === "hidden" && waitingSince > 0 && tellServer();
    const found = untouched && memory ? unsavedDraft(memory, person, name) : null;
    if (found) {
      fillForm(form, found.values);
      setRestored(found.at);
      tellServer();
    }
    form.addEventListener("input", typed);
    form.addEventListener("submit", hold);
    document.addEventListener("visibilitychange", left);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", typed);
      form.removeEventListener("submit", hold);
      document.removeEventListener("visibilitychange", left);
    };
  }, [name, person, untouched]);

  const reopened = restored ?? (untouched ? savedAt : null);
  return <DraftNote box={box} reopened={reopened} fromDevice={restored !== null} kept={kept} enter={enter} />;
}

/** Its looks. */
export function DraftNote({
  box,
  reopened,
  fromDevice,
  kept,
  enter,
}: {
  box?: React.Ref<HTMLDivElement>;
  reopened: number | null;
  fromDevice: boolean;
  kept: Kept | null;
  enter: "preview" | "publish";
}) {
  return (
    <div ref={box} className="draft">
      {/* What Enter in a field presses is the first button of a form: never the one that throws away. */}
      <button type="submit" name="intent" value={enter} tabIndex={-1} aria-hidden className="sr-only" />
      {reopened !== null && (
        <p>
          {(fromDevice ? DRAFT.fromDevice : DRAFT.reopened)(dayTime(reopened, "id"))}{" "}
          <button type="submit" name="intent" value="discard" formNoValidate className="quiet">
            {DRAFT.discard}
          </button>
        </p>
      )}
      {kept && <p className="hint">{keptWords(kept)}</p>}
    </div>
  );
}

function keptWords({ where, at }: Kept): string {
  const when = dayTime(at, "id");
  if (where === "server") return DRAFT.kept(when);
  if (where === "device") return DRAFT.keptHere(when);
  return where === "sent" ? DRAFT.sent : DRAFT.keptNowhere;
}

/** "sent": what was posted under the form's key is no draft any more. Goes on although the page is left meanwhile. */
async function save(form: string, values: Values): Promise<"server" | "sent" | "unsaved"> {
  const body = JSON.stringify({ form, values });
  const headers = { "content-type": "application/json" };
  const answer = await fetch("/staff/drafts", { method: "POST", headers, body, keepalive: body.length < 60_000 }).catch(
    () => null,
  );
  if (answer?.status === 409) return "sent";
  return answer?.ok ? "server" : "unsaved";
}
