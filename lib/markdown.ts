import type { Element, ElementContent, Root } from "hast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Processor, unified } from "unified";
import { unbroken } from "./words/unbroken";

/** What staff may not write is not taken away but shown as it was typed: no word of theirs is lost. */
const SHOWN_AS_TYPED = [
  "htmlFlow",
  "htmlText",
  "headingAtx",
  "setextUnderline",
  "codeIndented",
  "codeFenced",
  "codeText",
  "thematicBreak",
  "blockQuote",
  "labelStartImage",
  "definition",
];

/** The second belt: even if the parser let something through, only these leave. */
const ALLOWED = {
  tagNames: ["p", "em", "strong", "ul", "ol", "li", "a"],
  attributes: { a: ["href"], ol: ["start"] },
  protocols: { href: ["http", "https"] },
  strip: ["script", "style"],
};

function plainMarkdown(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: SHOWN_AS_TYPED } }];
}

/** Only a full http(s) address is a link; a relative one would read as the office's own page. */
function outwardLinks() {
  return (tree: Root): void => visitChildren(tree);
}

function visitChildren(node: Root | Element): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child as ElementContent];
    visitChildren(child);
    if (child.tagName !== "a") return [child];
    if (!/^https?:\/\//i.test(String(child.properties.href ?? ""))) return child.children;
    child.properties.rel = ["nofollow", "ugc", "noopener"];
    return [child];
  });
}

/** Only what is read is set: an address must stay the one that was typed. */
function unbrokenWords() {
  return function visit(node: Root | Element): void {
    for (const child of node.children) {
      if (child.type === "text") child.value = unbroken(child.value);
      else if (child.type === "element") visit(child);
    }
  };
}

const processor = unified()
  .use(remarkParse)
  .use(plainMarkdown)
  .use(remarkRehype)
  .use(rehypeSanitize, ALLOWED)
  .use(outwardLinks)
  .use(unbrokenWords)
  .use(rehypeStringify)
  .freeze();

/** How many lists one line may open inside one another: each is a call within a call, and thousands would end the process's stack. */
const MOST_LISTS = 4;
const MARKER = "[ \\t]*(?:[-*+]|\\d{1,9}[.)])(?=[ \\t])";
const TOO_DEEP = new RegExp(`^((?:${MARKER}){${MOST_LISTS}}[ \\t]*\\d{0,9})([-*+.)])(?=[ \\t])`, "gm");

/** Staff text as safe HTML: paragraphs, emphasis, lists and outward links; anything else stands as typed, escaped. */
export function markdownToHtml(text: string): string {
  return String(processor.processSync(text.replace(TOO_DEEP, "$1\\$2")));
}
