import type { Metadata } from "next";
import { now } from "@/clock";
import { EndAllForm, Sessions } from "@/components/desk/sessions";
import { getDb } from "@/db/client";
import { readAccount } from "@/db/read/account";
import { ACCOUNT } from "@/lib/words/account";
import { PASSKEY } from "@/lib/words/passkey";
import { TOKEN } from "@/lib/words/token";
import { Broken } from "../broken";
import { requirePerson } from "../session";
import { unread } from "../unread";
import { revoke, revokeAll } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ACCOUNT.title };

type Props = { searchParams: Promise<{ changed?: string }> };

export default async function AccountPage({ searchParams }: Props) {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const account = await getDb()
    .then((db) => readAccount(db, now(), person.id))
    .catch(unread("The account"));
  if (!account) return <Broken />;
  const { changed } = await searchParams;
  return (
    <main className="narrow">
      <h1>{ACCOUNT.title}</h1>
      <p className="lead">{ACCOUNT.of(person.name, person.email)}</p>
      {changed !== undefined && (
        <p role="status" className="advice">
          {ACCOUNT.passwordChanged}
        </p>
      )}
      <section aria-labelledby="authenticator">
        <h2 id="authenticator">{ACCOUNT.authenticator}</h2>
        <p>{account.authenticator ? ACCOUNT.authenticatorOn : ACCOUNT.authenticatorOff}</p>
        <a className="button wide" href="/staff/account/authenticator">
          {ACCOUNT.authenticatorManage}
        </a>
      </section>
      <section aria-labelledby="passkeys">
        <h2 id="passkeys">{PASSKEY.title}</h2>
        <p>{account.passkeys.length === 0 ? PASSKEY.none : PASSKEY.count(account.passkeys.length)}</p>
        <a className="button wide" href="/staff/account/passkeys">
          {PASSKEY.manage}
        </a>
      </section>
      <section aria-labelledby="password">
        <h2 id="password">{ACCOUNT.password}</h2>
        <a className="button wide" href="/staff/account/password">
          {ACCOUNT.passwordChange}
        </a>
      </section>
      <section aria-labelledby="tokens">
        <h2 id="tokens">{TOKEN.title}</h2>
        <p>{account.tokens === 0 ? TOKEN.none : TOKEN.count(account.tokens)}</p>
        <a className="button wide" href="/staff/account/tokens">
          {TOKEN.manage}
        </a>
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{ACCOUNT.sessions}</h2>
        <Sessions action={revoke} sessions={account.sessions} here={person.session} />
        <EndAllForm action={revokeAll} />
      </section>
    </main>
  );
}
