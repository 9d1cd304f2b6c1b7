import type { Examples } from "../examples";
import { DocumentForm, WithdrawForm } from "./document-forms";
import { stay } from "./testing";

export const examples: Examples = {
  "keeping a document": () => <DocumentForm action={stay} start={{ key: ["1"] }} />,
  "withdrawing one": () => <WithdrawForm action={stay} start={{ key: ["1"] }} />,
};
