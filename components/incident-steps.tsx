import { type Locale, localised } from "@/lib/text";
import { STEPS } from "@/lib/words/incident-steps";
import { registerWords } from "@/lib/words/register";
import { dayTime } from "@/lib/words/time";

/** A change of an incident as its page lists it: when (epoch ms), and what was done. */
type Step = { number: number; at: number; verb: string };

/**
 * Every change of an incident, the newest first, each with the address at which it reads as it did then. `since`: it was
 * published (ISO) before changes were kept, so the first that is listed is not its first.
 */
export function IncidentSteps({ url, steps, since, locale }: { url: string; steps: Step[]; since: string; locale: Locale }) {
  const words = registerWords(locale);
  const [first] = steps;
  if (!first) return null;
  const kept = first.at <= Date.parse(since);
  return (
    <details className="mt-10">
      <summary className="min-h-6 cursor-pointer text-head font-semibold">
        {words.history} ({steps.length})
      </summary>
      <ol className="mt-2 max-w-[64ch]">
        {steps.toReversed().map(({ number, at, verb }) => (
          <li key={number} className="border-t border-line py-2">
            <a href={localised(`${url}/revisions/${number}`, locale)}>{words.step(number, dayTime(at, locale))}</a>.{" "}
            {STEPS[locale].deed[verb]}
          </li>
        ))}
      </ol>
      {!kept && <p className="text-note text-soft">{STEPS[locale].notKept}</p>}
    </details>
  );
}
