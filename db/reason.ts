/**
 * What went wrong, fit for a log: the error's class, and the code and first line of what caused it. A failed query's own
 * message is left out, as it repeats its parameters: addresses, session tokens, password hashes, unpublished words.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause = rootOf(error);
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  const kind = error.name === "Error" ? error.constructor.name : error.name;
  return [kind, code, lineOf(cause)].filter(Boolean).join(" ");
}

function rootOf(error: Error): Error {
  let root = error;
  for (let depth = 0; depth < 8 && root.cause instanceof Error; depth += 1) root = root.cause;
  return root;
}

/** Whoever wraps a failed query may repeat its message: that is known by how it begins and by what it lists. */
function lineOf({ message }: Error): string {
  if (/Failed query:|\bparams:/.test(message)) return "";
  return (message.split("\n")[0] ?? "").slice(0, 200);
}
