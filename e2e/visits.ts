import type { Page } from "@playwright/test";
import { SLUGS } from "@/db/catalogue/founding-register";
import { PROBE_KINDS } from "@/lib/probe/settings";
import { TEMPLATES } from "@/lib/words/templates";
import type { Answer, Desk } from "./desk";
import { soonest } from "./notices";
import type { Rich } from "./rich";

/** How to come to a page of the desk, in each state in which people see it. */

export type Visit = {
  path: string;
  /** What is sent from its form that has these fields, with the button's value; the answer is the page to look at. */
  sent?: (page: Answer) => Record<string, string | string[]>;
  button?: "publish" | "preview";
};

/** Before there is an account. The file is the page's own under app/staff. */
export const beforeAccount = (setup: string): Record<string, Visit[]> => ({
  "login/page.tsx": [{ path: "/staff/login" }, { path: "/staff/login", sent: () => ({ email: "sari", password: "salah" }) }],
  "setup/[token]/page.tsx": [
    { path: setup },
    { path: setup, sent: () => ({ name: "", email: "sari", password: "pendek" }) },
    { path: `${setup}x` },
  ],
  // Without a first step it leads back to the first; with one it is walked where people sign in.
  "login/code/page.tsx": [{ path: "/staff/login/code" }],
  "password/[token]/page.tsx": [{ path: "/staff/password/tidak-berlaku" }],
});

/** Of some values those that a page asks for: not every notice has places or services. */
const asked = ({ html }: Answer, values: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => html.includes(`name="${name}"`)));

/** Signed in, in a rich installation. */
export const onDesk = ({
  pause,
  planned,
  ended,
  calledOff,
  national,
  operator,
  seq,
  word,
  paper,
  probe,
  outage,
}: Rich): Record<string, Visit[]> => ({
  "page.tsx": [{ path: "/staff" }],
  "round/page.tsx": [{ path: "/staff/round" }],
  "round/[location]/page.tsx": [
    // Told already, touched by a pause, and one with nothing but its own services.
    ...["kec-cikupa", "kec-curug", "kec-kresek"].map((slug) => ({ path: `/staff/round/${slug}` })),
    {
      path: "/staff/round/kec-kresek",
      sent: () => ({ "blanks.choice": "count", "blanks.count": "banyak", "quota.choice": "count", "quota.count": "" }),
    },
  ],
  "round/[location]/trouble/page.tsx": [{ path: "/staff/round/kec-kresek/trouble?services=ktp-pencetakan,kk" }],
  "office/page.tsx": [
    { path: "/staff/office" },
    { path: "/staff/office", sent: () => ({ "office.name": "", "office.reply_to": "jawab", "office.speakers": "Siti" }) },
  ],
  "new/[template]/page.tsx": Object.keys(TEMPLATES).flatMap((template): Visit[] => {
    const path = `/staff/new/${template}`;
    const [blank = ""] = Object.keys(TEMPLATES[template]?.blanks ?? {});
    const scope = { "scope.services": "ktp-pencetakan", "scope.locations": "kec-kresek" };
    return [
      { path },
      {
        path,
        sent: (page) =>
          asked(page, { "scope.services": [], [`fields.${blank}`]: "", "timing.began": "besok", "attack.finding": "yes" }),
      },
      {
        path,
        sent: (page) => asked(page, { ...scope, [`fields.${blank}`]: "Diskominfo", "nextUpdateBy.choice": soonest(page) }),
        button: "preview",
      },
    ];
  }),
  "incidents/[slug]/page.tsx": [
    ...[pause, planned, ended, calledOff, national].map((slug) => ({ path: `/staff/incidents/${slug}` })),
    { path: "/staff/incidents/2017-05-15-layanan-ktp-el-dihentikan" },
    { path: `/staff/incidents/${pause}`, sent: () => ({ body: "", "progress.done": "x", "nextUpdateBy.choice": "" }) },
    { path: `/staff/incidents/${pause}`, sent: () => ({ "attack.finding": "no_sign", "attack.by": "", "data.finding": "yes" }) },
    { path: `/staff/incidents/${pause}`, sent: () => ({ "end.body": "", endedAt: "besok" }) },
    { path: `/staff/incidents/${planned}`, sent: () => ({ "cancel.body": "" }) },
  ],
  "incidents/[slug]/amend/page.tsx": [
    { path: `/staff/incidents/${pause}/amend` },
    { path: `/staff/incidents/${pause}/amend`, sent: () => ({ reason: "", password: "" }) },
    { path: `/staff/incidents/${pause}/amend`, sent: () => ({ "scope.services": [], title: "", "split.body": "" }) },
    { path: `/staff/incidents/${pause}/amend`, sent: () => ({ other: "", "merge.body": "" }) },
  ],
  "incidents/[slug]/amend/[update]/page.tsx": [
    { path: `/staff/incidents/${pause}/amend/${word}` },
    { path: `/staff/incidents/${pause}/amend/${word}`, sent: () => ({ body: "", reason: "" }) },
    { path: `/staff/incidents/${pause}/amend/${word}`, sent: () => ({ "retract.reason": "" }) },
  ],
  "hours/page.tsx": [
    { path: "/staff/hours" },
    { path: "/staff/hours", sent: () => ({ from: "2026-11-20", to: "2026-11-26", reason: "", spans: "pagi" }) },
    { path: "/staff/hours", sent: () => ({ year: "x", decree: "", dates: "satu" }) },
  ],
  "hours/own/page.tsx": [
    { path: "/staff/hours/own" },
    { path: "/staff/hours/own", sent: () => ({ location: "", service: "", "week.mon": "pagi", weekReason: "" }) },
  ],
  "hours/[profile]/page.tsx": [
    { path: "/staff/hours/office" },
    { path: "/staff/hours/office", sent: () => ({ "week.mon": "pagi", weekFrom: "", weekReason: "" }) },
  ],
  "records/page.tsx": [{ path: "/staff/records" }],
  "records/[room]/[slug]/page.tsx": [
    ...["claims", "advisories", "protections", "statements"].map((room) => ({ path: `/staff/records/${room}/new` })),
    {
      path: "/staff/records/claims/new",
      sent: () => ({ "entry.title": "", "entry.made_on": "2036-01-01", "entry.url": "x", "entry.accounts.0.outlet": "Warta" }),
    },
    {
      path: "/staff/records/protections/new",
      sent: () => ({ "entry.title": "Port 10.0.0.1 ditutup", "entry.since": "kemarin" }),
    },
    { path: `/staff/records/claims/${SLUGS.claim}` },
    { path: `/staff/records/claims/${SLUGS.claim}`, sent: () => ({ "standing.reason": "" }) },
  ],
  "documents/page.tsx": [{ path: "/staff/documents" }, { path: "/staff/documents", sent: () => ({ "document.title": "" }) }],
  "documents/[sha256]/page.tsx": [
    { path: `/staff/documents/${paper}` },
    { path: `/staff/documents/${paper}`, sent: () => ({ "withdraw.reason": "" }) },
  ],
  "series/page.tsx": [{ path: "/staff/series" }, { path: "/staff/series", sent: () => ({ body: "" }) }],
  "series/[template]/page.tsx": [
    { path: "/staff/series/backup_ordered" },
    { path: "/staff/series/backup_ordered", sent: () => ({ begins: "pagi", minutes: "lama" }) },
  ],
  "templates/page.tsx": [{ path: "/staff/templates" }],
  "templates/[code]/page.tsx": [
    { path: "/staff/templates/new" },
    { path: "/staff/templates/new", sent: () => ({ "template.button": "", "template.body": "Oleh {siapa" }) },
    {
      path: "/staff/templates/new",
      sent: () => ({
        ...{ "template.button": "Atap bocor", "template.about": "Hujan masuk.", "template.effect": "disrupted" },
        ...{ "template.title": "{layanan} terganggu di {lokasi}", "template.body": "Ditangani {oleh siapa}." },
      }),
      button: "preview",
    },
  ],
  "probes/page.tsx": [{ path: "/staff/probes" }],
  "probes/new/page.tsx": [
    { path: "/staff/probes/new" },
    ...PROBE_KINDS.map((kind) => ({ path: `/staff/probes/new?kind=${kind}` })),
    { path: `/staff/probes/new?like=${probe}` },
    {
      path: "/staff/probes/new?kind=http",
      sent: () => ({ "probe.name": "", "probe.url": "antrean", "probe.status": "baik", "probe.slow": "x" }),
    },
  ],
  "probes/[slug]/page.tsx": [
    { path: `/staff/probes/${probe}` },
    { path: `/staff/probes/${probe}`, sent: () => ({ "probe.name": "", "probe.interval": "sering" }) },
  ],
  "outages/page.tsx": [{ path: "/staff/outages" }],
  "outages/[slug]/page.tsx": [
    { path: `/staff/outages/${outage}` },
    { path: `/staff/outages/${outage}`, sent: () => ({ "outage.incident": "" }) },
    { path: `/staff/outages/${outage}`, sent: () => ({ "outage.reason": "" }) },
  ],
  "duty/page.tsx": [{ path: "/staff/duty" }, { path: "/staff/duty", sent: () => ({ "duty.person": "", "duty.begins": "pagi" }) }],
  "people/page.tsx": [{ path: "/staff/people" }],
  "people/new/page.tsx": [
    { path: "/staff/people/new" },
    { path: "/staff/people/new", sent: () => ({ name: "", email: "budi", role: "operator", place: "" }) },
  ],
  "people/[id]/page.tsx": [
    { path: `/staff/people/${operator}` },
    { path: `/staff/people/${operator}`, sent: () => ({ do: "role", role: "operator", place: "" }) },
  ],
  "people/rules/page.tsx": [{ path: "/staff/people/rules" }],
  "archive/new/page.tsx": [
    { path: "/staff/archive/new" },
    { path: "/staff/archive/new", sent: () => ({ "scope.services": [], title: "", began: "besok", "ended.words": "siang" }) },
  ],
  "archive/import/page.tsx": [
    { path: "/staff/archive/import" },
    { path: "/staff/archive/import", sent: () => ({ zone: "UTC", mapping: "tanpa tanda" }) },
  ],
  "audit/page.tsx": [
    { path: "/staff/audit" },
    { path: "/staff/audit?person=house&place=kec-curug&day=2026-11-23" },
    { path: "/staff/audit?person=house&after=019ab000-0000-7000-8000-000000000000" },
  ],
  "search/page.tsx": [
    { path: "/staff/search" },
    { path: "/staff/search?q=cetak" },
    { path: "/staff/search?q=tidak+ada+yang+begini" },
  ],
  "account/page.tsx": [{ path: "/staff/account" }, { path: "/staff/account?changed" }],
  "account/password/page.tsx": [{ path: "/staff/account/password" }],
  "account/authenticator/page.tsx": [{ path: "/staff/account/authenticator" }],
  "account/passkeys/page.tsx": [{ path: "/staff/account/passkeys" }],
  "account/tokens/page.tsx": [{ path: "/staff/account/tokens" }],
  "posted/[seq]/page.tsx": [{ path: `/staff/posted/${seq}` }],
});

/** The page as a script or an old phone gets it. */
export async function answerOf(desk: Desk, { path, sent, button = "publish" }: Visit): Promise<Answer> {
  const page = await desk.open(path);
  return sent ? desk.submit(page, sent(page), { name: "intent", value: button }) : page;
}

/** The same page in a browser, its form filled and sent by hand. */
export async function visit(page: Page, url: string, { path, sent, button = "publish" }: Visit): Promise<void> {
  await page.goto(url + path);
  if (!sent) return;
  const values = sent({ status: 200, path, html: await page.content() });
  const form = page.locator("form").filter({ has: page.locator(`[name="${Object.keys(values).at(-1)}"]`) });
  await form.evaluate((element, given) => {
    const form = element as HTMLFormElement;
    // What lies folded up is opened first, as by hand.
    for (let at = form.closest("details"); at; at = at.parentElement?.closest("details") ?? null) at.open = true;
    for (const [name, value] of Object.entries(given)) {
      for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
        if (field.type === "radio" || field.type === "checkbox") field.checked = [value].flat().includes(field.value);
        else if (field.type !== "datetime-local" || value !== "besok") field.value = String(value);
      }
    }
  }, values);
  // A form of one button does not name it.
  const named = form.locator(`button[name="intent"][value="${button}"]:not([aria-hidden])`);
  await named.or(form.locator('button[type="submit"]:not([name])')).first().click();
  await page.getByRole("alert").or(page.locator("section.preview")).first().waitFor();
}
