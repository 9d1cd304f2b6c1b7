import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/desk/account-forms";
import { SignInByPasskey } from "@/components/desk/passkey-ask";
import { ACCOUNT } from "@/lib/words/account";
import { readRelying } from "../passkey";
import { readPerson } from "../session";
import { signIn } from "./action";
import { offerSignIn, signInByPasskey } from "./passkey-action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ACCOUNT.signIn };

export default async function SignInPage() {
  // A database that does not answer is told about when the form is sent, with what was typed still in it.
  const person = await readPerson().catch(() => null);
  if (person) redirect("/staff");
  return (
    <main className="narrow">
      <h1>{ACCOUNT.signIn}</h1>
      <p className="lead">{ACCOUNT.signInAbout}</p>
      <SignInForm action={signIn} />
      {(await readRelying()) && <SignInByPasskey offer={offerSignIn} action={signInByPasskey} />}
    </main>
  );
}
