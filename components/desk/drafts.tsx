import { DRAFT } from "@/lib/words/draft";

/** A draft as the desk lists it. `savedAt` as it is said. */
export type DraftRow = { address: string; title: string; savedAt: string };

/** What was typed and not sent: the way back to it. */
export function Drafts({ drafts }: { drafts: DraftRow[] }) {
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{DRAFT.title}</h2>
      <p className="hint">{DRAFT.about}</p>
      <ul className="found">
        {drafts.map(({ address, title, savedAt }) => (
          <li key={address}>
            <a href={address}>{title}</a>
            <span className="hint">{DRAFT.savedAt(savedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
