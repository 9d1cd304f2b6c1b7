import { VERDICTS } from "@/lib/probe/verdict";
import type { Examples } from "../examples";
import { NOW } from "../testing";
import { StandingWords } from "./probe-words";

const since = Date.parse(NOW);
const believed = { verdict: "up" as const, since };

export const examples: Examples = {
  "every verdict": () => (
    <ul>
      {VERDICTS.map((verdict) => (
        <li key={verdict}>
          <StandingWords probe={{ believed: { verdict, since }, pausedAt: null, endedAt: null }} />
        </li>
      ))}
    </ul>
  ),
  "one that rests, and one that is over": () => (
    <>
      <p>
        <StandingWords probe={{ believed, pausedAt: since, endedAt: null }} />
      </p>
      <p>
        <StandingWords probe={{ believed, pausedAt: null, endedAt: since }} />
      </p>
    </>
  ),
};
