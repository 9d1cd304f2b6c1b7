import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./server";

/** The nginx of `deploy/nginx.conf`, as an operator runs it. */
export type Nginx = { stop(): Promise<void> };
export type Ports = { plain: number; tls: number; front: number };

/** Whether this machine has the programs for it. */
export function canProxy(): boolean {
  try {
    for (const [program = "", flag = ""] of [
      ["nginx", "-v"],
      ["openssl", "version"],
    ]) {
      execFileSync(program, [flag], { stdio: "ignore" });
    }
    return true;
  } catch {
    return false;
  }
}

/** Starts it on 127.0.0.1, under the name localhost, with a certificate of its own. */
export async function startProxy(ports: Ports): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "ktp-proxy-"));
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  const made = ["-subj", "/CN=localhost", "-days", "1", "-keyout", key, "-out", certificate];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...made], { stdio: "ignore" });
  const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
  const around = ["daemon off; master_process off;", `pid ${folder}/pid; error_log stderr error; events {}`];
  const ours = configured(readFileSync("deploy/nginx.conf", "utf8"), ports, certificate, key);
  writeFileSync(join(folder, "nginx.conf"), `${around.join("\n")}\nhttp { access_log off; ${temps.join(" ")}\n${ours}\n}\n`);
  const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"];
  execFileSync("nginx", ["-t", "-q", ...args]);
  const nginx = spawn("nginx", args, { stdio: ["ignore", "ignore", "inherit"] });
  await until("nginx", () => listens(ports.tls), 10_000);
  return {
    stop: async () => {
      if (nginx.exitCode === null && nginx.signalCode === null && nginx.kill("SIGTERM")) await once(nginx, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an operator replaces, replaced; and other ports, since those below 1024 are not everybody's. */
function configured(text: string, { plain, tls, front }: Ports, certificate: string, key: string): string {
  return text
    .replaceAll(/^ *listen \[::\].*\n/gm, "")
    .replace("listen 80;", `listen 127.0.0.1:${plain};`)
    .replace("listen 443 ", `listen 127.0.0.1:${tls} `)
    .replace("127.0.0.1:3000", `127.0.0.1:${front}`)
    .replaceAll(/ssl_certificate \S+;/g, `ssl_certificate ${certificate};`)
    .replaceAll(/ssl_certificate_key \S+;/g, `ssl_certificate_key ${key};`)
    .replaceAll("status.example.go.id", "localhost");
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
