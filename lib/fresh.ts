import { MINUTE } from "./time";

/** How long an answer may be believed, and what is printed without a new pulse (ms). */
export const FRESH_MS = 3 * MINUTE;
