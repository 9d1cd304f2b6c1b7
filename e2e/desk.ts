import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { type HTMLElement, parse } from "node-html-parser";
import { ACCOUNT } from "@/lib/words/account";

/** What the desk answered to a form. */
export type Answer = { status: number; path: string; html: string };

type Values = Record<string, string | string[]>;

/** The staff desk without JavaScript: plain forms over HTTP, as a script or an old phone sends them. */
export class Desk {
  readonly cookies = new Map<string, string>();

  /** `password`: of whoever is signed in, for what asks for it once more. */
  constructor(
    readonly url: string,
    readonly password?: string,
  ) {}

  /** What a browser needs to be signed in as well. */
  get session(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.url }));
  }

  /** Opens a page, following redirects. */
  async open(path: string): Promise<Answer> {
    return this.send(path, { method: "GET" });
  }

  /** Fills the page's form that has all these fields with `values` over what stands in it, and sends it. */
  async submit(page: Answer, values: Values, button?: { name: string; value: string }): Promise<Answer> {
    const body = this.fill(page, values);
    if (button) body.append(button.name, button.value);
    return this.post(page.path, body);
  }

  /** What the page's form that has all these fields would send, with `values` over what stands in it. */
  fill(page: Answer, values: Values): FormData {
    const has = (form: HTMLElement) => Object.keys(values).every((name) => form.querySelector(`[name="${name}"]`));
    const form = parse(page.html).querySelectorAll("form[method]").find(has);
    if (!form) throw new Error(`No form on ${page.path}:\n${page.html.slice(0, 2000)}`);
    const body = new FormData();
    for (const [name, value] of fieldsOf(form)) if (!(name in values)) body.append(name, value);
    for (const [name, value] of Object.entries(values)) for (const each of [value].flat()) body.append(name, each);
    const settles = ["no_sign", "yes"].includes(String(values["attack.finding"]));
    if (settles && this.password && !("password" in values)) body.set("password", this.password);
    return body;
  }

  /** Posts fields as they are; a Blob brings its own type, for what FormData would put right. */
  async post(path: string, body: FormData | Blob): Promise<Answer> {
    return this.send(path, { method: "POST", body });
  }

  /** One request and its answer, as they are. */
  protected ask(path: string, init: RequestInit): Promise<Response> {
    return fetch(this.url + path, init);
  }

  private async send(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await this.ask(path, { ...init, redirect: "manual", headers: { cookie, origin: this.url } });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? [];
      this.cookies.set(name, value);
    }
    const to = response.headers.get("location");
    if (to && response.status < 400 && response.status >= 300) {
      const next = new URL(to, this.url);
      const path = next.pathname + next.search;
      // Where it leads is an answer although its page cannot be had, as when the site dies on the way: then it is none.
      return this.send(path, { method: "GET" }).catch(() => ({ status: 0, path, html: "" }));
    }
    return { status: response.status, path, html: await response.text() };
  }
}

function fieldsOf(form: HTMLElement): [string, string][] {
  return form.querySelectorAll("input[name], textarea[name], select[name]").flatMap((element): [string, string][] => {
    const name = element.getAttribute("name") ?? "";
    const type = element.getAttribute("type");
    if ((type === "checkbox" || type === "radio") && !element.hasAttribute("checked")) return [];
    if (element.tagName === "TEXTAREA") return [[name, element.textContent]];
    if (element.tagName === "SELECT") return [[name, element.querySelector("option[selected]")?.getAttribute("value") ?? ""]];
    return [[name, element.getAttribute("value") ?? ""]];
  });
}

/** Makes the first account by its link and is signed in. */
export async function firstAccount(url: string, link: string): Promise<Desk> {
  const password = randomBytes(12).toString("hex");
  const desk = new Desk(url, password);
  const page = await desk.open(new URL(link).pathname);
  const done = await desk.submit(page, { name: "Sari", email: "sari@contoh.test", password });
  if (!done.path.startsWith("/staff") || done.path.includes("setup"))
    throw new Error(`The first account was not made: ${done.path}`);
  return desk;
}

/** The same in a browser, which is left on the desk. */
export async function firstAccountIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(ACCOUNT.name).fill("Sari");
  await page.getByLabel(ACCOUNT.email).fill("sari@contoh.test");
  await page.getByLabel(ACCOUNT.password).fill("kata sandi yang panjang");
  await page.getByRole("button", { name: ACCOUNT.setupMake }).click();
  await page.waitForURL(/\/staff$/);
}
