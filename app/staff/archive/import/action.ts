"use server";

import { z } from "zod";
import { now } from "@/clock";
import { type FormState, one, readValues, type Values } from "@/components/desk/form-state";
import type { ImportReport, ImportState } from "@/components/desk/import-state";
import { getDb } from "@/db/client";
import { type ImportInput, importIncidents, planImport } from "@/db/write/import-incidents";
import { isZone } from "@/lib/import/instant";
import { readMapping } from "@/lib/import/mapping";
import { readFiles } from "@/lib/import/read";
import { clean } from "@/lib/notice-input";
import { ARCHIVE } from "@/lib/words/archive";
import { dayTime } from "@/lib/words/time";
import { again } from "../../fields";
import { readPerson } from "../../session";
import { orNotSaved, submitForm } from "../../submit";

/** All files together, in bytes: the front takes no more than this and what is sent back of it. */
const LARGEST = 1024 * 1024;

const Files = z.array(z.object({ name: z.string().max(300), text: z.string() })).max(2000);
type Files = z.infer<typeof Files>;

/** Tries the files, or enters what was tried: the button pressed says which, and only what was shown is entered. */
export async function sendImport(state: ImportState, data: FormData): Promise<ImportState> {
  const fresh = await filesIn(data);
  const known = Files.safeParse(state.files);
  const files = fresh.length > 0 ? fresh : known.success ? known.data : [];
  const kept = (next: FormState, report: ImportReport | null): ImportState => ({ ...next, files, report });
  if (data.get("intent") === "publish" && state.report !== null && fresh.length === 0) {
    const parse = (values: Values) => ({ ok: true as const, input: inputOf(files, values).input });
    return kept(await submitForm(state, data, { parse, write: importIncidents }), null);
  }
  const values = readValues(data);
  const problems = problemsOf(files, values);
  if (problems.length > 0) return { ...again(state, values, { problems }), files: [], report: null };
  const tried = await orNotSaved<ImportReport | "signed_out">(state, values, async () =>
    (await readPerson()) ? tryImport(files, values) : "signed_out",
  );
  if (tried === "signed_out") return kept(again(state, values, { trouble: { kind: "signed_out" } }), null);
  return "rows" in tried ? kept(again(state, values, {}), tried) : kept(tried, null);
}

async function filesIn(data: FormData): Promise<Files> {
  const given = data.getAll("files").filter((each) => each instanceof File && each.size > 0) as File[];
  return Promise.all(given.map(async (file) => ({ name: clean(file.name).slice(0, 200), text: await file.text() })));
}

function problemsOf(files: Files, values: Values): FormState["problems"] {
  const wrong = readMapping(one(values, "mapping")).wrong;
  const size = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return [
    ...(files.length === 0 ? [{ field: "files", label: ARCHIVE.files, text: ARCHIVE.filesMissing }] : []),
    ...(size > LARGEST ? [{ field: "files", label: ARCHIVE.files, text: ARCHIVE.filesTooLarge }] : []),
    ...(wrong.length > 0 ? [{ field: "mapping", label: ARCHIVE.mapping, text: ARCHIVE.mappingWrong(wrong.join(", ")) }] : []),
  ];
}

function inputOf(files: Files, values: Values) {
  const zone = one(values, "zone");
  const given = files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const reading = readFiles(given, { zone: isZone(zone) ? zone : null, now: now() });
  const input: ImportInput = { records: reading.records, mapping: one(values, "mapping") };
  return { reading, input };
}

async function tryImport(files: Files, values: Values): Promise<ImportReport> {
  const { reading, input } = inputOf(files, values);
  const { create, unchanged, rejected } = await planImport(await getDb(), input);
  return {
    rows: reading.rows,
    created: create.map(({ record, offerings, scopeWords }) => {
      const touched = offerings.length > 0 ? ARCHIVE.counts(String(offerings.length)) : ARCHIVE.countsNothing;
      return `${dayTime(record.began.earliest, "id")}: ${record.title.id} (${scopeWords ? `${scopeWords.id}; ` : ""}${touched})`;
    }),
    unchanged: unchanged.length,
    rejected: [...reading.rejected, ...rejected],
  };
}
