import { join } from "node:path";
import { askSite } from "./ask";
import type { Addresses } from "./plan";
import { type Press, type PressOptions, startPress } from "./press";
import { createPrinter } from "./print";

type Options = Omit<PressOptions, "printer" | "addresses"> & {
  /** The site's own private port. */ port: number;
  dataDir: string;
};

const ADDRESSES = "/api/v1/addresses.json";

/** The press of a running site: asks it over loopback, prints into `dataDir`. */
export function openPress({ port, dataDir, ...rest }: Options): Press {
  const ask = askSite(port);
  const printer = createPrinter({ dataDir, assetsDir: join(process.cwd(), ".next", "assets"), ask });
  const addresses = async () => {
    const { status, body } = await ask(ADDRESSES, "fresh");
    if (status !== 200) throw new Error(`${ADDRESSES}: the site answered ${status}`);
    return JSON.parse(body.toString()) as Addresses;
  };
  return startPress({ printer, addresses, ...rest });
}
