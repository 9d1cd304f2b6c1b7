/** What a stranger may make us keep for one answer. */
const LONGEST_KEY = 256;

/**
 * `compute`, a function of its key alone, with at most `limit` of its answers kept. Strangers choose the keys: a long one
 * is not kept, and when there are too many all are given up.
 */
export function remember<Answer extends object>(limit: number, compute: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const answer = compute(key);
    if (key.length > LONGEST_KEY) return answer;
    if (known.size >= limit) known.clear();
    known.set(key, answer);
    return answer;
  };
}
