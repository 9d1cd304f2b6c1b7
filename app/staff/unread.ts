import { reasonOf } from "@/db/reason";

/** For the `catch` of a reader: one line in the log, and undefined, upon which the page says that it cannot be opened. */
export const unread =
  (what: string) =>
  (error: unknown): undefined => {
    console.error(`${what} could not be read: ${reasonOf(error)}`);
  };
