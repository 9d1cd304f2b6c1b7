import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Text } from "@/lib/text";
import { COMPOSE, type Said, Usage } from "./desk/compose";
import { type DeskList, postVerb, readList, type Site } from "./desk/site";
import { ABOUT, FLAGS, help, takes, WORDS, type Word } from "./desk/words";

/** `npm run desk -- VERB …`: what a script says at the desk, over the network. `--help` says all of it. */

const EXIT = { done: 0, refused: 1, usage: 2, unreachable: 3 } as const;

async function run(args: string[]): Promise<number> {
  const { word, said, key } = readArguments(args);
  if (said.on("help") || word === undefined) {
    console.log(help());
    return said.on("help") ? EXIT.done : EXIT.usage;
  }
  const site = siteOf(said);
  const read = await readList(site);
  if ("refused" in read) return tellRefused(read.refused, said);
  if (word === "list") {
    console.log(said.on("json") ? JSON.stringify(read.list, null, 2) : tellList(read.list));
    return EXIT.done;
  }
  const body = COMPOSE[word](said, read.list);
  if (said.on("dry-run")) {
    if (!said.on("json")) console.log(`POST ${site.address}/api/desk/${word}\nIdempotency-Key: ${key}`);
    console.log(JSON.stringify(body, null, 2));
    return EXIT.done;
  }
  const answer = await postVerb(site, word, body, key);
  if (!answer.ok) return tellRefused(answer.body, said);
  const { url, replayed } = answer.body as { url: string; replayed: boolean };
  if (said.on("json")) console.log(JSON.stringify(answer.body));
  else console.log(`${replayed ? "Sudah terbit / published before" : "Terbit / published"}: ${site.address}${url}`);
  return EXIT.done;
}

type Arguments = { word: Word | undefined; said: Said; key: string };

function readArguments(args: string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(FLAGS).map(([name, { value, several }]) => [
      name,
      { type: value ? ("string" as const) : ("boolean" as const), multiple: several ?? false },
    ]),
  );
  const { values, positionals } = asUsage(() => parseArgs({ args, options, allowPositionals: true, strict: true }));
  const [first, about = "", ...rest] = positionals;
  const said: Said = {
    about,
    text: (flag) => (typeof values[flag] === "string" ? values[flag] : undefined),
    several: (flag) => [values[flag] ?? []].flat().map(String),
    on: (flag) => values[flag] === true,
  };
  const key = said.text("key") ?? randomUUID();
  if (said.on("help") || first === undefined) return { word: undefined, said, key };
  const word = WORDS.find((each) => each === first);
  if (!word) throw new Usage(`Perintah tidak dikenal / no such verb: ${first}. ${WORDS.join(", ")}`);
  if ((ABOUT[word] === null) !== (about === "") || rest.length > 0)
    throw new Usage(`npm run desk -- ${word} ${ABOUT[word] ?? ""}`);
  const stray = Object.keys(values).find((flag) => !takes(word, flag));
  if (stray) throw new Usage(`--${stray}: bukan untuk / not for ${word}`);
  return { word, said, key };
}

function asUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Usage((error as Error).message);
  }
}

function siteOf(said: Said): Site {
  const given = said.text("site") ?? process.env.KTP_DESK_SITE ?? "";
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url) throw new Usage("--site https://… (KTP_DESK_SITE)");
  const near = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && near))
    throw new Usage("Token hanya dikirim lewat https. / A token is sent over https only.");
  return { address: url.origin, token: tokenOf(said) };
}

function tokenOf(said: Said): string {
  const file = said.text("token-file");
  const token = (file ? asUsage(() => readFileSync(file, "utf8")) : (process.env.KTP_DESK_TOKEN ?? "")).trim();
  if (!/^ktp_[\w-]+$/.test(token)) throw new Usage("Token: KTP_DESK_TOKEN, --token-file BERKAS");
  return token;
}

type Told = { says?: Text; fields?: string[]; refusals?: { field: string; code: string; says: string }[] };

function tellRefused(body: unknown, said: Said): number {
  const { says, fields = [], refusals = [] } = body as Told;
  if (said.on("json")) console.log(JSON.stringify(body));
  if (says) console.error([`${says.id} / ${says.en}`, ...fields].join(" "));
  for (const { field, code, says } of refusals) console.error(`${field === "" ? "" : `${field}: `}${says} (${code})`);
  return EXIT.refused;
}

function tellList({ incidents, templates, services, locations }: DeskList): string {
  const named = (list: { slug: string; label: string }[]) => list.map(({ slug, label }) => `  ${slug.padEnd(28)} ${label}`);
  return [
    "Terbuka / open:",
    ...incidents.map(({ slug, title, phase, state }) => `  ${slug}  ${title} (${phase}, ${state})`),
    "Jenis / kinds:",
    ...templates.flatMap(({ code, label, blanks }) => [
      `  ${code.padEnd(28)} ${label}`,
      ...blanks.map(
        ({ name, label, required, options }) =>
          `    --set ${name}=…${required ? " *" : ""}  ${label}${options ? `: ${options.map(({ id }) => id).join(" | ")}` : ""}`,
      ),
    ]),
    "Layanan / services:",
    ...named(services),
    "Lokasi / locations:",
    ...named(locations),
  ].join("\n");
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // What is neither said wrongly nor refused was not answered in a way that tells whether it is done.
    const usage = error instanceof Usage;
    const words = error instanceof Error ? error.message : String(error);
    console.error(usage ? words : `Tidak terjangkau, belum pasti tersimpan / unreachable, not certain to be saved: ${words}`);
    if (usage) console.error("npm run desk -- --help");
    process.exitCode = usage ? EXIT.usage : EXIT.unreachable;
  },
);
