import { v4 as uuidv4 } from "uuid";
import type { Card } from "@/lib/card";

const KEY = Symbol.for("ktp.previewCards");
type Shared = { [KEY]?: Map<string, Card> };
/** More than are looked at together. */
const MOST = 50;

/** Pictures of notices that nobody has published: drawn only when somebody looks, and forgotten soon or with the process. */
function kept(): Map<string, Card> {
  const shared = globalThis as Shared;
  shared[KEY] ??= new Map();
  return shared[KEY];
}

/** The id by which `cardKept` gives it again. */
export function keepCard(card: Card): string {
  const id = uuidv4();
  const cards = kept();
  cards.set(id, card);
  for (const oldest of cards.keys()) if (cards.size > MOST) cards.delete(oldest);
  return id;
}

export const cardKept = (id: string): Card | undefined => kept().get(id);
