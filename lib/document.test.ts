import fc from "fast-check";
import { expect, test } from "vitest";
import { documentPath, hashIn, isDocument, kindOf, LARGEST_DOCUMENT, refuseFile } from "./document";
import { JPG, PDF, PNG } from "./testing";

const sha256 = "a".repeat(64);

test("a whole PDF, PNG or JPEG is taken for what its bytes are", () => {
  expect([PDF, PNG, JPG].map(kindOf)).toEqual(["pdf", "png", "jpg"]);
  expect([PDF, PNG, JPG].map(refuseFile)).toEqual([null, null, null]);
  expect(refuseFile(Buffer.concat([PDF, Buffer.alloc(200)]))).toBe(null);
});

test("what is empty, too large, of another type, cut off or two things at once is refused by name", () => {
  const zip = Buffer.from("PK\x05\x06".padEnd(22, "\0"), "latin1");
  expect(refuseFile(Buffer.alloc(0))).toBe("document_empty");
  expect(refuseFile(Buffer.concat([PDF, Buffer.alloc(LARGEST_DOCUMENT)]))).toBe("document_too_large");
  for (const text of [
    "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
    "MZ\x90",
    "GIF89a",
    " %PDF-1.4\n%%EOF",
    "PK\x03\x04",
  ])
    expect(refuseFile(Buffer.from(text)), text).toBe("document_wrong_type");
  expect(refuseFile(PDF.subarray(0, -3))).toBe("document_cut_off");
  expect(refuseFile(PNG.subarray(0, -1))).toBe("document_cut_off");
  expect(refuseFile(Buffer.concat([PNG, zip]))).toBe("document_cut_off");
  expect(refuseFile(Buffer.concat([JPG, Buffer.from("<?php ?>")]))).toBe("document_cut_off");
  expect(refuseFile(Buffer.concat([PDF, zip, Buffer.from("%%EOF")]))).toBe("document_holds_more");
  expect(refuseFile(Buffer.from("%PDF-1.4\n<script>alert(1)</script>\n%%EOF"))).toBe("document_holds_more");
});

test("whatever the bytes are, they are taken or refused, and nothing is thrown", () => {
  const heads = fc.constantFrom(Buffer.alloc(0), PDF.subarray(0, 5), PNG.subarray(0, 8), PNG, JPG.subarray(0, 3));
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      const said = refuseFile(Buffer.concat([head, rest]));
      expect(said === null || said.startsWith("document_")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("a document lies at an address of its own hash, whatever it is called", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (id) => {
      const path = documentPath({ sha256, title: { id, en: null }, kind: "pdf" });
      expect(isDocument(path)).toBe(true);
      expect(hashIn(path)).toBe(sha256);
    }),
  );
  expect(documentPath({ sha256, title: { id: "../../etc/passwd", en: null }, kind: "pdf" })).toBe(
    `/documents/${sha256}/etc-passwd.pdf`,
  );
  expect(hashIn(`/documents/${sha256}/../x.pdf`)).toBe(null);
});
