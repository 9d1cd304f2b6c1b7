import type { Metadata } from "next";
import { InviteForm } from "@/components/desk/people";
import { getDb } from "@/db/client";
import { PEOPLE } from "@/lib/words/people";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { requireMay } from "../../session";
import { unread } from "../../unread";
import { sendInvite } from "../action";
import { readPlaces } from "../places";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PEOPLE.invite };

export default async function InvitePage() {
  const person = await requireMay("person.invited");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const places = await getDb().then(readPlaces).catch(unread("The places"));
  if (!places) return <Broken />;
  return (
    <main className="narrow">
      <h1>{PEOPLE.invite}</h1>
      <p className="lead">{PEOPLE.inviteAbout}</p>
      <InviteForm action={sendInvite} places={places} />
    </main>
  );
}
