"use client";

import { TOKEN_ACTS, TOKEN_DAYS, type TokenAct } from "@/lib/token";
import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { dayTime } from "@/lib/words/time";
import { TOKEN, TOKEN_SAYS } from "@/lib/words/token";
import { ActionsBar } from "./actions-bar";
import { Choices, Hidden, InputField, PasswordAgain, SelectField } from "./fields";
import { type FormAction, startForm } from "./form-state";
import { Problems } from "./problems";
import { SubmitButton } from "./submit-button";
import { startToken, type TokenState } from "./token-state";
import { useDeskForm } from "./use-desk-form";

/** Times are epoch ms; `place`: what the only place it is good for is called. */
export type Token = {
  id: string;
  name: string;
  acts: TokenAct[];
  place: string | null;
  until: number;
  used: { at: number; address: string } | null;
};

/** The tokens that are good now, each with its end. */
export function Tokens({ action, tokens }: { action: FormAction; tokens: Token[] }) {
  if (tokens.length === 0) return <p>{TOKEN.none}</p>;
  return (
    <ul>
      {tokens.map((token) => (
        <TokenRow key={token.id} action={action} token={token} />
      ))}
    </ul>
  );
}

function TokenRow({ action, token }: { action: FormAction; token: Token }) {
  const { state, submit } = useDeskForm(action, startForm({ token: [token.id] }));
  const { name, acts, place, until, used } = token;
  return (
    <li className="session">
      <b className="break-words">{name}</b>
      <p>
        {acts.map((act) => TOKEN_SAYS[act]).join(", ")}
        <br />
        {place ?? TOKEN.everywhere}
      </p>
      <p className="hint">
        {TOKEN.until(dayTime(until, "id"))}
        <br />
        {used ? TOKEN.used(dayTime(used.at, "id"), used.address) : TOKEN.unused}
      </p>
      <form action={submit}>
        <Problems state={state} />
        <Hidden form={state} names={["token"]} />
        <SubmitButton className="button">
          {TOKEN.revoke}
          <span className="sr-only">{TOKEN.revokeOf(name)}</span>
        </SubmitButton>
      </form>
    </li>
  );
}

const DAYS = TOKEN_DAYS.map((days) => ({ value: String(days), label: TOKEN.daysOf(days) }));

/** `acts`: what of it the person may do. `places`: where; of an operator their own alone. */
type FormProps = {
  action: FormAction<TokenState>;
  acts: TokenAct[];
  places: { value: string; label: string }[];
  start?: TokenState;
};

export function TokenForm({ action, acts, places, start }: FormProps) {
  const { state, submit } = useDeskForm(action, start ?? startToken({}));
  const options = TOKEN_ACTS.filter((act) => acts.includes(act)).map((value) => ({ value, label: TOKEN_SAYS[value] }));
  return (
    <form action={submit} className="sheet" noValidate>
      <Made made={state.made} />
      <Problems state={state} />
      <div key={state.attempt} className="sheet">
        <InputField form={state} name="name" label={TOKEN.name} hint={TOKEN.nameHint} required />
        <Choices form={state} name="acts" label={TOKEN.acts} options={options} several required />
        <SelectField
          form={state}
          name="place"
          label={TOKEN.place}
          hint={TOKEN.placeHint}
          options={places}
          none={TOKEN.everywhere}
        />
        <Choices form={state} name="days" label={TOKEN.days} options={DAYS} required />
        <PasswordAgain form={state} hint={ACCOUNT.passwordAgainAlways} />
      </div>
      <ActionsBar publish={TOKEN.make} sending={DESK.sending} />
    </form>
  );
}

/** A token that was made just now, this once. */
function Made({ made }: { made: TokenState["made"] }) {
  if (!made) return null;
  return (
    <div role="status" className="advice">
      <p>
        <b>{TOKEN.made(made.name)}</b>
      </p>
      <p>
        <code className="key">{made.token}</code>
      </p>
      <p className="hint">{TOKEN.madeAbout}</p>
    </div>
  );
}
