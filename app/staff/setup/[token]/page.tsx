import type { Metadata } from "next";
import { SetupForm } from "@/components/desk/account-forms";
import { getDb } from "@/db/client";
import { isSetupLinkOpen } from "@/db/write/setup";
import { ACCOUNT } from "@/lib/words/account";
import { unread } from "../../unread";
import { setUp } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ACCOUNT.setup, robots: { index: false } };

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  // Unreadable is not used: the form is shown, and sending it says that the database did not answer.
  const open =
    (await getDb()
      .then((db) => isSetupLinkOpen(db, token))
      .catch(unread("The set-up link"))) ?? true;
  return (
    <main className="narrow">
      <h1>{open ? ACCOUNT.setup : ACCOUNT.setupUsed}</h1>
      <p className="lead">{open ? ACCOUNT.setupAbout : ACCOUNT.setupUsedAbout}</p>
      {open ? <SetupForm action={setUp} start={{ token: [token] }} /> : <a href="/staff/login">{ACCOUNT.signIn}</a>}
    </main>
  );
}
