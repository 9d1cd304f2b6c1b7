import { randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { provePasskey } from "@/db/write/passkeys";
import { readEnv } from "@/env";
import { type Relying, relyingOn } from "@/lib/relying";
import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { PASSKEY } from "@/lib/words/passkey";
import { addressOf, countAttempt, forgetAttempts } from "./attempts";
import type { Person } from "./session";

/** For whom passkeys are here; null: nobody can have one at this address. */
export async function readRelying(): Promise<Relying | null> {
  const { SITE_URL } = readEnv();
  return relyingOn(SITE_URL, (await headers()).get("x-forwarded-host") ?? "", DESK.site);
}

/** What a browser sent of its device; null when it is no JSON. */
export function readResponse(sent: FormDataEntryValue | null): unknown {
  try {
    return typeof sent === "string" ? JSON.parse(sent) : null;
  } catch {
    return null;
  }
}

/** Whether this is an answer of a passkey of whoever asks, under the limits of signing in. A string: it is not, and what to say. */
export async function checkPasskey(person: Person, sent: FormDataEntryValue): Promise<true | string> {
  const relying = await readRelying();
  if (!relying) return PASSKEY.unavailable;
  const address = addressOf((await headers()).get("x-forwarded-for"));
  const wait = await countAttempt(address, person.email);
  if (wait !== null) return ACCOUNT.wait(wait);
  const asker = { now: now(), address, personId: person.id };
  const proof = { bound: person.session, relying, response: readResponse(sent) };
  if (!(await provePasskey(await getDb(), asker, "confirm", proof))) return PASSKEY.refused;
  await forgetAttempts(address, person.email);
  return true;
}

/** Known to one browser alone, while it signs in: another one's answer to the challenge is none. */
const COOKIE = "ktp.passkey";
const COOKIE_SECONDS = 300;

export async function makeBound(): Promise<string> {
  const bound = randomBytes(32).toString("base64url");
  const secure = readEnv().SITE_URL?.startsWith("https://") ?? false;
  (await cookies()).set(COOKIE, bound, { httpOnly: true, sameSite: "strict", path: "/staff", secure, maxAge: COOKIE_SECONDS });
  return bound;
}

/** Spent with the challenge it stands for. */
export async function takeBound(): Promise<string> {
  const jar = await cookies();
  const bound = jar.get(COOKIE)?.value ?? "";
  jar.set(COOKIE, "", { path: "/staff", maxAge: 0 });
  return bound;
}
