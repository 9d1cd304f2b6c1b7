import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, until } from "../server";
import { CORE, pin } from "./wrk";

type Nginx = { url: string; pid: number; stop(): Promise<void> };

/** Set by nginx itself, or belonging to the connection. */
const OWN = new Set(["date", "server", "connection", "keep-alive", "content-length", "content-type", "transfer-encoding"]);

/** An nginx on the tested core that serves `body` as a static file under the headers the front sends, tuned as well as it can be. */
export async function startNginx(body: Buffer, headers: Headers): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "ktp-nginx-"));
  mkdirSync(join(folder, "root"));
  writeFileSync(join(folder, "root/page"), body);
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port, headers));
  // One process: it needs no other account, and there is one to bind and to end.
  const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: ["ignore", "ignore", "inherit"] });
  const stop = async () => {
    if (nginx.exitCode === null && nginx.signalCode === null && nginx.kill("SIGTERM")) await once(nginx, "exit");
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = `http://127.0.0.1:${port}/`;
    await until("nginx", async () => (await fetch(url)).ok, 10_000);
    if (nginx.pid === undefined) throw new Error("nginx did not start.");
    await pin(nginx.pid, CORE.tested);
    return { url, pid: nginx.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configuration(folder: string, port: number, headers: Headers): string {
  const quoted = (value: string) => `"${value.replace(/(["\\])/g, "\\$1")}"`;
  const sent = [...headers].filter(([name]) => !OWN.has(name));
  const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
  return `daemon off; master_process off; pid ${folder}/pid; error_log stderr error;
events { worker_connections 1024; }
http {
  ${temps.join(" ")}
  access_log off; sendfile on; tcp_nopush on; open_file_cache max=10; keepalive_requests 1000000000;
  etag off; server_tokens off; default_type ${quoted(headers.get("content-type") ?? "text/html")};
  server {
    listen 127.0.0.1:${port};
    root ${folder}/root;
    location = / { try_files /page =404; }
    ${sent.map(([name, value]) => `add_header ${name} ${quoted(value)};`).join("\n    ")}
  }
}
`;
}
