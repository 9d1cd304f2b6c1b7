import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { NoticeForm } from "@/components/desk/notice-form";
import { getDb } from "@/db/client";
import { readOutageStart } from "@/db/read/outage-desk";
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

/** The outage that the notice is to explain. Without it, or without a database, the form opens as any other. */
async function readMeasured(outage: string) {
  const start = await getDb()
    .then((db) => readOutageStart(db, outage))
    .catch(unread("The outage"));
  return start ? { outage, ...start } : null;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const form = await readFormOrLast((await params).template).catch(() => null);
  return { title: form?.words.button ?? DESK.notFound };
}

export default async function NewNoticePage({ params, searchParams }: Props) {
  const [{ template }, { services, locations, outage }] = await Promise.all([params, searchParams]);
  const author = await requireAuthor();
  const form = await readFormOrLast(template).catch(unread("The notice form"));
  if (form === undefined) return <Broken />;
  if (form === null) notFound();
  const measured = typeof outage === "string" ? await readMeasured(outage) : null;
  const scope = measured ?? { services: listed(services), locations: listed(locations) };
  const start = startNotice(form, now(), uuidv7(), scope, measured ?? undefined);
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
