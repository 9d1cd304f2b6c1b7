import { one, type Values } from "@/components/desk/form-state";
import type { TokenInput } from "@/db/write/tokens";
import { DAY } from "@/lib/time";
import { TOKEN_ACTS, TOKEN_DAYS } from "@/lib/token";
import { formReader, type Parsed } from "../../fields";

/** A typed token as `makeToken` takes it; it lasts so many days from `now` (epoch ms, perhaps with a fraction). */
export function parseToken(values: Values, now: number): Parsed<TokenInput> {
  const form = formReader(values);
  const chosen = form.chosen("acts");
  const acts = TOKEN_ACTS.filter((act) => chosen.includes(act));
  if (acts.length === 0) form.refuse("acts", "choice_required");
  const days = TOKEN_DAYS.find((each) => String(each) === one(values, "days"));
  if (days === undefined) form.refuse("days", "token_days");
  const place = one(values, "place") === "" ? null : form.slug("place");
  return form.done({ name: one(values, "name"), acts, place, expiresAt: Math.floor(now) + (days ?? 0) * DAY });
}
