import { afterEach, expect, test, vi } from "vitest";
import { startForm } from "@/components/desk/form-state";
import { consumeSetupLink } from "@/db/write/setup";
import { ACCOUNT } from "@/lib/words/account";
import { LIMITS } from "../../attempts";
import { setUp } from "./action";

const sent = vi.hoisted(() => ({ from: "" }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-forwarded-for": sent.from }) }));
vi.mock("@/db/client", () => ({ getDb: async () => ({}) }));
vi.mock("@/db/write/setup", () => ({ consumeSetupLink: vi.fn(async () => false) }));
afterEach(() => vi.clearAllMocks());

const send = (from: string, password = "kuda baterai staples") => {
  sent.from = from;
  const data = new FormData();
  const typed = { token: "tebakan", name: "Siti", email: "siti@contoh.go.id", password };
  for (const [name, value] of Object.entries(typed)) data.append(name, value);
  return setUp(startForm({}), data);
};
const said = async (answer: ReturnType<typeof send>) => {
  const { trouble } = await answer;
  return trouble?.kind === "said" ? trouble.text : trouble?.kind;
};

test("after so many attempts from one address the link is not even looked up, and the wait is told", async () => {
  for (let n = 0; n < LIMITS.address.points; n += 1) expect(await said(send("192.0.2.20"))).toBe(ACCOUNT.setupUsedAbout);
  expect(await said(send("192.0.2.20"))).toMatch(/^Terlalu banyak percobaan/);
  expect(consumeSetupLink).toHaveBeenCalledTimes(LIMITS.address.points);
});

test("strangers elsewhere do not use up the owner's attempts", async () => {
  for (let n = 0; n <= LIMITS.address.points; n += 1) await send("192.0.2.21");
  expect(await said(send("192.0.2.22"))).toBe(ACCOUNT.setupUsedAbout);
});

test("a form that has to be put right first is no attempt", async () => {
  for (let n = 0; n <= LIMITS.address.points; n += 1) expect((await send("192.0.2.23", "pendek")).problems).toHaveLength(1);
  expect(await said(send("192.0.2.23"))).toBe(ACCOUNT.setupUsedAbout);
});
