import { z } from "zod";
import { one, type Values } from "@/components/desk/form-state";
import type { InviteInput, RoleInput } from "@/db/write/people";
import type { RulesInput } from "@/db/write/rules";
import { clean } from "@/lib/notice-input";
import { ROLES } from "@/lib/roles";
import { formReader, type Parsed } from "../fields";

/** A typed invitation as `invite` takes it. */
export function parseInvite(values: Values): Parsed<InviteInput> {
  const form = formReader(values);
  const name = clean(one(values, "name"));
  if (name === "") form.refuse("name", "field_required");
  else if (name.length > 200) form.refuse("name", "line_too_long");
  const email = one(values, "email").trim().toLowerCase();
  if (!z.email().max(254).safeParse(email).success) form.refuse("email", "email_unreadable");
  return form.done({ name, email, ...roleOf(form) });
}

/** A typed role as `changeRole` takes it. */
export function parseRole(values: Values): Parsed<RoleInput> {
  const form = formReader(values);
  return form.done(roleOf(form));
}

function roleOf(form: ReturnType<typeof formReader>): RoleInput {
  const role = form.choice("role", ROLES, "operator");
  return { role, place: role === "operator" ? form.slug("place") || null : null };
}

export function parseRules(values: Values): Parsed<RulesInput> {
  return { ok: true, input: { twoPersons: one(values, "twoPersons") === "yes" } };
}
