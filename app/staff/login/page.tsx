import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/desk/account-forms";
import { DESK } from "@/lib/words/desk";
import { readPerson } from "../session";
import { signIn } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: DESK.signIn };

export default async function SignInPage() {
  // A database that does not answer is told about when the form is sent, with what was typed still in it.
  const person = await readPerson().catch(() => null);
  if (person) redirect("/staff");
  return (
    <main className="narrow">
      <h1>{DESK.signIn}</h1>
      <p className="lead">{DESK.signInAbout}</p>
      <SignInForm action={signIn} />
    </main>
  );
}
