import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { now } from "@/clock";
import { Published } from "@/components/desk/published";
import { Words } from "@/components/words";
import { getDb } from "@/db/client";
import { readPosted } from "@/db/read/posted";
import { AMEND } from "@/lib/words/amend";
import { DESK } from "@/lib/words/desk";
import { ROUND } from "@/lib/words/round";
import { clock } from "@/lib/words/time";
import { Broken } from "../../broken";
import { publication, toSeq } from "../../publication";
import { requirePerson } from "../../session";
import { unread } from "../../unread";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: DESK.savedTitle };

export default async function PostedPage({ params }: { params: Promise<{ seq: string }> }) {
  if ((await requirePerson()) === "broken") return <Broken />;
  const seq = toSeq((await params).seq);
  if (seq === null) notFound();
  const posted = await getDb()
    .then((db) => readPosted(db, seq))
    .catch(unread("What was posted"));
  if (posted === undefined) return <Broken />;
  if (posted === null) notFound();
  const first = publication(seq, now());
  return (
    <main className="narrow">
      {!first.public && (
        <noscript>
          <meta httpEquiv="refresh" content="2" />
        </noscript>
      )}
      <h1>{DESK.saved(clock(posted.at, "id"))}.</h1>
      <Published seq={seq} first={first} />
      {posted.page && (
        <p className="lead">
          <Words text={posted.page.title} locale="id" />
          {" · "}
          <a href={posted.page.address}>{DESK.publicPage}</a>
        </p>
      )}
      {posted.page?.address.startsWith("/locations/") && (
        <a className="button wide" href="/staff/round">
          {ROUND.next}
        </a>
      )}
      {posted.undo && now() < posted.undo.until && (
        <p>
          <a href={posted.undo.address}>{AMEND.undo(clock(posted.undo.until, "id"))}</a>
        </p>
      )}
      <a className="button primary wide" href="/staff">
        {DESK.back}
      </a>
    </main>
  );
}
