import { PROBES } from "@/lib/words/probes";
import type { ProbeState } from "./probe-state";

/** The address of a heartbeat that was made just now, this once, and how a machine calls it. */
export function BeatAddress({ made }: { made: NonNullable<ProbeState["made"]> }) {
  const { name, slug, url } = made;
  return (
    <>
      <div role="status" className="advice">
        <p>
          <b>{PROBES.address(name)}</b>
        </p>
        {url === null ? (
          <p>{PROBES.addressGone}</p>
        ) : (
          <>
            <p>
              <code className="key">{url}</code>
            </p>
            <p className="hint">{PROBES.addressAbout}</p>
            <p className="mt-3">{PROBES.addressHow}</p>
            <p>
              <code className="key">curl -fsS {url}</code>
            </p>
            <p className="mt-3">{PROBES.addressMore}</p>
            <p>
              <code className="key">curl -fsS -d done=84000 -d total=150000 {url}</code>
            </p>
          </>
        )}
      </div>
      <a className="button wide" href={`/staff/probes/${slug}`}>
        {PROBES.toProbe}
      </a>
    </>
  );
}
