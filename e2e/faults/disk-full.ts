import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDF } from "@/lib/testing";
import type { Desk } from "../desk";
import { keepDocument } from "../rich";
import { type Server, until } from "../server";
import { acknowledged, endFront, must, Skipped, seqOf, withServer } from "./common";
import { type Notice, prepareNotice, send, sendAgain } from "./notice";
import { startReaders } from "./readers";
import { type Acknowledged, expectPublicOnce, expectRecordedOnce, openRecord } from "./record";
import { expectNotSaved } from "./refused";

const SIZE = "192m";
/** What the database has room for in the files it already has is fewer posts than this. */
const MOST_POSTS = 150;

/** The disk fills up: under the database alone, and under everything. */
export async function diskFull(): Promise<string> {
  const alone = await withSmallDisk(async (disk) => {
    const dataDir = mkdtempSync(join(tmpdir(), "ktp-full-"));
    mkdirSync(join(disk, "database"));
    symlinkSync(join(disk, "database"), join(dataDir, "database"));
    return withServer({ dataDir }, (server, desk) => fill(server, desk, disk));
  });
  const whole = await withSmallDisk((disk) =>
    withServer({ dataDir: join(disk, "data") }, (server, desk) => fill(server, desk, disk)),
  );
  return `database alone: ${alone}; whole folder: ${whole}`;
}

async function withSmallDisk(work: (disk: string) => Promise<string>): Promise<string> {
  const disk = mkdtempSync(join(tmpdir(), "ktp-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE},mode=700`, "tmpfs", disk], { stdio: "pipe" });
  } catch (error) {
    rmSync(disk, { recursive: true });
    throw new Skipped(`no small disk can be mounted here: ${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`);
  }
  mkdirSync(join(disk, "data"));
  try {
    return await work(disk);
  } finally {
    execFileSync("umount", ["-l", disk]);
    rmSync(disk, { recursive: true });
  }
}

async function fill(server: Server, desk: Desk, disk: string): Promise<string> {
  const posts: Acknowledged[] = [];
  const post = async (notice: Notice) => void posts.push({ ...notice, seq: acknowledged(await send(desk, notice)) });
  await post(await prepareNotice(desk, "Ditjen Dukcapil, surat sebelum penuh"));
  const readers = await startReaders(server);
  const filler = fillUp(disk);

  const { refused, notice } = await postUntilRefused(desk, posts);
  expectNotSaved(refused, notice);
  const from = readers.count();
  await until("500 reads on the full disk", () => readers.count() - from >= 500);
  const during = posts.length - 1;
  const paper = Buffer.concat([Buffer.alloc(4_000_000, PDF), PDF]);
  const kept = await keepDocument(desk, "Surat saat penuh", paper).catch((error: Error) => error);
  must(kept instanceof Error, "a document of 4 MB found room on a full disk");

  rmSync(filler);
  const freed = performance.now();
  await until("the same form to be accepted", async () => {
    return seqOf(await sendAgain(desk, refused)) !== null;
  });
  const accepted = Math.round(performance.now() - freed);
  await post(notice);
  const papers = await desk.open("/staff/documents");
  must(!papers.html.includes("Surat saat penuh"), "something is left of the document that had no room");
  await keepDocument(desk, "Surat saat penuh", paper);
  await until("every post to be public", () => expectPublicOnce(server, posts).then(() => true), 30_000).catch(() =>
    expectPublicOnce(server, posts),
  );
  await readers.stop();
  await endFront(server);
  await openRecord(server, (record) => expectRecordedOnce(record, posts));
  return `${during} posts still found room, the next said that it is not saved and kept its text, a document left nothing; 0 of ${readers.count()} reads failed; accepted ${accepted} ms after there was room, sent twice, every one of ${posts.length} exactly once`;
}

async function postUntilRefused(desk: Desk, posts: Acknowledged[]) {
  for (let number = 1; number <= MOST_POSTS; number += 1) {
    const notice = await prepareNotice(desk, `Ditjen Dukcapil, surat ${number} saat penuh ${"x".repeat(400)}`);
    const refused = await send(desk, notice);
    const seq = seqOf(refused);
    if (seq === null) return { refused, notice };
    posts.push({ ...notice, seq });
  }
  throw new Error(`${MOST_POSTS} posts found room on a full disk: it was not full.`);
}

/** Writes until there is no room for one more byte. */
function fillUp(disk: string): string {
  const file = join(disk, "filler");
  const handle = openSync(file, "w");
  try {
    for (const size of [1 << 20, 4096]) {
      const piece = Buffer.alloc(size, 1);
      try {
        while (writeSync(handle, piece) > 0);
      } catch (error) {
        must((error as NodeJS.ErrnoException).code === "ENOSPC", String(error));
      }
    }
  } finally {
    closeSync(handle);
  }
  return file;
}
