import type { Reminder } from "@/lib/reminders";
import { REMIND, reminderText } from "@/lib/words/reminders";
import { Words } from "../words";

/** What waits for the office, what is late first, each leading to where it is done. */
export function Reminders({ reminders }: { reminders: Reminder[] }) {
  const legal = reminders.some(({ kind }) => kind === "data" || kind === "cyber");
  return (
    <section aria-labelledby="reminders" className="advice">
      <h2 id="reminders">{REMIND.title}</h2>
      <ul className="found">
        {reminders.map((reminder) => (
          <li key={reminder.kind + reminder.slug}>
            <a href={`/staff/incidents/${reminder.slug}`}>
              <Words text={reminder.title} locale="id" />
            </a>
            <span className="block">
              {reminder.late && <b className="problem">{REMIND.late}</b>} {reminderText(reminder)}
            </span>
          </li>
        ))}
      </ul>
      {legal && <p className="hint">{REMIND.law}</p>}
    </section>
  );
}
