import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { StatusShapes } from "@/components/status";
import { DESK } from "@/lib/words/desk";
import { unbroken } from "@/lib/words/unbroken";
import { signOut } from "./login/action";
import { readPerson } from "./session";
import "./staff.css";

export const metadata: Metadata = {
  title: { default: DESK.title, template: `%s · ${DESK.title}` },
  robots: { index: false, follow: false },
  icons: { icon: "data:," },
};
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const person = await readPerson().catch(() => null);
  return (
    <html lang="id">
      <body>
        <StatusShapes />
        <header className="top">
          <a href={person ? "/staff" : "/"} className="home">
            {person ? DESK.title : unbroken(DESK.site)}
          </a>
          {person && (
            <form action={signOut}>
              <span>{person.name}</span>
              <button type="submit" className="quiet">
                {DESK.signOut}
              </button>
            </form>
          )}
        </header>
        {children}
      </body>
    </html>
  );
}
