import { and, asc, eq, gt, isNull, lte } from "drizzle-orm";
import { createTransport } from "nodemailer";
import type { Db } from "@/db/client";
import { type Called, readCalled } from "@/db/read/duty";
import { readOwing } from "@/db/read/outage-desk";
import { readTargetNames } from "@/db/read/targets";
import { reasonOf } from "@/db/reason";
import { alert, alertLetter, outage } from "@/db/schema";
import { GIVES_UP_MS } from "@/lib/duty";
import { MINUTE } from "@/lib/time";
import { type AlertFacts, alertOf } from "@/lib/words/alert";
import { OUTAGE } from "@/lib/words/outage-desk";
import { targetName } from "@/lib/words/probes";
import { dayTime, duration } from "@/lib/words/time";

/** A letter that is ready, one person's alone. */
type Letter = {
  from: string;
  to: string;
  subject: string;
  text: string;
  messageId: string;
  headers: Record<string, string>;
};

/** Whoever takes letters; rejects while it cannot. */
export type Transport = { sendMail(letter: Letter): Promise<unknown> };

type Options = {
  db: Db;
  /** Epoch ms. */
  now: number;
  transport: Transport;
  /** From whose address. */
  from: string;
  /** The whole address of a path of the site; null where the site does not know its own. */
  address: (path: string) => string | null;
};

/** How many alerts are looked at in one go. */
const AT_ONCE = 20;
const LONGEST_WAIT_MIN = 60;
/** Longest answer of a server that is kept. */
const LONGEST_TROUBLE = 200;
/** How many outages a letter names. */
const MOST_NAMED = 10;
const NOBODY = "Tidak ada pengelola yang dapat disurati.";

/** The mail server of an `SMTP_URL` (RFC 5321). No answer is waited for longer than half a minute; letters hold nothing but their text. */
export function openTransport(url: string): Transport {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  return createTransport({ url, ...limits, disableFileAccess: true, disableUrlAccess: true });
}

/**
 * Writes of what staff must hear of at once: to those on duty, or where nobody is to all administrators. An alert is sent once each
 * letter was handed over, or its address refused for good; until then it is tried again, after a minute and ever more, for a day.
 * Whoever was reached is not written to again. Returns how many alerts were sent.
 */
export async function sendAlerts(options: Options): Promise<number> {
  const { db, now } = options;
  const young = gt(alert.at, new Date(now - GIVES_UP_MS));
  const due = await db
    .select()
    .from(alert)
    .where(and(isNull(alert.sentAt), lte(alert.nextAt, new Date(now)), young))
    .orderBy(asc(alert.seq))
    .limit(AT_ONCE);
  if (due.length === 0) return 0;
  const { people } = await readCalled(db, now);
  let sent = 0;
  for (const row of due) {
    const { handed, trouble } = await writeAll(options, row, people);
    const wait = Math.min(LONGEST_WAIT_MIN, 2 ** row.attempts) * MINUTE;
    const times = handed ? { sentAt: new Date(now) } : { nextAt: new Date(now + wait) };
    // Sent by another process meanwhile: what that one wrote stands.
    const still = and(eq(alert.seq, row.seq), isNull(alert.sentAt));
    await db
      .update(alert)
      .set({ attempts: row.attempts + 1, trouble, ...times })
      .where(still);
    if (handed) sent += 1;
  }
  return sent;
}

type Row = typeof alert.$inferSelect;

/** Writes to whoever was not reached yet; what stood in the way, if anything, and whether it is done all the same. */
async function writeAll(options: Options, row: Row, people: Called[]): Promise<{ handed: boolean; trouble: string | null }> {
  const { db, address } = options;
  const path = row.kind === "blind" || row.kind === "sighted" ? "/staff/probes" : "/staff/outages";
  const facts = await factsOf(options, row);
  // Explained since.
  if (facts.kind === "unexplained" && facts.outages.length === 0) return { handed: true, trouble: null };
  const words = alertOf(facts, address(path) ?? path);
  const before = await db.select({ id: alertLetter.personId }).from(alertLetter).where(eq(alertLetter.alert, row.seq));
  const reached = new Set(before.map(({ id }) => id));
  const rest = people.filter(({ id }) => !reached.has(id));
  const outcomes = await Promise.all(rest.map((each) => writeTo(options, row, each, words)));
  const failed = outcomes.flatMap((outcome) => (typeof outcome === "object" ? [outcome.trouble] : []));
  const refused = outcomes.filter((outcome) => outcome === "refused").length;
  const said = [
    ...(people.length === 0 ? [NOBODY] : []),
    ...(refused > 0 ? [`${refused} dari ${people.length} alamat ditolak server surel.`] : []),
    ...failed.slice(0, 1),
  ];
  const trouble = said.length === 0 ? null : said.join(" ").slice(0, LONGEST_TROUBLE);
  return { handed: failed.length === 0 && (reached.size > 0 || outcomes.includes("handed")), trouble };
}

/**
 * Writes to one person, and notes it as soon as the letter was taken. Killed between the two, or without the database, we write to
 * them once more: a letter too many under the same `Message-ID`, rather than one too few.
 */
async function writeTo(
  { db, now, transport, from }: Options,
  { seq }: Row,
  { id, email }: Called,
  { subject, text }: ReturnType<typeof alertOf>,
): Promise<"handed" | "refused" | { trouble: string }> {
  const messageId = `<alert-${seq}-${id}@${from.split("@")[1]}>`;
  // Nobody's machine answers a machine (RFC 3834).
  const headers = { "Auto-Submitted": "auto-generated" };
  try {
    await transport.sendMail({ from, to: email, subject, text, messageId, headers });
  } catch (error) {
    return isRefusal(error) ? "refused" : { trouble: reasonOf(error) };
  }
  await db
    .insert(alertLetter)
    .values({ alert: seq, personId: id, at: new Date(now) })
    .onConflictDoNothing();
  return "handed";
}

/** The server takes letters, but never for this person: asking again changes nothing (RFC 5321, 4.2.1). */
function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return code === "EENVELOPE" && typeof responseCode === "number" && responseCode >= 500;
}

async function factsOf({ db }: Options, { kind, outageId, at }: Row): Promise<AlertFacts> {
  const when = (time: Date) => dayTime(time.getTime(), "id");
  if (kind === "unexplained") {
    const owing = await readOwing(db);
    const outages = owing
      .slice(0, MOST_NAMED)
      .map(({ target, began }) => ({ target: targetName(target), began: dayTime(began, "id") }));
    return { kind, outages, more: owing.length - outages.length };
  }
  if (kind === "blind" || kind === "sighted") return { kind, at: when(at) };
  const [row] = outageId === null ? [] : await db.select().from(outage).where(eq(outage.id, outageId));
  if (!row) throw new Error("An alert of no outage.");
  const { began, knownAt, ended, effect, incidentId } = row;
  return {
    kind,
    target: targetName((await readTargetNames(db))(row)),
    effect: OUTAGE.effect[effect],
    began: when(began),
    known: when(knownAt),
    ended: ended && when(ended),
    long: ended && duration((ended.getTime() - began.getTime()) / 1000, "id"),
    explained: incidentId !== null,
  };
}
