import { v7 as uuidv7 } from "uuid";
import { PEOPLE_ACTS } from "@/lib/roles";
import type { Db, Tx } from "./client";
import { audit } from "./schema";

/**
 * What concerns the desk and its people alone. It says nothing to the public, so it has an audit line and neither leaf nor
 * outbox row; every other line is the gate's (`fact.ts`).
 */
export const HOUSE_VERBS = [
  ...PEOPLE_ACTS,
  "setup.offered",
  "person.added",
  "password.set",
  "password.changed",
  "authenticator.on",
  "authenticator.off",
  "authenticator.codes",
  "session.began",
  "session.ended",
  "code.refused",
  "passkey.added",
  "passkey.removed",
  "passkey.refused",
  "token.made",
  "token.revoked",
] as const;

type Line = {
  /** Epoch ms. */
  now: number;
  /** Who did it; null: the house itself, or whoever runs its commands. */
  personId: string | null;
  verb: (typeof HOUSE_VERBS)[number];
  /** "person:<id>" or "installation:1". */
  subject: string;
  /** Never a password, a code, a token or a secret: many may read these lines. */
  detail?: Record<string, unknown>;
};

/** Writes one line; inside the transaction of the change it tells, wherever the change has one. */
export async function writeLine(db: Db | Tx, { now, detail = {}, ...line }: Line): Promise<void> {
  await db.insert(audit).values({ id: uuidv7(), at: new Date(now), detail, ...line });
}
