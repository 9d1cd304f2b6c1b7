import { printed } from "./printed";

/**
 * Choosing without leaving the page. A `<details data-choose="place">` lists links to pages; with the leaf, following one
 * brings the part of that page that bears the same name into `[data-chosen="place"]`. Without it the links are links.
 */

const $ = <E extends HTMLElement>(selector: string, within: ParentNode = document) => within.querySelector<E>(selector);

/** What was chosen, by name: the path of a page. A place is remembered on this device, by its slug: languages share it. */
const chosen = new Map<string, string>();
const REMEMBERED = ["place"];

/** A browser may refuse to remember; then the choice lasts as long as the page. */
function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function remember(name: string, path: string): void {
  try {
    localStorage.setItem(name, path.slice(path.lastIndexOf("/") + 1));
  } catch {
    // Nothing is lost but the convenience.
  }
}

/** Brings what was chosen to what is printed now. */
export async function fillChosen(): Promise<void> {
  await Promise.all([...chosen].map(([name, path]) => fill(name, path).catch(() => {})));
  markOwn();
}

async function fill(name: string, path: string): Promise<void> {
  const room = $(`[data-chosen="${name}"]`);
  if (!room) return;
  const part = $(`[data-part="${name}"]`, await printed(path));
  if (!part || chosen.get(name) !== path) return;
  room.dataset.filled = "";
  room.replaceChildren(...Array.from(part.childNodes, (node) => document.importNode(node, true)));
}

/** The reader's own place on the map. */
function markOwn(): void {
  const own = chosen.get("place");
  for (const tile of document.querySelectorAll("[data-map] a")) {
    tile.toggleAttribute("data-own", tile.getAttribute("href") === own);
  }
}

function choose(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = (event.target as Element).closest?.<HTMLAnchorElement>("[data-choose] a");
  const list = link?.closest<HTMLDetailsElement>("[data-choose]");
  const name = list?.dataset.choose;
  const path = link?.getAttribute("href");
  if (!list || !name || !path) return;
  event.preventDefault();
  chosen.set(name, path);
  if (REMEMBERED.includes(name)) remember(name, path);
  list.open = false;
  $("summary", list)?.focus();
  // Where the part cannot be had the link does what links do.
  fill(name, path).then(markOwn, () => location.assign(path));
}

document.addEventListener("click", choose);
for (const name of REMEMBERED) {
  const slug = remembered(name);
  // Only what this page offers: a place may be gone since.
  const path = slug && $(`[data-choose="${name}"] a[href$="/${CSS.escape(slug)}"]`)?.getAttribute("href");
  if (path) chosen.set(name, path);
}
void fillChosen();
