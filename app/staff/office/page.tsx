import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { OfficeForm } from "@/components/desk/office-form";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import { OFFICE } from "@/lib/words/office-desk";
import { Barred } from "../barred";
import { Broken } from "../broken";
import { requireMay } from "../session";
import { unread } from "../unread";
import { sendOffice } from "./action";
import { startOffice } from "./start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: OFFICE.title };

export default async function OfficePage() {
  const person = await requireMay("office.adopted");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const installation = await getDb().then(readInstallation).catch(unread("The installation"));
  if (!installation) return <Broken />;
  const { adopted, office } = installation;
  return (
    <main>
      <h1>{adopted ? OFFICE.amend : OFFICE.adopt}</h1>
      {(adopted ? OFFICE.amendAbout : OFFICE.adoptAbout).map((line) => (
        <p key={line} className="mt-2">
          {line}
        </p>
      ))}
      <OfficeForm action={sendOffice} start={startOffice(office, uuidv7())} adopted={adopted} />
    </main>
  );
}
