import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { RulesForm } from "@/components/desk/people";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import { PEOPLE } from "@/lib/words/people";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { requireMay } from "../../session";
import { unread } from "../../unread";
import { sendRules } from "../action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PEOPLE.rules };

export default async function RulesPage() {
  const person = await requireMay("rules.changed");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const installation = await getDb().then(readInstallation).catch(unread("The rules"));
  if (!installation) return <Broken />;
  const on = installation.two_persons;
  return (
    <main className="narrow">
      <h1>{PEOPLE.rules}</h1>
      <p className="lead">
        <b>{on ? PEOPLE.rulesOn : PEOPLE.rulesOff}</b> {PEOPLE.rulesAbout}
      </p>
      <RulesForm action={sendRules} start={{ key: [uuidv7()], twoPersons: [on ? "no" : "yes"] }} on={on} />
    </main>
  );
}
