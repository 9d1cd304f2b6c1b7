"use client";

import { ROLES, type Role } from "@/lib/roles";
import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { PEOPLE } from "@/lib/words/people";
import { ActionsBar } from "./actions-bar";
import { Choices, Hidden, InputField, PasswordAgain, SelectField } from "./fields";
import { type FormAction, type FormState, startForm, type Values } from "./form-state";
import { type LinkState, startLink } from "./link-state";
import { Problems } from "./problems";
import { useDeskForm } from "./use-desk-form";

export type Member = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** What an operator's own place is called. */
  place: string | null;
  ready: boolean;
  authenticator: boolean;
  sessions: number;
};
type Place = { value: string; label: string };

const OPTIONS = ROLES.map((value) => ({ value, label: PEOPLE.roles[value], hint: PEOPLE.rolesAbout[value] }));

/** Everybody on the desk. `here`: the id of who looks. */
export function Members({ members, here }: { members: Member[]; here: string }) {
  return (
    <ul>
      {members.map((member) => (
        <li key={member.id} className="session">
          <b>{member.name}</b>
          {member.id === here && <> · {PEOPLE.you}</>}
          <p>
            {PEOPLE.roles[member.role]}
            {member.place && `, ${member.place}`}
          </p>
          <p className="hint">
            {member.email}
            <br />
            {member.ready
              ? `${member.authenticator ? PEOPLE.withAuthenticator : PEOPLE.withoutAuthenticator}, ${PEOPLE.openSessions(member.sessions)}`
              : PEOPLE.notReady}
          </p>
          <a className="button" href={`/staff/people/${member.id}`}>
            {PEOPLE.member}
            <span className="sr-only">: {member.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function RoleFields({ state, places }: { state: FormState; places: Place[] }) {
  return (
    <>
      <Choices form={state} name="role" label={PEOPLE.role} options={OPTIONS} required />
      <SelectField
        form={state}
        name="place"
        label={PEOPLE.place}
        hint={PEOPLE.placeHint}
        options={places}
        none={PEOPLE.placeNone}
      />
    </>
  );
}

/** A link that was made just now, for whoever made it to hand on. */
function NewLink({ link }: { link: LinkState["link"] }) {
  if (!link) return null;
  return (
    <div role="status" className="advice">
      <p>
        <b>{PEOPLE.linkFor(link.name)}</b>
      </p>
      <p className="break-all">{link.url}</p>
      <p className="hint">{PEOPLE.linkAbout}</p>
    </div>
  );
}

export function InviteForm({ action, places, start }: { action: FormAction<LinkState>; places: Place[]; start?: LinkState }) {
  const { state, submit } = useDeskForm(action, start ?? startLink({}));
  return (
    <form action={submit} className="sheet" noValidate>
      <NewLink link={state.link} />
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <InputField form={state} name="name" label={ACCOUNT.name} autoComplete="off" required />
        <InputField form={state} name="email" label={ACCOUNT.email} type="email" autoComplete="off" required />
        <RoleFields state={state} places={places} />
        <PasswordAgain form={state} hint={ACCOUNT.passwordAgainAlways} />
      </div>
      <ActionsBar publish={PEOPLE.inviteMake} sending={DESK.sending} />
    </form>
  );
}

const DOINGS = [
  { value: "role", label: PEOPLE.memberRole },
  { value: "reset", label: PEOPLE.memberReset, hint: PEOPLE.memberResetAbout },
  { value: "end", label: PEOPLE.memberEnd, hint: PEOPLE.memberEndAbout },
];

/** What can be done about one member: one thing at a time, each with the password. */
export function MemberForm({ action, places, start }: { action: FormAction<LinkState>; places: Place[]; start: LinkState }) {
  const { state, submit } = useDeskForm(action, start);
  return (
    <form action={submit} className="sheet" noValidate>
      <NewLink link={state.link} />
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["id", "name"]} />
        <Choices form={state} name="do" label={PEOPLE.memberDo} options={DOINGS} required />
        <RoleFields state={state} places={places} />
        <PasswordAgain form={state} hint={ACCOUNT.passwordAgainAlways} />
      </div>
      <ActionsBar publish={PEOPLE.memberSave} sending={DESK.sending} />
    </form>
  );
}

/** `on`: how it stands. Sending turns it over. */
export function RulesForm({ action, start, on }: { action: FormAction; start: Values; on: boolean }) {
  const { state, submit } = useDeskForm(action, startForm(start));
  return (
    <form action={submit} className="sheet" noValidate>
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <Hidden form={state} names={["key", "twoPersons"]} />
        <PasswordAgain form={state} hint={ACCOUNT.passwordAgainAlways} />
      </div>
      <ActionsBar publish={on ? PEOPLE.rulesTurnOff : PEOPLE.rulesTurnOn} sending={DESK.sending} />
    </form>
  );
}
