import type { Metadata } from "next";
import { Found, SearchForm } from "@/components/desk/search";
import { getDb } from "@/db/client";
import { search } from "@/db/read/search";
import { clean } from "@/lib/notice-input";
import { SEARCH } from "@/lib/words/search";
import { Broken } from "../broken";
import { requirePerson } from "../session";
import { unread } from "../unread";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: SEARCH.title };

/** Longest question, in characters. */
const LONGEST = 200;

export default async function SearchPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  if ((await requirePerson()) === "broken") return <Broken />;
  const asked = clean([(await searchParams).q].flat()[0] ?? "").slice(0, LONGEST);
  const found = await getDb()
    .then((db) => search(db, asked))
    .catch(unread("The search"));
  if (!found) return <Broken />;
  return (
    <main>
      <h1>{SEARCH.title}</h1>
      <SearchForm asked={asked} />
      {asked !== "" && <Found {...found} />}
    </main>
  );
}
