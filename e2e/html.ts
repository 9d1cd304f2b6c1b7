import { type ConfigData, HtmlValidate } from "html-validate";

/** The standard's own rules, and those on whole documents, over everything that is served. */
const CONFIG: ConfigData = {
  root: true,
  elements: ["html5"],
  extends: ["html-validate:standard", "html-validate:document"],
  rules: {
    // A hash guards what another site serves; what this one serves comes with the page, and is named by its own hash.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};

/** React writes an empty `action` on every form whose action is a function, and nothing else can be put there. */
const DESK: ConfigData = {
  ...CONFIG,
  elements: ["html5", { form: { attributes: { action: { enum: ["/^$/"] } } } }],
};

const validators = { public: new HtmlValidate(CONFIG), desk: new HtmlValidate(DESK) };

/** What is wrong with a page by the standard, a line each; none for a valid one. */
export async function faultsOf(kind: keyof typeof validators, name: string, html: string): Promise<string[]> {
  const { results } = await validators[kind].validateString(html, name);
  return results.flatMap(({ messages }) => messages.map((one) => `${name}: ${one.message} (${one.ruleId}, ${one.selector})`));
}
