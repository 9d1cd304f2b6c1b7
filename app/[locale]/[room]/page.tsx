import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryList } from "@/components/register/list";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { nounOf, ROOM } from "@/lib/register/noun";
import { entriesOf } from "@/lib/register/page";
import type { Locale } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { registerWords } from "@/lib/words/register";
import { readRoom } from "./read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; room: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, room } = await params;
  const noun = nounOf(room);
  if (!noun) notFound();
  return { title: `${registerWords(locale).room[ROOM[noun]].title} · ${pageWords(locale).site}` };
}

/** Every claim, advisory, protection or statement there is. */
export default async function RoomPage({ params }: Props) {
  const { locale, room } = await params;
  const noun = nounOf(room);
  if (!noun) notFound();
  const { register, measured, installation, stale, at } = await readRoom();
  return (
    <Shell locale={locale} path={`/${room}`} installation={installation}>
      {stale && <StaleNotice at={at} locale={locale} />}
      <EntryList noun={noun} entries={entriesOf(register, noun)} measured={measured} locale={locale} />
    </Shell>
  );
}
