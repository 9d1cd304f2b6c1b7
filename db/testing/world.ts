import { expect } from "vitest";
import { HOUSE_VERBS } from "@/db/audit";
import type { Connection } from "@/db/client";
import { audit, disclosure, idempotency, incident, leaf, outbox, update } from "@/db/schema";
import { leafHash, verifyDisclosure } from "@/lib/log/leaf";

/**
 * Checks the whole record, after any step of a test: one audit line, one leaf, one outbox row and one key per
 * accepted change; every leaf hashes to what it says, every disclosure opens its commitment, and each subject's
 * leaves form one chain. Returns the counts.
 */
export async function expectWholeWorld({ db }: Connection) {
  const [leaves, disclosures, audits, facts, keys, incidents, updates] = await Promise.all([
    db.select().from(leaf),
    db.select().from(disclosure),
    db.select().from(audit),
    db.select().from(outbox),
    db.select().from(idempotency),
    db.select().from(incident),
    db.select().from(update),
  ]);
  for (const each of leaves) expect(leafHash(each.bytes)).toBe(each.hash);
  const bytesOf = new Map(leaves.map(({ id, bytes }) => [id, bytes]));
  for (const each of disclosures) {
    expect(
      verifyDisclosure(bytesOf.get(each.leafId) ?? "", { name: each.name, salt: each.salt, value: JSON.parse(each.value) }),
    ).toBe(true);
  }
  for (const subject of new Set(leaves.map((each) => each.subject))) {
    const own = leaves
      .filter((each) => each.subject === subject)
      .map((each) => ({ id: each.id, prev: JSON.parse(each.bytes).prev }));
    expect(own.filter(({ prev }) => prev === null)).toHaveLength(1);
    expect(new Set(own.map(({ prev }) => prev)).size).toBe(own.length);
    for (const { prev } of own) if (prev !== null) expect(own.some(({ id }) => id === prev)).toBe(true);
  }
  const gated = audits.filter(({ verb }) => !HOUSE_VERBS.some((each) => each === verb));
  expect(gated.map(({ detail }) => detail.leaf).toSorted()).toEqual(leaves.map(({ id }) => id).toSorted());
  expect(facts).toHaveLength(leaves.length);
  expect(keys).toHaveLength(leaves.length);
  for (const each of incidents) expect(updates.some(({ incidentId }) => incidentId === each.id)).toBe(true);
  return { leaves: leaves.length, incidents: incidents.length, updates: updates.length };
}
