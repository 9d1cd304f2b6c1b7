/**
 * Words out of what other sites keep as HTML or Hugo's markdown. This only makes them readable: whatever tag is left is shown
 * as it was typed, by the one way in which words become a page.
 */
export function plain(words: string): string {
  return entities(
    words
      .replaceAll("\r\n", "\n")
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<(script|style)\b[^<>]{0,500}>[\s\S]*?<\/\1>/gi, "")
      .replace(/\{\{[<%][^{}]{0,300}[>%]\}\}/g, "")
      .replace(/<a\b[^<>]{0,300}?\bhref="(https?:\/\/[^"<>\s]{1,500})"[^<>]{0,300}>([^<>]{1,500})<\/a>/gi, "[$2]($1)")
      .replace(/<li\b[^<>]{0,300}>/gi, "\n- ")
      .replace(/<br\s?\/?>|<\/(p|div|ul|ol|li|h[1-6]|pre|blockquote)>/gi, "\n")
      .replace(TAGS, ""),
  )
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const TAGS =
  /<\/?(?:p|div|span|b|strong|i|em|u|small|code|pre|ul|ol|li|a|var|h[1-6]|hr|img|table|thead|tbody|tr|td|th|blockquote|font|center|iframe|script|style)\b[^<>]{0,500}>/gi;

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", "#x27": "'", nbsp: " " } as const;

const entities = (words: string) =>
  words.replace(/&(amp|lt|gt|quot|apos|#39|#x27|nbsp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
