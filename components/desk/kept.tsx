"use client";

import { useCallback, useEffect, useState } from "react";
import { DESK } from "@/lib/words/desk";
import { ROUND } from "@/lib/words/round";
import { clock } from "@/lib/words/time";
import { deviceMemory } from "./device-memory";
import { type Send, sendTaps, type Tap, type TapAnswer } from "./kept-taps";
import { busy, drop, stir, useKeptTaps } from "./use-kept-taps";

/** How often taps that got no answer are tried again while the page stays open, in ms. */
const AGAIN = 30_000;

/** What was last heard of each tap on this page, by key; one that was sent is no longer in the memory. */
type Heard = Record<string, { tap: Tap; answer: TapAnswer }>;

/**
 * What was tapped on this device and is not answered yet, above every page of the desk. It is sent when the network is back,
 * when the page is opened or looked at again, and by hand. `person`: who is signed in; null: nobody, so it goes on waiting.
 */
export function Kept({ person, send }: { person: string | null; send: Send }) {
  const taps = useKeptTaps();
  const [heard, setHeard] = useState<Heard>({});
  const sendAll = useCallback(async () => {
    const memory = deviceMemory();
    if (person === null || memory === null || !navigator.onLine) return;
    await sendTaps(memory, {
      person,
      busy,
      send,
      heard: (tap, answer) => setHeard((before) => ({ ...before, [tap.key]: { tap, answer } })),
    });
    stir();
  }, [person, send]);
  const count = taps.length;
  useEffect(() => {
    // A tap that got no answer a moment ago is tried once more at once: its network may have been gone for that moment only.
    if (count > 0) sendAll();
  }, [count, sendAll]);
  useEffect(() => {
    const looked = () => document.visibilityState === "visible" && sendAll();
    const timer = setInterval(sendAll, AGAIN);
    window.addEventListener("online", sendAll);
    document.addEventListener("visibilitychange", looked);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", sendAll);
      document.removeEventListener("visibilitychange", looked);
    };
  }, [sendAll]);
  const sent = Object.values(heard).filter(({ answer }) => answer.kind === "sent");
  const forget = (key: string) => setHeard(({ [key]: _, ...others }) => others);
  return (
    <KeptList
      taps={[...sent.map(({ tap }) => tap), ...taps.filter(({ key }) => !sent.some(({ tap }) => tap.key === key))]}
      answerOf={({ key, person: whose }) => heard[key]?.answer ?? standing(whose, person)}
      onSend={sendAll}
      onDrop={(key) => {
        drop(key);
        forget(key);
      }}
    />
  );
}

/** What is plain without asking the desk. */
function standing(whose: string, person: string | null): TapAnswer | null {
  if (person === null) return { kind: "signed_out" };
  return whose === person ? null : { kind: "other_person" };
}

type ListProps = {
  taps: Tap[];
  /** Null: nothing was heard yet. */
  answerOf: (tap: Tap) => TapAnswer | null;
  onSend: () => void;
  onDrop: (key: string) => void;
};

/** Its looks, whatever the network does. */
export function KeptList({ taps, answerOf, onSend, onDrop }: ListProps) {
  return (
    <aside aria-label={ROUND.keptTitle} className={taps.length > 0 ? "kept" : undefined}>
      <ul aria-live="polite">
        {taps.map((tap) => (
          <KeptTap key={tap.key} tap={tap} answer={answerOf(tap)} onSend={onSend} onDrop={() => onDrop(tap.key)} />
        ))}
      </ul>
    </aside>
  );
}

const WHY = { signed_out: ROUND.keptSignedOut, other_person: ROUND.keptOther, not_saved: ROUND.keptUnsaved } as const;

type TapProps = { tap: Tap; answer: TapAnswer | null; onSend: () => void; onDrop: () => void };

function KeptTap({ tap, answer, onSend, onDrop }: TapProps) {
  const at = clock(tap.at, "id");
  const reasons = answer?.kind === "refused" ? answer.reasons : tap.refused;
  if (answer?.kind === "sent") {
    return (
      <li>
        <p>
          <b>{tap.place}.</b> {ROUND.keptSent(at)}
        </p>
        {answer.trouble && (
          <a className="button" href={answer.trouble}>
            {ROUND.keptTrouble}
          </a>
        )}
        <button type="button" className="button" onClick={onDrop}>
          {ROUND.dismiss}
        </button>
      </li>
    );
  }
  if (reasons) {
    return (
      <li>
        <p>
          <b>{tap.place}.</b> {ROUND.keptAt(at)} <b className="problem">{ROUND.keptRefused}.</b>
        </p>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <a className="button" href={`/staff/round/${tap.location}`}>
          {ROUND.keptAgain}
        </a>
        <button type="button" className="button" onClick={onDrop}>
          {ROUND.dismiss}
        </button>
      </li>
    );
  }
  const why = answer && WHY[answer.kind as keyof typeof WHY];
  return (
    <li>
      <p>
        <b>{tap.place}.</b> {ROUND.keptAt(at)} <b>{why ? ROUND.keptWaits : ROUND.kept}.</b>
      </p>
      <p>{why ?? ROUND.keptAbout}</p>
      {answer?.kind === "signed_out" && (
        <a className="button" href="/staff/login" target="_blank" rel="noopener">
          {DESK.signInElsewhere}
        </a>
      )}
      {answer?.kind !== "other_person" && answer?.kind !== "signed_out" && (
        <button type="button" className="button" onClick={onSend}>
          {ROUND.sendNow}
        </button>
      )}
      <button type="button" className="button" onClick={onDrop}>
        {ROUND.discard}
      </button>
    </li>
  );
}
