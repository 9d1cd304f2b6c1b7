import type { Metadata } from "next";
import { now } from "@/clock";
import { TokenForm, Tokens } from "@/components/desk/tokens";
import { getDb } from "@/db/client";
import { readTokens } from "@/db/read/tokens";
import { may } from "@/lib/roles";
import { TOKEN_ACTS } from "@/lib/token";
import { TOKEN } from "@/lib/words/token";
import { Broken } from "../../broken";
import { readPlaces } from "../../people/places";
import { requirePerson } from "../../session";
import { unread } from "../../unread";
import { endToken, sendToken } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: TOKEN.title };

export default async function TokensPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const found = await getDb()
    .then((db) => Promise.all([readTokens(db, now(), person.id), readPlaces(db)]))
    .catch(unread("The tokens"));
  if (!found) return <Broken />;
  const [tokens, places] = found;
  const own = person.role === "operator" ? places.filter(({ value }) => value === person.place) : places;
  return (
    <main className="narrow">
      <h1>{TOKEN.title}</h1>
      <p className="lead">{TOKEN.about}</p>
      <section aria-labelledby="own">
        <h2 id="own">{TOKEN.own}</h2>
        <Tokens action={endToken} tokens={tokens.map((token) => ({ ...token, place: token.place?.id ?? null }))} />
      </section>
      <section aria-labelledby="make">
        <h2 id="make">{TOKEN.make}</h2>
        <TokenForm action={sendToken} acts={TOKEN_ACTS.filter((act) => may(person.role, act))} places={own} />
      </section>
    </main>
  );
}
