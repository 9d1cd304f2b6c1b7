"use client";

import { ARCHIVE } from "@/lib/words/archive";
import { placeWords, REASONS, tally } from "@/lib/words/import";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, FilesField, Hidden } from "./fields";
import type { FormAction } from "./form-state";
import type { ImportReport, ImportState } from "./import-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

const ZONES = Object.entries(ARCHIVE.zones).map(([value, label]) => ({ value, label }));
/** More lines than these are counted, not listed. */
const LISTED = 1000;
const figure = (count: number) => count.toLocaleString("id");

/** Files, the zone of times that have none, and what their parts are here: tried first, entered with the second button. */
export function ImportForm({ action, start }: { action: FormAction<ImportState>; start: ImportState }) {
  const { state, submit } = useDeskForm(action, start);
  const ready = state.report !== null && state.report.created.length > 0;
  const names = state.files.map(({ name }) => name).join(", ");
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      {state.report && <Report report={state.report} />}
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key"]} />
        <FilesField
          form={state}
          name="files"
          label={ARCHIVE.files}
          accept=".json,.md,.yml,.yaml,.csv,.log,.txt"
          several
          hint={names === "" ? ARCHIVE.filesHint : ARCHIVE.filesChosen(names)}
        />
        <Choices form={state} name="zone" label={ARCHIVE.zone} options={ZONES} />
        <AreaField form={state} name="mapping" label={ARCHIVE.mapping} hint={ARCHIVE.mappingHint} />
      </div>
      {ready ? (
        <ActionsBar preview={ARCHIVE.checkAgain} publish={ARCHIVE.enter(figure(state.report?.created.length ?? 0))} />
      ) : (
        <ActionsBar publish={ARCHIVE.check} sending={ARCHIVE.checking} />
      )}
    </form>
  );
}

/** What would be entered, what is there already, and each row that is rejected under its reason. */
export function Report({ report: { rows, created, unchanged, rejected } }: { report: ImportReport }) {
  const counts: [string, number][] = [
    [ARCHIVE.rows, rows],
    [ARCHIVE.created, created.length],
    [ARCHIVE.unchanged, unchanged],
    [ARCHIVE.rejected, rejected.length],
  ];
  return (
    <section className="preview" aria-label={ARCHIVE.report}>
      <p className="preview-note" role="status">
        <b>{ARCHIVE.report}.</b> {created.length > 0 ? ARCHIVE.reportReady : ARCHIVE.reportNothing}
      </p>
      <dl className="counts">
        {counts.map(([term, count]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{figure(count)}</dd>
          </div>
        ))}
      </dl>
      {created.length > 0 && <Lines summary={`${ARCHIVE.created}: ${figure(created.length)}`} lines={created} />}
      {tally(rejected).map(([reason, count]) => (
        <Lines
          key={reason}
          summary={ARCHIVE.reasonCount(figure(count), REASONS.id[reason])}
          lines={rejected
            .filter((one) => one.reason === reason)
            .map(({ where, detail }) => placeWords(where, "id") + (detail ? `: ${detail}` : ""))}
        />
      ))}
    </section>
  );
}

function Lines({ summary, lines }: { summary: string; lines: string[] }) {
  return (
    <details>
      <summary>{summary}</summary>
      <ul className="lines">
        {lines.slice(0, LISTED).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, in which a line may stand twice
          <li key={index}>{line}</li>
        ))}
        {lines.length > LISTED && <li>{ARCHIVE.more(figure(lines.length - LISTED))}</li>}
      </ul>
    </details>
  );
}
