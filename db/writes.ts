/** What is noted of a file: which of its pages were written, or that it became another altogether. */
export type Written = Set<number> | "whole";

/** As PostgreSQL writes its files. */
export const PAGE = 8192;

/** Notes what the embedded database writes to which file, while somebody asks; files are named by their real paths. */
export class Writes {
  private noted: Map<string, Written> | null = null;

  note(file: () => string, position: number, length: number): void {
    if (this.noted === null || length === 0) return;
    const path = file();
    const pages = this.noted.get(path) ?? new Set();
    if (pages === "whole") return;
    for (let page = Math.floor(position / PAGE); page * PAGE < position + length; page += 1) pages.add(page);
    this.noted.set(path, pages);
  }

  noteWhole(file: () => string): void {
    this.noted?.set(file(), "whole");
  }

  /** Begins to note, and gives what was noted since the last time. */
  take(): Map<string, Written> {
    const noted = this.noted ?? new Map<string, Written>();
    this.noted = new Map();
    return noted;
  }

  end(): void {
    this.noted = null;
  }
}

const KEY = Symbol.for("ktp.writes");
type Noting = { [KEY]?: Writes };

/** Of a database that `openPglite` opened. They hang on the database itself: Next loads this module once per entry. */
export function writesOf(pg: object): Writes {
  const writes = (pg as Noting)[KEY];
  if (!writes) throw new Error("Nobody notes what this database writes.");
  return writes;
}

export function setWrites(pg: object, writes: Writes): void {
  (pg as Noting)[KEY] = writes;
}
