import type { Metadata } from "next";
import { now } from "@/clock";
import { AddPasskey, Passkeys, RemovePasskey } from "@/components/desk/passkeys";
import { getDb } from "@/db/client";
import { readAccount } from "@/db/read/account";
import { PASSKEY } from "@/lib/words/passkey";
import { Broken } from "../../broken";
import { readRelying } from "../../passkey";
import { requirePerson } from "../../session";
import { unread } from "../../unread";
import { endPasskey, sendPasskey } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PASSKEY.title };

type Props = { searchParams: Promise<{ added?: string }> };

export default async function PasskeysPage({ searchParams }: Props) {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const account = await getDb()
    .then((db) => readAccount(db, now(), person.id))
    .catch(unread("The account"));
  if (!account) return <Broken />;
  const [{ added }, relying] = await Promise.all([searchParams, readRelying()]);
  const { passkeys } = account;
  return (
    <main className="narrow">
      <h1>{PASSKEY.title}</h1>
      <p className="lead">{PASSKEY.about}</p>
      {added !== undefined && (
        <p role="status" className="advice">
          {PASSKEY.added}
        </p>
      )}
      <section aria-labelledby="own">
        <h2 id="own">{PASSKEY.own}</h2>
        <Passkeys passkeys={passkeys} />
      </section>
      <section aria-labelledby="add">
        <h2 id="add">{PASSKEY.add}</h2>
        {relying ? <AddPasskey action={sendPasskey} /> : <p>{PASSKEY.unavailable}</p>}
      </section>
      {passkeys.length > 0 && (
        <section aria-labelledby="remove">
          <h2 id="remove">{PASSKEY.remove}</h2>
          <RemovePasskey key={passkeys.length} action={endPasskey} passkeys={passkeys} />
        </section>
      )}
    </main>
  );
}
