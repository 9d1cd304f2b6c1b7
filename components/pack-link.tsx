import { packPath } from "@/lib/pack";
import type { Locale } from "@/lib/text";
import { PACK } from "@/lib/words/pack";

/** Where the evidence pack of something is downloaded. `of`: its Indonesian address; `name`: what the file is called. */
export function PackLink({ of, name, locale }: { of: string; name: string; locale: Locale }) {
  const words = PACK[locale];
  return (
    <p className="mt-2 print:hidden">
      <a className="inline-block min-h-6" href={packPath(of)} download={`${name}.zip`}>
        {words.link}
      </a>
      <span className="block text-note text-soft">{words.about}</span>
    </p>
  );
}
