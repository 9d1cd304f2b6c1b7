import type { Metadata } from "next";
import { now } from "@/clock";
import { DutyForm, Rota, UnsentLetters } from "@/components/desk/duty";
import { getDb } from "@/db/client";
import { readCalled, readRota, readUnsent } from "@/db/read/duty";
import { listStaff } from "@/db/write/staff";
import { readEnv } from "@/env";
import { GIVES_UP_MS } from "@/lib/duty";
import { may } from "@/lib/roles";
import { DUTY } from "@/lib/words/duty";
import { Broken } from "../broken";
import { requirePerson } from "../session";
import { unread } from "../unread";
import { sendDuty, sendRemoval } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: DUTY.title };

/** Who is called when something is measured to be down, and whether anybody can be. */
export default async function DutyPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const at = now();
  const found = await getDb()
    .then((db) => Promise.all([readRota(db), readCalled(db, at), readUnsent(db), listStaff(db, at)]))
    .catch(unread("The rota"));
  if (!found) return <Broken />;
  const [rota, called, unsent, staff] = found;
  const changes = may(person.role, "duty.changed");
  const { SMTP_URL: server, MAIL_FROM: from } = readEnv();
  return (
    <main>
      <h1>{DUTY.title}</h1>
      <p className="lead">{DUTY.about}</p>
      <section>
        <h2>{DUTY.now}</h2>
        {!called.byRota && <p className="hint">{DUTY.nobody}</p>}
        <ul className="lines">
          {called.people.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{DUTY.mail}</h2>
        <p>{server && from ? DUTY.mailOn(from) : DUTY.mailOff}</p>
        {unsent.length > 0 && (
          <>
            <h3 className="mt-3 font-semibold">{DUTY.waiting}</h3>
            <UnsentLetters letters={unsent.map((each) => ({ ...each, gaveUp: at - each.at >= GIVES_UP_MS }))} />
          </>
        )}
      </section>
      <section>
        <h2>{DUTY.rota}</h2>
        <Rota rows={rota} remove={changes ? sendRemoval : null} />
      </section>
      {changes && (
        <section>
          <h2>{DUTY.add}</h2>
          <DutyForm action={sendDuty} start={{}} people={staff.map(({ id, name }) => ({ value: id, label: name }))} />
        </section>
      )}
    </main>
  );
}
