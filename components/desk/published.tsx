"use client";

import useSWR from "swr";
import { DESK } from "@/lib/words/desk";
import { clock } from "@/lib/words/time";

export type Publication = { public: boolean; failing: string | null; at: string };

async function ask(address: string): Promise<Publication> {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Saved is not yet public: asks once a second until the pages are printed, and says when they were seen to be. */
export function Published({ seq, first }: { seq: number; first: Publication }) {
  const { data = first } = useSWR(`/staff/published/${seq}`, ask, {
    fallbackData: first,
    refreshInterval: (latest) => (latest?.public ? 0 : 1000),
    revalidateOnMount: !first.public,
    isPaused: () => first.public,
    // The same word at a later time is the same: the time at which it was first seen to be public must not move.
    compare: (a, b) => a?.public === b?.public && a?.failing === b?.failing,
  });
  return (
    <p role="status" className="published">
      {data.public
        ? `${DESK.public(clock(Date.parse(data.at), "id"))}.`
        : data.failing
          ? DESK.publicFailing(data.failing)
          : DESK.publicSoon}
    </p>
  );
}
