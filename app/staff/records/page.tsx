import type { Metadata } from "next";
import { getDb } from "@/db/client";
import { readRegister } from "@/db/read/register";
import { titleOf } from "@/lib/register/changes";
import { NOUNS, ROOM } from "@/lib/register/noun";
import { entriesOf } from "@/lib/register/page";
import { PAPERS } from "@/lib/words/document-desk";
import { registerWords } from "@/lib/words/register";
import { REGISTER } from "@/lib/words/register-desk";
import { dayTime } from "@/lib/words/time";
import { Barred } from "../barred";
import { Broken } from "../broken";
import { requireMay } from "../session";
import { unread } from "../unread";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: REGISTER.title };

/** Everything in the register, to be added to or put right. */
export default async function RecordsPage() {
  const person = await requireMay("entry.posted");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const register = await getDb().then(readRegister).catch(unread("The register"));
  if (!register) return <Broken />;
  const words = registerWords("id");
  return (
    <main>
      <h1>{REGISTER.title}</h1>
      <p className="lead">{REGISTER.about}</p>
      <p className="lead">
        <a href="/staff/documents">{PAPERS.title}</a>
      </p>
      {NOUNS.map((noun) => {
        const own = entriesOf(register, noun);
        return (
          <section key={noun}>
            <h2>{words.room[ROOM[noun]].title}</h2>
            {own.length === 0 && <p>{REGISTER.none}</p>}
            <ul className="found">
              {own.map((entry) => (
                <li key={entry.slug}>
                  <a href={`/staff/records/${ROOM[noun]}/${entry.slug}`}>{titleOf(entry.content).id}</a>
                  <span className="hint">
                    {" "}
                    {words.step(entry.revision, dayTime(Date.parse(entry.at), "id"))}
                    {entry.retracted && `. ${words.deed.retracted}`}
                  </span>
                </li>
              ))}
            </ul>
            <p className="lead">
              <a href={`/staff/records/${ROOM[noun]}/new`}>{REGISTER.make[noun]}</a>
            </p>
          </section>
        );
      })}
    </main>
  );
}
