import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server.node";
import { expect, test } from "vitest";
import { ArchiveForm } from "@/components/desk/archive-form";
import { DutyForm } from "@/components/desk/duty";
import { AnswersForm, ResolveForm, UpdateForm, WordForm } from "@/components/desk/incident-forms";
import { NoticeForm } from "@/components/desk/notice-form";
import { OfficeForm } from "@/components/desk/office-form";
import { ExplainForm, FaultForm } from "@/components/desk/outage-forms";
import { LookForm } from "@/components/desk/probe-acts";
import { ChangeProbeForm, ProbeForm } from "@/components/desk/probe-form";
import { startProbe } from "@/components/desk/probe-state";
import { RoundForm } from "@/components/desk/round-form";
import { CHOICES, OPENED, stay } from "@/components/desk/testing";
import { TokenForm } from "@/components/desk/tokens";
import { PROBE_KINDS } from "@/lib/probe/settings";
import { TOKEN_ACTS } from "@/lib/token";
import { TEMPLATES } from "@/lib/words/templates";
import { placeOf } from "./field-order";
import { toProblems } from "./fields";
import { startOf } from "./probes/start";

const start = { opened: [OPENED] };
const NOTHING_TOLD = { blanks: null, quota: null };
const notice = (template: string) => (
  <NoticeForm
    action={stay}
    start={{ ...start, template: [template] }}
    choices={{ ...CHOICES, blanks: TEMPLATES[template]?.blanks ?? {}, system: "siak-terpusat", canAnnounce: true, canWait: true }}
  />
);
const FORMS: [string, ReactNode, string][] = [
  ...Object.keys(TEMPLATES).map((template): [string, ReactNode, string] => [template, notice(template), template]),
  ["an update", <UpdateForm key="" action={stay} start={start} clockEnds />, ""],
  ["the answers", <AnswersForm key="" action={stay} start={start} />, ""],
  ["beginning", <WordForm does="begin" key="" action={stay} start={start} />, ""],
  ["calling off", <WordForm does="cancel" key="" action={stay} start={start} />, ""],
  ["the end", <ResolveForm key="" action={stay} start={start} />, ""],
  ["what is over", <ArchiveForm key="" action={stay} start={start} choices={CHOICES} causes={[]} />, ""],
  [
    "the round",
    <RoundForm
      key=""
      action={stay}
      person=""
      place=""
      start={start}
      services={CHOICES.services}
      closed={null}
      told={NOTHING_TOLD}
    />,
    "",
  ],
  ["a token", <TokenForm key="" action={stay} acts={TOKEN_ACTS} places={[]} />, ""],
  ...PROBE_KINDS.flatMap((kind): [string, ReactNode, string][] => [
    [kind, <ProbeForm key="" action={stay} start={startProbe(startOf(kind, ""))} choices={{ targets: [], places: [] }} />, ""],
    [`${kind} changed`, <ChangeProbeForm key="" action={stay} start={startOf(kind, "")} />, ""],
  ]),
  ["a look by hand", <LookForm key="" action={stay} start={start} />, ""],
  ["an explanation", <ExplainForm key="" action={stay} start={start} incidents={[]} />, ""],
  ["our own fault", <FaultForm key="" action={stay} start={start} />, ""],
  ["the rota", <DutyForm key="" action={stay} start={start} people={[]} />, ""],
  ["the office", <OfficeForm key="" action={stay} start={start} adopted />, ""],
];

/** The ids to which a problem can lead, from the top of the form to its end; the English of a field is the field's own. */
const fieldsOf = (form: ReactNode) =>
  [...renderToStaticMarkup(form).matchAll(/ id="([\w.]+)"/g)].map(([, id = ""]) => id).filter((id) => !id.endsWith(".en"));

test.each(FORMS)("problems of %s are listed in the order of its fields", (_, form, template) => {
  const fields = fieldsOf(form);
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter((field) => placeOf(field, template) < 0)).toEqual([]);
  const refusals = fields.toReversed().map((field) => ({ field, code: "field_required" as const }));
  expect(toProblems(refusals, { template: [template] }).map(({ field }) => field)).toEqual(fields);
});
