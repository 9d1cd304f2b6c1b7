import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { getSessionReader } from "@/db/auth";
import { getDb } from "@/db/client";
import { readMember } from "@/db/read/people";
import { type Act, may, type Role } from "@/lib/roles";
import { unread } from "./unread";

/** `session`: the id of the one that asks. `place`: the slug of an operator's own. `passkeys`: they have one. What they may do their verbs judge anew. */
export type Person = {
  id: string;
  name: string;
  email: string;
  session: string;
  role: Role;
  place: string | null;
  passkeys: boolean;
};

/** Who is signed in, or null; asked once per request. Throws when the database does not answer. */
export const readPerson = cache(async (): Promise<Person | null> => {
  const db = await getDb();
  const session = await getSessionReader(db).api.getSession({ headers: await headers() });
  const member = session && (await readMember(db, session.user.id));
  if (!session || !member) return null;
  return { ...member, id: session.user.id, name: session.user.name, email: session.user.email, session: session.session.id };
});

/**
 * The signed-in member of staff; anyone else is led to the sign-in page. "broken": the database cannot say who asks.
 * Every action asks anew.
 */
export async function requirePerson(): Promise<Person | "broken"> {
  const person = await readPerson().catch(unread("The session"));
  if (person === undefined) return "broken";
  return person ?? redirect("/staff/login");
}

/** Who opens a form; "unknown": the database cannot say, or their session ended before they sent it. */
export type Author = Person | "unknown";

/**
 * The same for a page whose form was sent to it, as forms are without JavaScript: although the session is over or the database
 * away the page goes on, hands the typed words back and shows nothing but what is public.
 */
export async function requireAuthor(): Promise<Author> {
  const person = await readPerson().catch(unread("The session"));
  if (person) return person;
  const sent = (await headers()).get("x-desk-method") === "POST";
  return person === undefined || sent ? "unknown" : redirect("/staff/login");
}

/** The same, where a page is of use only to those who may do `act`; "barred": this one may not. */
export async function requireMay(act: Act): Promise<Person | "broken" | "barred"> {
  const person = await requirePerson();
  return person === "broken" || may(person.role, act) ? person : "barred";
}
