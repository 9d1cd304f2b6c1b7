"use client";

import type { Answer } from "@/lib/api";
import type { Text } from "@/lib/text";
import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { answerSentence } from "@/lib/words/essence";
import { dayTime } from "@/lib/words/time";
import { Words } from "../words";
import { Hidden, PasswordAgain } from "./fields";
import { type FormAction, startForm } from "./form-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { useDeskForm } from "./use-desk-form";

/** `at`: epoch ms. */
export type Proposal = {
  id: string;
  at: number;
  incident: { slug: string; title: Text };
  attack: Answer;
  author: { id: string; name: string };
};

/** Answers that wait, each leading to where it is decided. */
export function WaitingList({ waiting }: { waiting: Proposal[] }) {
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{DESK.waiting}</h2>
      {waiting.map((one) => (
        <article key={one.id} className="notice">
          <h3>
            <a href={`/staff/incidents/${one.incident.slug}#waiting`}>
              <Words text={one.incident.title} locale="id" />
            </a>
          </h3>
          <Said proposal={one} />
        </article>
      ))}
    </section>
  );
}

function Said({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <p>{answerSentence("attack", proposal.attack, "id")}</p>
      <p className="hint">{DESK.waitingBy(proposal.author.name, dayTime(proposal.at, "id"))}</p>
    </>
  );
}

type Props = {
  action: FormAction;
  proposal: Proposal;
  formKey: string;
  /** Whether whoever looks wrote it: then all they can do is take it back. */
  own: boolean;
  may: boolean;
};

/** The decision of a second person about an answer: the button pressed says which. */
export function DecisionForm({ action, proposal, formKey, own, may }: Props) {
  const start = { key: [formKey], slug: [proposal.incident.slug], proposal: [proposal.id] };
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Said proposal={proposal} />
      {own && <p>{DESK.waitingOwn}</p>}
      <Problems state={state} />
      {may && (
        <div key={state.attempt} className="sheet">
          <Hidden form={state} names={["key", "slug", "proposal"]} />
          {!own && <PasswordAgain form={state} id="decision" hint={ACCOUNT.passwordAgainAlways} />}
          <div className="pair">
            {!own && (
              <SubmitButton name="intent" value="approve" className="button primary">
                {DESK.approve}
              </SubmitButton>
            )}
            <SubmitButton name="intent" value="decline" className="button">
              {own ? DESK.takeBack : DESK.decline}
            </SubmitButton>
          </div>
        </div>
      )}
    </form>
  );
}
