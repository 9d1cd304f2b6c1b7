import { ERRORS, errorLink } from "@/lib/words/errors";

export const metadata = { title: ERRORS["desk-missing"].id.title };

/** No page of the site's. The front puts a printed one in its place; this is for whoever asks without one. */
export default function NotFound() {
  const { id, en } = ERRORS["desk-missing"];
  const link = errorLink("desk-missing", "id");
  return (
    <html lang="id">
      <body>
        <main>
          <h1>{id.title}</h1>
          <p>{id.body}</p>
          <p lang="en">{en.body}</p>
          <a href={link.href}>{link.text}</a>
        </main>
      </body>
    </html>
  );
}
