import type { Metadata } from "next";
import { PasswordForm } from "@/components/desk/account-forms";
import { DESK } from "@/lib/words/desk";
import { Broken } from "../../broken";
import { requirePerson } from "../../session";
import { sendPassword } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: DESK.passwordChange };

export default async function PasswordPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  return (
    <main className="narrow">
      <h1>{DESK.passwordChange}</h1>
      <p className="lead">{DESK.passwordChangeAbout}</p>
      <PasswordForm action={sendPassword} email={person.email} />
    </main>
  );
}
