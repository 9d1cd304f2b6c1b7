import { type FormState, readValues } from "@/components/desk/form-state";
import { confirmLocation } from "@/db/write/confirm-location";
import { isSaid, reportLocation } from "@/db/write/report-location";
import { postedAt, type Verb, writeForm } from "../submit";
import { parseRound, type Round, troubleAt } from "./parse";

/** What is working is confirmed, with whatever else is told in the same post; without any service there is only the rest. */
const ROUND: Verb<Round> = {
  parse: parseRound,
  write: (db, ctx, { broken, services, ...said }) =>
    services.length > 0 ? confirmLocation(db, ctx, { ...said, services }) : reportLocation(db, ctx, said),
  leads: (seq, round) => (round.broken.length > 0 ? troubleAt(round, seq) : postedAt(seq)),
};

/** The address that success leads to, or the form again. Where nothing works and nothing else is told there is nothing to save. */
export async function writeRound(state: FormState, data: FormData): Promise<FormState | string> {
  const parsed = parseRound(readValues(data));
  const { location, services, broken, reports } = parsed.ok ? parsed.input : parsed.draft;
  const onlyBroken = services.length === 0 && broken.length > 0 && !isSaid(reports);
  if (parsed.ok && location !== "" && onlyBroken) return troubleAt({ location, broken });
  return writeForm(state, data, ROUND);
}
