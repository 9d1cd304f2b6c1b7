/** Where a district stands on the tile map, from 0 at the west and the north, and its name with the places where it may break. */
export type Tile = { column: number; row: number; label: string };

/**
 * The 29 districts of the regency as tiles, by region code. Schematic: it keeps rough neighbourhood, not distance or shape;
 * placed by least displacement from the centres of the areas.
 */
export const TILES: Record<string, Tile> = {
  "36.03.01": { column: 1, row: 3, label: "Bala\u00adraja" },
  "36.03.02": { column: 0, row: 3, label: "Ja\u00adyanti" },
  "36.03.03": { column: 2, row: 4, label: "Tiga\u00adraksa" },
  "36.03.04": { column: 2, row: 5, label: "Jambe" },
  "36.03.05": { column: 1, row: 4, label: "Ci\u00adsoka" },
  "36.03.06": { column: 0, row: 2, label: "Kre\u00adsek" },
  "36.03.07": { column: 1, row: 0, label: "Kron\u00adjo" },
  "36.03.08": { column: 3, row: 0, label: "Mauk" },
  "36.03.09": { column: 2, row: 1, label: "Ke\u00admiri" },
  "36.03.10": { column: 4, row: 0, label: "Suka\u00addiri" },
  "36.03.11": { column: 3, row: 1, label: "Rajeg" },
  "36.03.12": { column: 3, row: 2, label: "Pasar Kemis" },
  "36.03.13": { column: 6, row: 0, label: "Teluk\u00adnaga" },
  "36.03.14": { column: 6, row: 1, label: "Ko\u00adsambi" },
  "36.03.15": { column: 5, row: 0, label: "Paku\u00adhaji" },
  "36.03.16": { column: 4, row: 1, label: "Se\u00adpatan" },
  "36.03.17": { column: 4, row: 3, label: "Curug" },
  "36.03.18": { column: 3, row: 3, label: "Ci\u00adkupa" },
  "36.03.19": { column: 3, row: 4, label: "Pano\u00adngan" },
  "36.03.20": { column: 4, row: 4, label: "Legok" },
  "36.03.22": { column: 5, row: 4, label: "Page\u00adda\u00adngan" },
  "36.03.23": { column: 5, row: 5, label: "Ci\u00adsauk" },
  "36.03.27": { column: 1, row: 2, label: "Suka\u00admulya" },
  "36.03.28": { column: 5, row: 3, label: "Ke\u00adlapa Dua" },
  "36.03.29": { column: 2, row: 2, label: "Sin\u00addang Jaya" },
  "36.03.30": { column: 5, row: 1, label: "Se\u00adpatan Timur" },
  "36.03.31": { column: 1, row: 5, label: "So\u00adlear" },
  "36.03.32": { column: 0, row: 1, label: "Gu\u00adnung Kaler" },
  "36.03.33": { column: 0, row: 0, label: "Mekar Baru" },
};

/** The tile of a region code such as "36.03.17"; null for what is no district of the regency. */
export const tileOf = (regionCode: string | null): Tile | null => (regionCode === null ? null : (TILES[regionCode] ?? null));
