import type { Examples } from "../examples";
import { CodeForm, LinkForm, PasswordForm, SetupForm, SignInForm } from "./account-forms";
import { stay } from "./testing";

export const examples: Examples = {
  "signing in": () => <SignInForm action={stay} />,
  "the second step of signing in": () => <CodeForm action={stay} />,
  "the first account": () => <SetupForm action={stay} start={{ token: ["abc"] }} />,
  "a password from a one-time link": () => <LinkForm action={stay} start={{ token: ["abc"] }} />,
  "another password": () => <PasswordForm action={stay} email="sari@contoh.go.id" />,
};
