"use client";

import { JOIN } from "@/lib/words/join";
import { ActionsBar } from "./actions-bar";
import { AreaField, Choices, English, Hidden, InputField, type Option, SelectField } from "./fields";
import { type FormAction, startForm, type Values } from "./form-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

type Props = { action: FormAction; start: Values };

/** Another open notice becomes part of this one. */
export function MergeForm({ action, start, others }: Props & { others: Option[] }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "slug", "seen"]} />
        <SelectField form={state} name="other" label={JOIN.other} options={others} none={JOIN.choose} />
        <AreaField form={state} name="merge.body" label={JOIN.body} required />
        <English form={state} of={[{ name: "merge.body", label: JOIN.body }]} long />
      </div>
      <ActionsBar publish={JOIN.sendMerge} />
    </form>
  );
}

/** A part of this notice becomes one of its own. */
export function SplitForm({ action, start, services, locations }: Props & { services: Option[]; locations: Option[] }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  const title = [{ name: "title", label: JOIN.heading }];
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "slug", "seen"]} />
        <Choices form={state} name="scope.services" label={JOIN.services} options={services} several required />
        <Choices form={state} name="scope.locations" label={JOIN.locations} options={locations} several required />
        <div>
          <InputField form={state} name="title" label={JOIN.heading} required />
          <English form={state} of={title} />
        </div>
        <AreaField form={state} name="split.body" label={JOIN.body} required />
        <English form={state} of={[{ name: "split.body", label: JOIN.body }]} long />
      </div>
      <ActionsBar publish={JOIN.sendSplit} />
    </form>
  );
}
