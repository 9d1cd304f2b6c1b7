import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { now } from "@/clock";
import { startLink } from "@/components/desk/link-state";
import { MemberForm } from "@/components/desk/people";
import { getDb } from "@/db/client";
import { listStaff } from "@/db/write/staff";
import { PEOPLE } from "@/lib/words/people";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { requireMay } from "../../session";
import { unread } from "../../unread";
import { sendMember } from "../action";
import { readPlaces } from "../places";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PEOPLE.member };

export default async function MemberPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireMay("person.changed");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const { id } = await params;
  const found = await getDb()
    .then((db) => Promise.all([listStaff(db, now()), readPlaces(db)]))
    .catch(unread("The person"));
  if (!found) return <Broken />;
  const [staff, places] = found;
  const member = staff.find((one) => one.id === id);
  if (!member) notFound();
  const start = startLink({ id: [id], name: [member.name], do: ["role"], role: [member.role], place: [member.place ?? ""] });
  return (
    <main className="narrow">
      <h1>{member.name}</h1>
      <p className="lead">{member.email}</p>
      <MemberForm action={sendMember} places={places} start={start} />
    </main>
  );
}
