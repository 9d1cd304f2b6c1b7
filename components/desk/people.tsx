"use client";

import { ROLES, type Role } from "@/lib/roles";
import { DESK } from "@/lib/words/desk";
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

const OPTIONS = ROLES.map((value) => ({ value, label: DESK.roles[value], hint: DESK.rolesAbout[value] }));

/** Everybody on the desk. `here`: the id of who looks. */
export function Members({ members, here }: { members: Member[]; here: string }) {
  return (
    <ul>
      {members.map((member) => (
        <li key={member.id} className="session">
          <b>{member.name}</b>
          {member.id === here && <> · {DESK.you}</>}
          <p>
            {DESK.roles[member.role]}
            {member.place && `, ${member.place}`}
          </p>
          <p className="hint">
            {member.email}
            <br />
            {member.ready
              ? `${member.authenticator ? DESK.withAuthenticator : DESK.withoutAuthenticator}, ${DESK.openSessions(member.sessions)}`
              : DESK.notReady}
          </p>
          <a className="button" href={`/staff/people/${member.id}`}>
            {DESK.member}
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
      <Choices form={state} name="role" label={DESK.role} options={OPTIONS} required />
      <SelectField form={state} name="place" label={DESK.place} hint={DESK.placeHint} options={places} none={DESK.placeNone} />
    </>
  );
}

/** A link that was made just now, for whoever made it to hand on. */
function NewLink({ link }: { link: LinkState["link"] }) {
  if (!link) return null;
  return (
    <div role="status" className="advice">
      <p>
        <b>{DESK.linkFor(link.name)}</b>
      </p>
      <p className="break-all">{link.url}</p>
      <p className="hint">{DESK.linkAbout}</p>
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
        <InputField form={state} name="name" label={DESK.name} autoComplete="off" required />
        <InputField form={state} name="email" label={DESK.email} type="email" autoComplete="off" required />
        <RoleFields state={state} places={places} />
        <PasswordAgain form={state} hint={DESK.passwordAgainAlways} />
      </div>
      <ActionsBar publish={DESK.inviteMake} sending={DESK.sending} />
    </form>
  );
}

const DOINGS = [
  { value: "role", label: DESK.memberRole },
  { value: "reset", label: DESK.memberReset, hint: DESK.memberResetAbout },
  { value: "end", label: DESK.memberEnd, hint: DESK.memberEndAbout },
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
        <Choices form={state} name="do" label={DESK.memberDo} options={DOINGS} required />
        <RoleFields state={state} places={places} />
        <PasswordAgain form={state} hint={DESK.passwordAgainAlways} />
      </div>
      <ActionsBar publish={DESK.memberSave} sending={DESK.sending} />
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
        <PasswordAgain form={state} hint={DESK.passwordAgainAlways} />
      </div>
      <ActionsBar publish={on ? DESK.rulesTurnOff : DESK.rulesTurnOn} sending={DESK.sending} />
    </form>
  );
}
