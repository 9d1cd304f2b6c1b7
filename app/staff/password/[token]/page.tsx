import type { Metadata } from "next";
import { now } from "@/clock";
import { LinkForm } from "@/components/desk/account-forms";
import { getDb } from "@/db/client";
import { readLink } from "@/db/write/staff";
import { ACCOUNT } from "@/lib/words/account";
import { Broken } from "../../broken";
import { unread } from "../../unread";
import { setPassword } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ACCOUNT.passwordSet };

export default async function PasswordLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const owner = await getDb()
    .then((db) => readLink(db, now(), token))
    .catch(unread("The link"));
  if (owner === undefined) return <Broken />;
  return (
    <main className="narrow">
      <h1>{owner ? ACCOUNT.passwordSet : ACCOUNT.setupUsed}</h1>
      <p className="lead">{owner ? ACCOUNT.passwordSetAbout(owner.name, owner.email) : ACCOUNT.linkUsedAbout}</p>
      {owner ? <LinkForm action={setPassword} start={{ token: [token] }} /> : <a href="/staff/login">{ACCOUNT.signIn}</a>}
    </main>
  );
}
