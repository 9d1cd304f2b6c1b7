"use server";

import { now } from "@/clock";
import type { ProofOffer } from "@/components/desk/passkey-ask";
import { getDb } from "@/db/client";
import { offerProof } from "@/db/passkey";
import { readRelying } from "./passkey";
import { readPerson } from "./session";

/** What the browser needs to prove with a passkey who sends a form; null: nobody is signed in, or there are none here. */
export async function offerConfirm(): Promise<ProofOffer | null> {
  const [person, relying] = await Promise.all([readPerson(), readRelying()]);
  if (!person || !relying) return null;
  return offerProof(await getDb(), now(), "confirm", person.session, relying, person.id);
}
