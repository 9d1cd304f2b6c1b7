/** The first paragraph of what `markdownToHtml` made; all of it where it does not open with one. */
export function openingOf(html: string): string {
  const end = html.startsWith("<p>") ? html.indexOf("</p>") : -1;
  return end < 0 ? html : html.slice(0, end + "</p>".length);
}
