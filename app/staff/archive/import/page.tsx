import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { ImportForm } from "@/components/desk/import-form";
import { startImport } from "@/components/desk/import-state";
import { ARCHIVE } from "@/lib/words/archive";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { requireMay } from "../../session";
import { sendImport } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ARCHIVE.importTitle };

export default async function ImportPage() {
  const person = await requireMay("incidents.imported");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  return (
    <main>
      <h1>{ARCHIVE.importTitle}</h1>
      <p className="lead">{ARCHIVE.importAbout}</p>
      <ImportForm action={sendImport} start={startImport({ key: [uuidv7()], zone: [""] })} />
    </main>
  );
}
