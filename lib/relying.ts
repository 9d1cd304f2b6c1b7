/** For whom a passkey is: the name of the host, and the whole origin pages are read from. */
export type Relying = { id: string; origin: string; name: string };

/**
 * From the configured public address; without one only for this very machine, whose name nobody else can claim. Null: browsers
 * make no passkeys there, as they want https and a name.
 * @param host as the reader's browser asked for it
 */
export function relyingOn(siteUrl: string | undefined, host: string, name: string): Relying | null {
  const given = siteUrl ?? `http://${host}`;
  if (!URL.canParse(given)) return null;
  const { hostname, origin, protocol } = new URL(given);
  if (hostname === "localhost") return { id: hostname, origin, name };
  const named = !/^\[|^\d+(\.\d+){3}$/.test(hostname);
  return siteUrl !== undefined && protocol === "https:" && named ? { id: hostname, origin, name } : null;
}
