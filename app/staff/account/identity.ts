import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { getAuth } from "@/db/auth";
import { getDb } from "@/db/client";
import { ACCOUNT } from "@/lib/words/account";
import { addressOf, countAttempt, forgetAttempts } from "../attempts";
import type { Person } from "../session";

/**
 * Does `work` under the limits of signing in: a stolen session must not be a way to guess its password or code without end.
 * Null from it is a refusal, said in `refused`. A string: why nothing was done, to be shown.
 */
export async function limited<T extends object>(
  person: Person,
  step: "password" | "code",
  refused: string,
  work: () => Promise<T | null>,
): Promise<T | string> {
  const address = addressOf((await headers()).get("x-forwarded-for"));
  const wait = await countAttempt(address, person.email, step);
  if (wait !== null) return ACCOUNT.wait(wait);
  const done = await work();
  if (done === null) return refused;
  await forgetAttempts(address, person.email, step);
  return done;
}

/** Whether this is the password of whoever asks, under the limits. A string: it is not, and what to say. */
export async function checkPassword(person: Person, password: string): Promise<true | string> {
  const checked = await limited(person, "password", ACCOUNT.passwordRefused, async () => {
    const api = getAuth(await getDb()).api;
    const sent = await headers();
    return api.verifyPassword({ body: { password }, headers: sent }).catch((error: unknown) => {
      if (error instanceof APIError) return null;
      throw error;
    });
  });
  return typeof checked === "string" ? checked : true;
}
