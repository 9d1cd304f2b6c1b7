import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { Desk } from "./desk";

/** A desk visited from an address of one's own: all of 127.0.0.0/8 is this machine, and the front tells the site which it was. */
export class Visitor extends Desk {
  constructor(
    url: string,
    readonly address: string,
    /** Sent in the place of the desk's own; null: none. */
    readonly origin: string | null = url,
  ) {
    super(url);
  }

  protected override async ask(path: string, init: RequestInit): Promise<Response> {
    const whole = new Request(this.url + path, init);
    const headers = Object.fromEntries(whole.headers);
    delete headers.origin;
    if (this.origin !== null) headers.origin = this.origin;
    const body = Buffer.from(await whole.arrayBuffer());
    if (body.length > 0) headers["content-length"] = String(body.length);
    const sent = request(this.url + path, { method: whole.method, headers, localAddress: this.address, agent: false });
    sent.end(body);
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    const given = new Headers();
    for (let n = 0; n < answer.rawHeaders.length; n += 2)
      given.append(answer.rawHeaders[n] ?? "", answer.rawHeaders[n + 1] ?? "");
    return new Response(await buffer(answer), { status: answer.statusCode ?? 0, headers: given });
  }
}

/** Sends the sign-in form, the first step. */
export async function firstStep(desk: Desk, email: string, password: string) {
  return desk.submit(await desk.open("/staff/login"), { email, password });
}
