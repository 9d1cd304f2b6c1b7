import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { ActForm, LookForm, RenewForm } from "@/components/desk/probe-acts";
import { ChangeProbeForm } from "@/components/desk/probe-form";
import { ProbeBeats, ProbeResults, ProbeSettings, ProbeTurns } from "@/components/desk/probe-record";
import { StandingWords } from "@/components/desk/probe-words";
import { getDb } from "@/db/client";
import { readProbe } from "@/db/read/probes";
import type { WholeProbe } from "@/lib/probe/desk";
import { isLookedAt } from "@/lib/probe/settings";
import { may, type Role } from "@/lib/roles";
import { PROBES } from "@/lib/words/probes";
import { refusalWords } from "@/lib/words/refusals";
import { clock } from "@/lib/words/time";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { requireMay } from "../../session";
import { unread } from "../../unread";
import { sendAct, sendAsk, sendChange, sendLook, sendRenewal } from "../action";
import { startChange } from "../start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PROBES.title };

/** One probe: how it stands and looks, what it saw, and what can be done with it. */
export default async function ProbePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const person = await requireMay("probe.looked");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const probe = await getDb()
    .then((db) => readProbe(db, slug, now()))
    .catch(unread("The probe"));
  if (probe === undefined) return <Broken />;
  if (probe === null) notFound();
  return (
    <main>
      <h1 className="wrap-anywhere">{probe.name.id}</h1>
      <p className="mt-2">
        <StandingWords probe={probe} />
      </p>
      <p className="lead">
        <a href={`/measurements/${slug}`}>{PROBES.publicPage}</a>
      </p>
      {probe.endedAt === null && <Acts probe={probe} role={person.role} />}
      <section>
        <h2>{PROBES.settings}</h2>
        <ProbeSettings {...probe} />
        {may(person.role, "probe.made") && <Like probe={probe} />}
        {probe.endedAt === null && <Changes probe={probe} role={person.role} />}
      </section>
      <ProbeBeats beats={probe.beats} />
      <section>
        <h2>{PROBES.turns}</h2>
        <ProbeTurns turns={probe.turns} />
      </section>
      <section>
        <h2>{PROBES.history}</h2>
        <p className="hint">{PROBES.historyAbout}</p>
        <ProbeResults results={probe.results} />
      </section>
    </main>
  );
}

type PartProps = { probe: WholeProbe; role: Role };
const named = (slug: string, does?: string) => ({ key: [uuidv7()], slug: [slug], ...(does !== undefined && { do: [does] }) });

/** What is done with it from day to day. */
function Acts({ probe: { slug, settings, pausedAt, askedAt, results }, role }: PartProps) {
  const asks = isLookedAt(settings.kind);
  if (pausedAt !== null) {
    return (
      may(role, "probe.resumed") && (
        <ActForm action={sendAct} start={named(slug, "resume")}>
          {PROBES.resume}
        </ActForm>
      )
    );
  }
  return (
    <>
      {settings.kind === "manual" && (
        <section>
          <h2>{PROBES.look}</h2>
          <LookForm action={sendLook} start={named(slug)} />
        </section>
      )}
      {asks && (
        <ActForm action={sendAsk} start={named(slug)}>
          {PROBES.ask}
        </ActForm>
      )}
      {askedAt !== null && <p className="hint">{PROBES.asked(clock(askedAt, "id"))}</p>}
      {results[0]?.outcome === "address_refused" && <p className="hint">{refusalWords("address_not_allowed", "")}</p>}
    </>
  );
}

/** Another one with all that this one says, in its place while it runs. */
function Like({ probe: { slug, endedAt } }: Pick<PartProps, "probe">) {
  return (
    <>
      <a className="button wide" href={`/staff/probes/new?like=${slug}`}>
        {endedAt === null ? PROBES.replace : PROBES.like}
      </a>
      {endedAt === null && <p className="hint">{PROBES.replaceAbout}</p>}
    </>
  );
}

/** What changes it. */
function Changes({ probe, role }: PartProps) {
  const { slug, settings, pausedAt } = probe;
  return (
    <>
      {may(role, "probe.changed") && (
        <details>
          <summary>{PROBES.change}</summary>
          <ChangeProbeForm action={sendChange} start={startChange(probe, uuidv7())} />
        </details>
      )}
      {may(role, "probe.changed") && settings.kind === "heartbeat" && (
        <details>
          <summary>{PROBES.renew}</summary>
          <RenewForm action={sendRenewal} start={named(slug)} />
        </details>
      )}
      {may(role, "probe.paused") && pausedAt === null && (
        <details>
          <summary>{PROBES.pause}</summary>
          <p className="hint">{PROBES.pauseAbout}</p>
          <ActForm action={sendAct} start={named(slug, "pause")}>
            {PROBES.pause}
          </ActForm>
        </details>
      )}
      {may(role, "probe.ended") && (
        <details>
          <summary>{PROBES.end}</summary>
          <p className="hint">{PROBES.endAbout}</p>
          <ActForm action={sendAct} start={named(slug, "end")}>
            {PROBES.end}
          </ActForm>
        </details>
      )}
    </>
  );
}
