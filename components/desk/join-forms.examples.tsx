import type { Examples } from "../examples";
import { MergeForm, SplitForm } from "./join-forms";
import { CHOICES, stay } from "./testing";

const start = { key: ["1"], slug: ["pencadangan"] };

export const examples: Examples = {
  "two that are one": () => (
    <MergeForm action={stay} start={start} others={[{ value: "jaringan", label: "Jaringan di Curug putus" }]} />
  ),
  "a part of its own": () => (
    <SplitForm action={stay} start={start} services={CHOICES.services} locations={CHOICES.districts.slice(0, 2)} />
  ),
};
