import type { Day } from "@/lib/time";
import type { FormState } from "./form-state";

/** `days`: the first on which it would come, when they were asked for. */
export type SeriesState = FormState & { days: Day[] | null };
