import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { NoticeForm } from "@/components/desk/notice-form";
import { getDb } from "@/db/client";
import { DESK } from "@/lib/words/desk";
import { Broken } from "../../broken";
import { draftsOf } from "../../draft";
import { requireAuthor } from "../../session";
import { unread } from "../../unread";
import { sendNotice } from "./action";
import { readFormOrLast } from "./form-memory";
import { choicesOf, startNotice } from "./start";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ template: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** "a,b", as a link to the form names them. */
const listed = (value: string | string[] | undefined): string[] => (typeof value === "string" ? value.split(",") : []);

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const form = await readFormOrLast((await params).template).catch(() => null);
  return { title: form?.words.button ?? DESK.notFound };
}

export default async function NewNoticePage({ params, searchParams }: Props) {
  const [{ template }, { services, locations }] = await Promise.all([params, searchParams]);
  const author = await requireAuthor();
  const form = await readFormOrLast(template).catch(unread("The notice form"));
  if (form === undefined) return <Broken />;
  if (form === null) notFound();
  const start = startNotice(form, now(), uuidv7(), { services: listed(services), locations: listed(locations) });
  const open = await getDb()
    .then((db) => draftsOf(db, author))
    .catch(unread("The drafts"));
  return (
    <main>
      <h1>{form.words.button}</h1>
      <p className="lead">{form.words.about}</p>
      {form.template.doNotWrite.length > 0 && (
        <aside className="advice">
          <h2>{DESK.doNotWrite}</h2>
          <ul>
            {form.template.doNotWrite.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </aside>
      )}
      <NoticeForm action={sendNotice} {...(open?.(`new/${template}`, start) ?? { start })} choices={choicesOf(form)} />
    </main>
  );
}
