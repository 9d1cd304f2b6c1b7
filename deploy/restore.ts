import { resolve } from "node:path";
import { restoreBackup } from "./backup/restore";
import { command, mustOwn, Refused } from "./command";

/** `npm run restore -- BACKUP`: fills an empty DATA_DIR, and an empty database at DATABASE_URL, from a backup. */
void command(async ({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl }, args) => {
  const [folder] = args;
  if (!folder || args.length > 1) throw new Refused("npm run restore -- CADANGAN / BACKUP");
  mustOwn(dataDir);
  const { at, record } = await restoreBackup(resolve(folder), { dataDir, databaseUrl });
  console.log(
    `Dipulihkan ke ${dataDir}: catatan per ${at}, ${record.leaves} daun, fakta terakhir ${record.newestSeq}. Jalankan: npm start`,
  );
  console.log(
    `Restored to ${dataDir}: the record as of ${at}, ${record.leaves} leaves, newest fact ${record.newestSeq}. Run: npm start`,
  );
});
