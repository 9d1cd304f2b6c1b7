import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { ProbeForm } from "@/components/desk/probe-form";
import { startProbe } from "@/components/desk/probe-state";
import { type Db, getDb } from "@/db/client";
import { readProbe, readProbeForm } from "@/db/read/probes";
import { PROBE_KINDS } from "@/lib/probe/settings";
import { KINDS, PROBES } from "@/lib/words/probes";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { requireMay } from "../../session";
import { unread } from "../../unread";
import { sendProbe } from "../action";
import { kindOf } from "../parse";
import { choicesOf, startLike, startOf } from "../start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PROBES.make };

type Props = { searchParams: Promise<{ kind?: string | string[]; like?: string | string[] }> };

/** A new probe: what kind of thing is looked at, and with `?kind=` how; with `?like=` as another one is. */
export default async function NewProbePage({ searchParams }: Props) {
  const { kind: asked, like } = await searchParams;
  const person = await requireMay("probe.made");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  if (asked === undefined && like === undefined) return <ChooseKind />;
  const read = (db: Db) => Promise.all([readProbeForm(db), like === undefined ? null : readProbe(db, String(like), now())]);
  const found = await getDb().then(read).catch(unread("The form of a probe"));
  if (!found) return <Broken />;
  const [form, other] = found;
  const kind = like === undefined ? kindOf(String(asked)) : (other?.settings.kind ?? null);
  if (kind === null) notFound();
  const start = other ? startLike(other, uuidv7()) : startOf(kind, uuidv7());
  return (
    <main>
      <h1>{KINDS[kind].name}</h1>
      <p className="lead">{KINDS[kind].about}</p>
      <ProbeForm action={sendProbe} start={startProbe(start)} choices={choicesOf(form)} />
    </main>
  );
}

function ChooseKind() {
  return (
    <main>
      <h1>{PROBES.make}</h1>
      <p className="lead">{PROBES.choose}</p>
      <ul className="starts">
        {PROBE_KINDS.map((kind) => (
          <li key={kind}>
            <a className="button wide" href={`/staff/probes/new?kind=${kind}`}>
              <b>{KINDS[kind].name}</b>
              <small>{KINDS[kind].about}</small>
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
