import { group } from "@/lib/status";
import type { Day } from "@/lib/time";
import { AUDIT } from "@/lib/words/audit";
import { clock, day } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import type { Option } from "./fields";

type Filter = { person: string | null; place: string | null; day: Day | null };
type Line = { id: string; at: number; sentence: string; address: string | null };

/** Which lines are shown. A form that is got, not sent: its address can be kept, and it needs no script. */
export function AuditFilterForm({ chosen, people, places }: { chosen: Filter; people: Option[]; places: Option[] }) {
  const house = { value: "house", label: AUDIT.house };
  return (
    <form method="get" className="filter">
      <Choice name="person" label={AUDIT.person} none={AUDIT.anyone} options={[...people, house]} chosen={chosen.person} />
      <Choice name="place" label={AUDIT.place} none={AUDIT.anywhere} options={places} chosen={chosen.place} />
      <div className="field">
        <label htmlFor="day">{AUDIT.day}</label>
        <input id="day" name="day" type="date" defaultValue={chosen.day ?? ""} />
      </div>
      <button type="submit" className="button">
        {AUDIT.show}
      </button>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; none: string; options: Option[]; chosen: string | null };

function Choice({ name, label, none, options, chosen }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ""}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Lines by their day, newest first; the rest of them behind links. */
export function AuditLines(props: { lines: Line[]; newest: string | null; older: string | null; csv: string }) {
  const { lines, newest, older, csv } = props;
  const days = group(lines, ({ at }) => [day(at, "id")]);
  return (
    <>
      {lines.length === 0 && <p className="lead">{AUDIT.nothing}</p>}
      {[...days].map(([on, own]) => (
        <section key={on}>
          <h2>{on}</h2>
          <ul className="audit">
            {own.map(({ id, at, sentence, address }) => (
              <li key={id}>
                <time dateTime={new Date(at).toISOString()}>{clock(at, "id")}</time>
                {address ? <a href={address}>{unbroken(sentence)}</a> : <span>{unbroken(sentence)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="anchors">
        {newest && <a href={newest}>{AUDIT.newest}</a>}
        {older && <a href={older}>{AUDIT.older}</a>}
        <a href={csv}>{AUDIT.save}</a>
      </p>
    </>
  );
}
