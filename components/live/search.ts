/** Whose letters are compared: without marks, in one case, with plain hyphens and spaces for those that keep words together. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\p{Pd}/gu, "-")
    .replace(/\s+/g, " ")
    .toLowerCase();

/** More than these are not looked through by anyone. */
const SHOWN = 50;

type Line = { text: string; item: Element };

/** Every line of the printed index, a page a year; fetched once, when somebody begins to ask. */
async function readIndex(): Promise<Line[]> {
  const pages = [...document.querySelectorAll<HTMLAnchorElement>("[data-year]")].map(async ({ href }) => {
    const answer = await fetch(href);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...page.querySelectorAll("main li")].map((item) => ({ text: plain(item.textContent), item }));
  });
  return (await Promise.all(pages)).flat();
}

/** The field that searches the index; where there are no scripts it is not shown, and a browser's own search does, page by page. */
export function offerSearch(): void {
  const box = document.querySelector<HTMLElement>("[data-search]");
  const [field, said, list] = ["input", "[role=status]", "ul"].map((name) => box?.querySelector<HTMLInputElement>(name));
  if (!box || !field || !said || !list) return;
  const { none = "", failed = "", found = "" } = box.dataset;
  let index: Promise<Line[]> | undefined;
  const answer = async () => {
    const asked = plain(field.value);
    const words = asked.split(" ").filter(Boolean);
    index ??= readIndex();
    const lines = await index.catch(() => {
      index = undefined;
      return null;
    });
    // What was typed meanwhile is answered by itself.
    if (plain(field.value) !== asked) return;
    const hits = words.length === 0 ? [] : (lines?.filter(({ text }) => words.every((word) => text.includes(word))) ?? []);
    list.replaceChildren(...hits.slice(0, SHOWN).map(({ item }) => document.importNode(item, true)));
    said.textContent = lines === null ? failed : words.length === 0 ? "" : hits.length === 0 ? none : `${hits.length} ${found}`;
  };
  field.addEventListener("input", answer);
  // What was typed before the script came, or stands there again after going back.
  if (field.value !== "") void answer();
}
