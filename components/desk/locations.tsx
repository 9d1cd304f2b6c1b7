import type { Text } from "@/lib/text";
import { DESK } from "@/lib/words/desk";
import { dayTime } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { ConfirmForm } from "./confirm-form";
import type { FormAction } from "./form-state";

type Service = { slug: string; label: Text };
type DeskPlace = {
  slug: string;
  short: Text;
  kind: string;
  hours: Text;
  openNow: boolean | null;
  confirmedAt: string | null;
  covers: Service[];
  leftOut: Service[];
  /** The idempotency key of this button. */
  key: string;
};

const names = (services: Service[]) => unbroken(new Intl.ListFormat("id").format(services.map(({ label }) => label.id)));

/** Every location with its one button, in groups with anchors; a thumb reaches a group without searching. */
export function Locations({ action, places }: { action: FormAction; places: DeskPlace[] }) {
  const groups = Object.entries(DESK.groups).flatMap(([kind, title]) => {
    const members = places.filter((place) => place.kind === kind && place.covers.length + place.leftOut.length > 0);
    return members.length > 0 ? [{ kind, title, members }] : [];
  });
  return (
    <section aria-labelledby="locations">
      <h2 id="locations">{DESK.locations}</h2>
      <p className="lead">{DESK.locationsAbout}</p>
      <nav aria-label={DESK.locations} className="anchors">
        {groups.map(({ kind, title, members }) => (
          <a key={kind} href={`#group-${kind}`}>
            {title} ({members.length})
          </a>
        ))}
      </nav>
      {groups.map(({ kind, title, members }) => (
        <div key={kind} id={`group-${kind}`} className="group">
          <h3>{title}</h3>
          {members.length > 6 && (
            <nav aria-label={title} className="anchors">
              {members.map(({ slug, short }) => (
                <a key={slug} href={`#at-${slug}`}>
                  {short.id}
                </a>
              ))}
            </nav>
          )}
          <ul className="places">
            {members.map((place) => (
              <Place key={place.slug} action={action} place={place} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Place({ action, place }: { action: FormAction; place: DeskPlace }) {
  const { slug, covers, leftOut } = place;
  return (
    <li id={`at-${slug}`} className="place">
      <h4>{unbroken(place.short.id)}</h4>
      <p className="hint">
        {place.hours.id}.{" "}
        {place.confirmedAt ? DESK.confirmedAt(dayTime(Date.parse(place.confirmedAt), "id")) : DESK.neverConfirmed}
      </p>
      {leftOut.length > 0 && <p className="hint">{DESK.leftOut(names(leftOut))}</p>}
      {place.openNow === false ? (
        <p className="off">{DESK.confirmOff}</p>
      ) : (
        covers.length > 0 && (
          <ConfirmForm
            action={action}
            start={{ key: [place.key], location: [slug], services: covers.map((service) => service.slug) }}
            label={leftOut.length > 0 ? DESK.confirmRest : DESK.confirm}
            covers={DESK.confirmCovers(names(covers))}
          />
        )
      )}
    </li>
  );
}
