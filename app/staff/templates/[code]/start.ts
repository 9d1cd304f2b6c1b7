import type { Values } from "@/components/desk/form-state";
import type { Offered } from "@/db/read/templates";
import type { Text } from "@/lib/text";

/** The form of a kind of notice, as it was typed; empty for a new one. `key` makes sending it twice one change. */
export function startTemplate(known: Offered | undefined, key: string): Values {
  if (!known?.own) return { key: [key], replaces: [] };
  const { button, about, title, body, actions } = known.own;
  const text = (name: string, { id, en }: Text): Values => ({ [name]: [id], [`${name}.en`]: en === null ? [] : [en] });
  return {
    ...{ key: [key], replaces: [known.code], "template.button": [button], "template.about": [about] },
    "template.effect": [known.effect ?? "none"],
    "template.cause": known.cause === null ? [] : [known.cause],
    ...text("template.title", title),
    ...text("template.body", body),
    ...text("template.actions", actions),
  };
}
