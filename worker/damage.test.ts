import { expect, test, vi } from "vitest";
import { DamagedTable } from "@/db/verify";
import { watchTables } from "./damage";

test("a damaged table is told, and the job fails", async () => {
  const onDamage = vi.fn();
  const verify = () => Promise.reject(new DamagedTable("table incident is damaged"));
  await expect(watchTables({ verify, onDamage })).rejects.toThrow("damaged");
  expect(onDamage.mock.calls).toEqual([["table incident is damaged"]]);
});

test("whole tables, and a database that does not answer, are no damage", async () => {
  const onDamage = vi.fn();
  await watchTables({ verify: async () => undefined, onDamage });
  await expect(watchTables({ verify: () => Promise.reject(new Error("timeout")), onDamage })).rejects.toThrow("timeout");
  expect(onDamage).not.toHaveBeenCalled();
});
