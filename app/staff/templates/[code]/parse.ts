import { one, type Values } from "@/components/desk/form-state";
import type { TemplateInput } from "@/db/write/template";
import { clean } from "@/lib/notice";
import { isCode } from "@/lib/own-template";
import { formReader, type Parsed } from "../../fields";

const EFFECTS = ["paused", "unavailable", "disrupted", "none"] as const;
/** Longest line for the desk's own lists, in characters. */
const MOST_LINE = 120;

/** A typed kind of notice as `writeTemplate` takes it. */
export function parseTemplate(values: Values): Parsed<TemplateInput> {
  const form = formReader(values);
  const line = (name: string): string => {
    const words = clean(one(values, name));
    if (words.length > MOST_LINE) form.refuse(name, "line_too_long");
    return words.slice(0, MOST_LINE);
  };
  const effect = form.choice("template.effect", EFFECTS, "none");
  const cause = one(values, "template.cause");
  const code = one(values, "replaces");
  return form.done({
    code: code === "" ? null : codeOf(code),
    button: line("template.button"),
    about: line("template.about"),
    effect: effect === "none" ? null : effect,
    cause: cause === "" ? null : codeOf(cause),
    title: form.requiredText("template.title"),
    body: form.requiredText("template.body"),
    actions: form.line("template.actions") ?? { id: "", en: null },
  });
}

/** Which kind is taken out, as `retireTemplate` takes it. */
export function parseRetirement(values: Values): Parsed<{ code: string }> {
  return formReader(values).done({ code: codeOf(one(values, "retire")) });
}

/** Whatever else stands there is no code: the verb finds none, and no database is asked for it. */
const codeOf = (typed: string): string => (isCode(typed) ? typed : "");
