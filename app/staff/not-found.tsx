import { DESK } from "@/lib/words/desk";

export default function StaffNotFound() {
  return (
    <main className="narrow">
      <h1>{DESK.notFound}</h1>
      <a className="button" href="/staff">
        {DESK.back}
      </a>
    </main>
  );
}
