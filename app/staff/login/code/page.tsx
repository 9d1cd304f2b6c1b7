import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/desk/account-forms";
import { getSessionReader } from "@/db/auth";
import { getDb } from "@/db/client";
import { ACCOUNT } from "@/lib/words/account";
import { Broken } from "../../broken";
import { unread } from "../../unread";
import { sendCode } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ACCOUNT.secondStep };

export default async function SecondStepPage() {
  const sent = await headers();
  const waiting = await getDb()
    .then((db) => getSessionReader(db).api.readSecondStep({ headers: sent }))
    .catch(unread("The second step"));
  if (waiting === undefined) return <Broken />;
  if (waiting === null) redirect("/staff/login");
  return (
    <main className="narrow">
      <h1>{ACCOUNT.secondStep}</h1>
      <p className="lead">{ACCOUNT.secondStepAbout}</p>
      <CodeForm action={sendCode} />
      <p className="lead">{ACCOUNT.codeLost}</p>
    </main>
  );
}
