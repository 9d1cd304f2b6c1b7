"use client";

import { ERRORS } from "@/lib/words/errors";

/** What no layout could catch. The front puts a printed page in its place; this is for whoever asks without one. */
export default function GlobalError() {
  const { id, en } = ERRORS["desk-broken"];
  return (
    <html lang="id">
      <head>
        <title>{id.title}</title>
      </head>
      <body>
        <main>
          <h1>{id.title}</h1>
          <p>{id.body}</p>
          <p lang="en">{en.body}</p>
        </main>
      </body>
    </html>
  );
}
