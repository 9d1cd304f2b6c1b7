import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { isSample } from "@/app/edition";
import { Kept } from "@/components/desk/kept";
import { PasskeyAsk } from "@/components/desk/passkey-ask";
import { SampleNote, SampleStrip } from "@/components/sample";
import { StatusShapes } from "@/components/status";
import { readEnv } from "@/env";
import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import { titled } from "@/lib/words/sample";
import { unbroken } from "@/lib/words/unbroken";
import { offerConfirm } from "./confirm-action";
import { signOut } from "./login/action";
import { sendTap } from "./round/action";
import { readPerson } from "./session";
import "./staff.css";

export async function generateMetadata(): Promise<Metadata> {
  const sample = await inSample();
  return {
    title: { default: titled(DESK.title, sample, "id"), template: titled(`%s · ${DESK.title}`, sample, "id") },
    robots: { index: false, follow: false },
    icons: { icon: "data:," },
  };
}
/** The desk stays when the database is away, and then still says what it is: only a sample is opened with `DEMO`. */
const inSample = () => isSample().catch(() => readEnv().DEMO !== undefined);

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const [person, sample] = await Promise.all([readPerson().catch(() => null), inSample()]);
  return (
    <html lang="id" className={sample ? "scroll-pt-12" : undefined}>
      <body>
        <StatusShapes />
        {sample && <SampleStrip locale="id" />}
        <header>
          {sample && <SampleNote locale="id" />}
          <div className="top">
            <a href={person ? "/staff" : "/"} className="home">
              {person ? DESK.title : unbroken(DESK.site)}
            </a>
            {person && (
              <form action={signOut}>
                <a href="/staff/account" className="own">
                  {person.name}
                </a>
                <button type="submit" className="quiet">
                  {ACCOUNT.signOut}
                </button>
              </form>
            )}
          </div>
        </header>
        <Kept person={person?.id ?? null} send={sendTap} />
        <PasskeyAsk offer={person?.passkeys ? offerConfirm : null}>{children}</PasskeyAsk>
      </body>
    </html>
  );
}
