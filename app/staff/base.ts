import { z } from "zod";
import { one, type Values } from "@/components/desk/form-state";

/** As the form carried it; what cannot be read is taken for nothing, so that everything typed counts as typed on purpose. */
const Base = z.record(z.string(), z.array(z.string()));

/** What a form repeated when it was opened, by which a change of somebody else's is told from one of its own. */
export function baseOf(typed: Values): Values {
  try {
    return Base.parse(JSON.parse(one(typed, "base")));
  } catch {
    return {};
  }
}

/** As a form carries it. */
export const baseIn = (told: Values): string[] => [JSON.stringify(told)];
