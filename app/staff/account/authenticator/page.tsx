import type { Metadata } from "next";
import { now } from "@/clock";
import { AuthenticatorForm } from "@/components/desk/authenticator-form";
import { getDb } from "@/db/client";
import { readAccount } from "@/db/read/account";
import { ACCOUNT } from "@/lib/words/account";
import { Broken } from "../../broken";
import { requirePerson } from "../../session";
import { unread } from "../../unread";
import { sendAuthenticator } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ACCOUNT.authenticator };

export default async function AuthenticatorPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const account = await getDb()
    .then((db) => readAccount(db, now(), person.id))
    .catch(unread("The account"));
  if (!account) return <Broken />;
  return (
    <main className="narrow">
      <h1>{ACCOUNT.authenticator}</h1>
      <p className="lead">{ACCOUNT.authenticatorAbout}</p>
      <AuthenticatorForm action={sendAuthenticator} on={account.authenticator} />
    </main>
  );
}
