import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownToHtml } from "./markdown";

const ELEMENT = /<\/?([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/gi;

/** Every `<` in the answer must belong to an element of the short list, with attributes of the short list. */
function assertHarmless(html: string) {
  const left = html.replace(ELEMENT, (_whole, tag: string, attributes: string) => {
    expect(["p", "em", "strong", "ul", "ol", "li", "a"]).toContain(tag);
    for (const [, name, value] of attributes.matchAll(/([a-z-]+)="([^"]*)"/gi)) {
      expect(`${tag} ${name}`).toMatch(/^(a href|a rel|ol start)$/);
      if (name === "href") expect(value).toMatch(/^https?:\/\//i);
      if (name === "rel") expect(value).toBe("nofollow ugc noopener");
    }
    return "";
  });
  expect(left).not.toContain("<");
}

test("paragraphs, emphasis and lists are kept", () => {
  expect(markdownToHtml("Satu **tebal** dan *miring*.\n\n- a\n- b")).toBe(
    "<p>Satu <strong>tebal</strong> dan <em>miring</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
  );
});

test("a numbered list keeps its first number", () => {
  expect(markdownToHtml("3. tiga\n4. empat")).toContain('<ol start="3">');
});

test("an outward link says that the office does not vouch for it", () => {
  expect(markdownToHtml("[surat](https://contoh.go.id/a)")).toBe(
    '<p><a href="https://contoh.go.id/a" rel="nofollow ugc noopener">surat</a></p>',
  );
});

test("KTP-el is kept on one line in every word that is read, and in no address", () => {
  expect(markdownToHtml("**KTP-el** dan [e-KTP](https://contoh.go.id/KTP-el?e-KTP)\n\n- KTP-el")).toBe(
    '<p><strong>KTP\u2011el</strong> dan <a href="https://contoh.go.id/KTP-el?e-KTP" rel="nofollow ugc noopener">e\u2011KTP</a></p>\n<ul>\n<li>KTP\u2011el</li>\n</ul>',
  );
  expect(markdownToHtml("<https://contoh.go.id/KTP-el>")).toContain('href="https://contoh.go.id/KTP-el"');
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "//jahat.example",
  "/staff",
  "vbscript:x",
  "mailto:a@b.c",
])("the address %s makes no link, and its words stay", (address) => {
  const html = markdownToHtml(`[tekan](${address})`);
  expect(html).not.toContain("<a");
  expect(html).toContain("tekan");
});

test("lists within lists go four deep on one line; a thousand of them are words, and end nothing", () => {
  expect(markdownToHtml("- - 1. * a").match(/<[uo]l/g)).toHaveLength(4);
  expect(markdownToHtml("- - 1. * + 2) a")).toContain("+ 2) a");
  for (const marker of ["- ", "1. ", "*\t", " + "]) {
    expect(markdownToHtml(`${marker.repeat(1000)}a`).match(/<[uo]l/g)).toHaveLength(4);
  }
});

test("HTML is shown as it was typed", () => {
  expect(markdownToHtml("<script>alert(1)</script>")).toBe("<p>&#x3C;script>alert(1)&#x3C;/script></p>");
  expect(markdownToHtml("hubungi <nama petugas> ya")).toBe("<p>hubungi &#x3C;nama petugas> ya</p>");
});

test("headings, images, code and quotes are shown as they were typed", () => {
  for (const typed of ["# Judul", "![x](https://a.b/c.png)", "`kode`", "> kutipan", "***"]) {
    assertHarmless(markdownToHtml(typed));
  }
  expect(markdownToHtml("# Judul")).toBe("<p># Judul</p>");
  expect(markdownToHtml("![x](https://a.b/c.png)")).not.toContain("<img");
});

test.each([
  '<img src=x onerror="alert(1)">',
  "<svg/onload=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  "[x](javascript&#58;alert(1))",
  "[x](<java\nscript:alert(1)>)",
  '[x](https://a "onmouseover=alert(1)")',
  '[x](https://a/"onmouseover=alert(1))',
  "<https://a.b/<script>>",
  "[a]: javascript:alert(1)\n\n[a]",
  "<!-- --><style>*{}</style>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "- <iframe src=//x>\n- [y](data:text/html;base64,PHNjcmlwdD4=)",
])("hostile text stays harmless: %s", (text) => {
  assertHarmless(markdownToHtml(text));
});

test("whatever is typed, only the short list of elements comes out", () => {
  const scrap = fc.constantFrom(
    ..."<script>|</script>|<img src=x onerror=alert(1)>|[x](|)|javascript:|https://a.b|**|_|# |- |1. |`|```|\n|\n\n|&lt;|\"|'|>|![|]|<a href=|data:|\\|    |<!--|-->|]]>|<?|&#x6A;avascript:".split(
      "|",
    ),
  );
  const text = fc.array(fc.oneof({ weight: 3, arbitrary: scrap }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, (parts) => assertHarmless(markdownToHtml(parts.join("")))),
    { numRuns: 1000 },
  );
});

test("plain words come out whole", () => {
  const words = fc.array(fc.stringMatching(/^[a-zA-Z]{1,10}$/), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(words, (list) => {
      expect(markdownToHtml(list.join(" "))).toBe(`<p>${list.join(" ")}</p>`);
    }),
  );
});
