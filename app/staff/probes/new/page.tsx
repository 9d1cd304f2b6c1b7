import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { ProbeForm } from "@/components/desk/probe-form";
import { startProbe } from "@/components/desk/probe-state";
import { getDb } from "@/db/client";
import { readProbeForm } from "@/db/read/probes";
import { PROBE_KINDS } from "@/lib/probe/settings";
import { KINDS, PROBES } from "@/lib/words/probes";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { requireMay } from "../../session";
import { unread } from "../../unread";
import { sendProbe } from "../action";
import { kindOf } from "../parse";
import { choicesOf, startOf } from "../start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PROBES.make };

type Props = { searchParams: Promise<{ kind?: string | string[] }> };

/** A new probe: what kind of thing is looked at, and with `?kind=` how. */
export default async function NewProbePage({ searchParams }: Props) {
  const { kind: asked } = await searchParams;
  const person = await requireMay("probe.made");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  if (asked === undefined) return <ChooseKind />;
  const kind = kindOf(String(asked));
  if (kind === null) notFound();
  const form = await getDb().then(readProbeForm).catch(unread("The form of a probe"));
  if (!form) return <Broken />;
  return (
    <main>
      <h1>{KINDS[kind].name}</h1>
      <p className="lead">{KINDS[kind].about}</p>
      <ProbeForm action={sendProbe} start={startProbe(startOf(kind, uuidv7()))} choices={choicesOf(form)} />
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
