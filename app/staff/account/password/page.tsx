import type { Metadata } from "next";
import { PasswordForm } from "@/components/desk/account-forms";
import { ACCOUNT } from "@/lib/words/account";
import { Broken } from "../../broken";
import { requirePerson } from "../../session";
import { sendPassword } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ACCOUNT.passwordChange };

export default async function PasswordPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  return (
    <main className="narrow">
      <h1>{ACCOUNT.passwordChange}</h1>
      <p className="lead">{ACCOUNT.passwordChangeAbout}</p>
      <PasswordForm action={sendPassword} email={person.email} />
    </main>
  );
}
