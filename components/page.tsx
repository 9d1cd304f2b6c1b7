import type { ReactNode } from "react";

/** The one sentence or name of a page. `within`: the page has another, so this heads a part of it. */
export function Title({ within, children }: { within?: boolean; children: ReactNode }) {
  const Heading = within ? "h2" : "h1";
  return <Heading className="mt-1 max-w-[28ch] text-balance text-title font-bold tracking-tight">{children}</Heading>;
}

/** A part of a page under its heading. */
export function Section({ title, id, children }: { title: ReactNode; id?: string; children: ReactNode }) {
  return (
    <section className="mt-10" id={id}>
      <h2 className="mb-2 text-head font-semibold">{title}</h2>
      {children}
    </section>
  );
}
