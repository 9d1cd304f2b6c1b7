import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { getSessionReader } from "@/db/auth";
import { getDb } from "@/db/client";
import { unread } from "./unread";

/** `session`: the id of the one that asks. */
export type Person = { id: string; name: string; email: string; session: string };

/** Who is signed in, or null; asked once per request. Throws when the database does not answer. */
export const readPerson = cache(async (): Promise<Person | null> => {
  const session = await getSessionReader(await getDb()).api.getSession({ headers: await headers() });
  if (!session) return null;
  return { id: session.user.id, name: session.user.name, email: session.user.email, session: session.session.id };
});

/**
 * The signed-in member of staff; anyone else is led to the sign-in page. "broken": the database cannot say who asks.
 * A page that shows only what is public may then go on, to hand a form's words back; every action asks anew.
 */
export async function requirePerson(): Promise<Person | "broken"> {
  const person = await readPerson().catch(unread("The session"));
  if (person === undefined) return "broken";
  return person ?? redirect("/staff/login");
}
