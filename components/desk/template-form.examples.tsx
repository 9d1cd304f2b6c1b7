import type { Examples } from "../examples";
import { RetireForm, TemplateForm } from "./template-form";
import { stay } from "./testing";

const causes = [{ value: "equipment", label: "Alat rusak" }];
const start = {
  key: ["1"],
  replaces: ["atap-bocor-3fa2c1"],
  "template.button": ["Atap bocor"],
  "template.effect": ["disrupted"],
};
const example = async () => ({
  ...{ values: start, problems: [], trouble: null, preview: null, since: null, attempt: 0 },
  example: {
    title: { id: "Cetak KTP-el terganggu: atap bocor di Curug", en: null },
    body: { id: "Air masuk.", en: null },
    actions: [],
  },
});

export const examples: Examples = {
  "a new kind": () => <TemplateForm action={example} start={{ key: ["1"] }} causes={causes} />,
  "one that is there": () => <TemplateForm action={example} start={start} causes={causes} />,
  "taking it out": () => <RetireForm action={stay} start={{ key: ["1"], retire: ["atap-bocor-3fa2c1"] }} />,
};
