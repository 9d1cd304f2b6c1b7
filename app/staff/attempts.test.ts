import { expect, test } from "vitest";
import { addressOf, CODE_LIMITS, countAttempt, forgetAttempts, LIMITS, rememberOwner } from "./attempts";

const knock = async (times: number, address: string, email: string) => {
  const answers: (number | null)[] = [];
  for (let n = 0; n < times; n += 1) answers.push(await countAttempt(address, email));
  return answers;
};

test("after five attempts on one account from one address there is a wait, told in seconds", async () => {
  const answers = await knock(LIMITS.pair.points + 1, "192.0.2.1", "a@b.id");
  expect(answers.slice(0, LIMITS.pair.points)).toEqual(Array(LIMITS.pair.points).fill(null));
  const wait = answers.at(-1) ?? 0;
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(LIMITS.pair.duration);
});

test("writing the address of an account in capitals does not open a new count", async () => {
  await knock(LIMITS.pair.points, "192.0.2.2", "a@b.id");
  expect(await countAttempt("192.0.2.2", " A@B.ID ")).not.toBeNull();
});

test("another address may still try the same account, so nobody can lock a colleague out", async () => {
  await knock(LIMITS.pair.points + 1, "192.0.2.3", "c@b.id");
  expect(await countAttempt("192.0.2.4", "c@b.id")).toBeNull();
});

test("one address cannot try account after account", async () => {
  const answers: (number | null)[] = [];
  for (let n = 0; n <= LIMITS.address.points; n += 1) answers.push(await countAttempt("192.0.2.5", `${n}@b.id`));
  expect(answers.at(-2)).toBeNull();
  expect(answers.at(-1)).not.toBeNull();
});

test("signing in clears the account's count at that address", async () => {
  await knock(LIMITS.pair.points, "192.0.2.6", "d@b.id");
  await forgetAttempts("192.0.2.6", "d@b.id");
  expect(await countAttempt("192.0.2.6", "d@b.id")).toBeNull();
});

test("who signs in again and again from one address, as an office does behind one, is never told to wait", async () => {
  for (let n = 0; n <= LIMITS.address.points; n += 1) {
    expect(await countAttempt("192.0.2.7", `${n}@b.id`)).toBeNull();
    await forgetAttempts("192.0.2.7", `${n}@b.id`);
  }
});

const fromEverywhere = async (times: number, email: string) => {
  const answers: (number | null)[] = [];
  for (let n = 0; n < times; n += 1) answers.push(await countAttempt(`198.51.100.${n}`, email));
  return answers;
};

test("guessing one account from ever new addresses is slowed, and told how long", async () => {
  const answers = await fromEverywhere(LIMITS.account.points + 1, "e@b.id");
  expect(answers.slice(0, -1)).toEqual(Array(LIMITS.account.points).fill(null));
  const wait = answers.at(-1) ?? 0;
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(900);
});

test("an address from which the owner signed in before is not kept out by strangers, but still held to its own count", async () => {
  await countAttempt("192.0.2.8", "f@b.id");
  await forgetAttempts("192.0.2.8", "f@b.id");
  await rememberOwner("192.0.2.8", "f@b.id");
  expect((await fromEverywhere(LIMITS.account.points + 1, "f@b.id")).at(-1)).not.toBeNull();
  const answers = await knock(LIMITS.pair.points + 1, "192.0.2.8", "f@b.id");
  expect(answers.slice(0, -1)).toEqual(Array(LIMITS.pair.points).fill(null));
  expect(answers.at(-1)).not.toBeNull();
});

test("codes are counted apart from passwords, and more strictly from everywhere", async () => {
  const codes = async (times: number) => {
    const answers: (number | null)[] = [];
    for (let n = 0; n < times; n += 1) answers.push(await countAttempt(`198.51.100.${n}`, "g@b.id", "code"));
    return answers;
  };
  const answers = await codes(CODE_LIMITS.account.points + 1);
  expect(answers.slice(0, -1)).toEqual(Array(CODE_LIMITS.account.points).fill(null));
  expect(answers.at(-1)).not.toBeNull();
  expect(await countAttempt("192.0.2.10", "g@b.id")).toBeNull();
});

test("who guesses codes from everywhere with a stolen password does not keep the owner out at an address of hers", async () => {
  await rememberOwner("192.0.2.11", "h@b.id");
  for (let n = 0; n <= CODE_LIMITS.account.points; n += 1) await countAttempt(`198.51.101.${n}`, "h@b.id", "code");
  expect(await countAttempt("198.51.102.1", "h@b.id", "code")).not.toBeNull();
  expect(await countAttempt("192.0.2.11", "h@b.id", "code")).toBeNull();
});

test("a right password alone makes no address the owner's", async () => {
  await countAttempt("192.0.2.12", "i@b.id");
  await forgetAttempts("192.0.2.12", "i@b.id");
  await fromEverywhere(LIMITS.account.points, "i@b.id");
  expect(await countAttempt("192.0.2.12", "i@b.id")).not.toBeNull();
});

test("where no account is named only the address is counted", async () => {
  for (let n = 0; n < LIMITS.address.points; n += 1) expect(await countAttempt("192.0.2.9")).toBeNull();
  expect(await countAttempt("192.0.2.9")).not.toBeNull();
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["203.0.113.9, 10.0.0.1", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0db8:0001:0002::9", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["::ffff:203.0.113.9", "::ffff:203.0.113.9"],
  ["", "unknown"],
])("an attempt from %s counts for %s", (forwarded, counted) => {
  expect(addressOf(forwarded)).toBe(counted);
});
