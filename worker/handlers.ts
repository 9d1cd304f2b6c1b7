import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { copyEmbedded } from "@/db/backup/embedded";
import { getConnection, getDb } from "@/db/client";
import { readCheckup } from "@/db/read/checkup";
import { ImportInput, importIncidents, planImport } from "@/db/write/import-incidents";
import { addStaff, listStaff, resetStaff, type StaffRow } from "@/db/write/staff";
import { readEnv } from "@/env";
import { clean } from "@/lib/notice-input";
import type { Handlers } from "./requests";

const Email = z
  .string({ error: "Sebut alamat surelnya / name the e-mail address." })
  .trim()
  .toLowerCase()
  .pipe(
    z
      .email("Alamat surel tidak lengkap / the e-mail address is not complete.")
      .max(254, "Alamat surel terlalu panjang / the e-mail address is too long."),
  );
const Name = z
  .string({ error: "Sebut namanya / give the name." })
  .transform(clean)
  .pipe(z.string().min(1, "Sebut namanya / give the name.").max(200, "Nama terlalu panjang / the name is too long."));

const ROLE = "--role=";
/** An operator has a place, which only the desk can give. */
const Staff = z.enum(["editor", "approver", "administrator"], {
  error: "Peran / role: editor, approver, administrator.",
});

/** @throws Error with the sentence of the first thing that is wrong */
function read<T>(shape: z.ZodType<T>, word: string | undefined): T {
  const parsed = shape.safeParse(word);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues[0]?.message);
}

function told(link: string | null, otherwise: string): string[] {
  if (link === null) throw new Error(otherwise);
  return [link, "Berlaku sekali, selama 24 jam / works once, for 24 hours."];
}

const rowOf = ({ email, name, role, place, ready, authenticator, sessions }: StaffRow) =>
  [
    `${email}  ${name}`,
    place ? `${role} (${place})` : role,
    ready ? `${sessions} sesi / sessions` : "belum punya kata sandi / has no password yet",
    authenticator ? "autentikator menyala / authenticator on" : "tanpa autentikator / no authenticator",
  ].join("  ·  ");

/** Everything that a command may ask of the site by name. `address`: the site's own, for the links it hands out. */
export function handlers(address: string): Handlers {
  const page = (token: string | null) => token && `${address}/staff/password/${token}`;
  return {
    "staff.add": async (words, now) => {
      const [email, ...name] = words.filter((word) => !word.startsWith(ROLE));
      const role = words.find((word) => word.startsWith(ROLE))?.slice(ROLE.length);
      const input = { email: read(Email, email), name: read(Name, name.join(" ")), role: read(Staff, role ?? "editor") };
      const token = await addStaff(await getDb(), now, input);
      return told(page(token), `Sudah ada petugas dengan surel itu / there is somebody with that address: ${input.email}`);
    },
    "staff.reset": async ([email], now) => {
      const who = read(Email, email);
      const token = await resetStaff(await getDb(), now, who);
      return told(page(token), `Tidak ada petugas dengan surel itu / there is nobody with that address: ${who}`);
    },
    /** Copies the embedded database; the command makes a backup of the copy. */
    "backup.copy": async () => {
      const connection = await getConnection();
      if (connection.kind !== "pglite") throw new Error("Situs memakai PostgreSQL / the site uses PostgreSQL: DATABASE_URL.");
      return [JSON.stringify(await copyEmbedded(connection, readEnv().DATA_DIR))];
    },
    "doctor.checkup": async () => [JSON.stringify(await readCheckup(await getDb()))],
    /** Words: the input as JSON, "write" or "try". Answers with the plan as JSON, when it wrote with what was entered. */
    "incidents.import": async ([input, way], now) => {
      const db = await getDb();
      const said = ImportInput.parse(JSON.parse(input ?? ""));
      const { create, unchanged, rejected } = await planImport(db, said);
      if (way === "write" && create.length > 0) {
        const recorded = await importIncidents(db, { now, personId: null, key: `import-${uuidv7()}` }, said);
        if (!recorded.ok) throw new Error("Tidak ada yang tercatat / nothing was entered.");
      }
      return [JSON.stringify({ created: create.length, unchanged: unchanged.length, rejected })];
    },
    "staff.list": async (_, now) => (await listStaff(await getDb(), now)).map(rowOf),
  };
}
