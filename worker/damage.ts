import { DamagedTable } from "@/db/verify";

type Options = {
  /** Compares tables with their keys. */
  verify: () => Promise<unknown>;
  /** Ends the site: what it prints from now on could deny what staff have said. `sentence` says which table. */
  onDamage: (sentence: string) => void;
};

/** Looks for tables that lost rows while the site runs. A database that does not answer is not damaged: that is the pulse's to notice. */
export async function watchTables({ verify, onDamage }: Options): Promise<void> {
  await verify().catch((error: unknown) => {
    if (error instanceof DamagedTable) onDamage(error.message);
    throw error;
  });
}
