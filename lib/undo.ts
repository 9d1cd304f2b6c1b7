/**
 * How long, in ms, whoever posted something may take it back without proving once more who they are; nothing that leaves the
 * site, as mail does, goes out before it has passed.
 */
export const UNDO_MS = 60_000;

/** Whether `person` may still undo at `now` what `by` said at `at` (epoch ms). */
export const mayUndo = (said: { by: string | null; at: number }, person: string, now: number): boolean =>
  said.by === person && now - said.at <= UNDO_MS;
