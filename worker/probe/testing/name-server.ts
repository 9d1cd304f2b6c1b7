import { createSocket } from "node:dgram";
import { once } from "node:events";

const TYPES = { A: 1, NS: 2, CNAME: 5, MX: 15, TXT: 16, AAAA: 28 } as const;
type Type = keyof typeof TYPES;
const RCODES = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

/** Values of a record, the name that it is an alias of and nothing more, how it is refused, or silence. */
export type Told = string[] | { alias: string } | keyof typeof RCODES | "silence";

/** A name server on this machine (RFC 1035, UDP alone), which says what it is told to; NXDOMAIN to what is not known. */
export async function nameServer(told: (name: string, type: Type) => Told | undefined) {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const { name, type, end } = questionOf(query);
    const answer = told(name, type) ?? "NXDOMAIN";
    if (answer !== "silence") socket.send(replyTo(query.subarray(0, end), type, answer), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { server: `127.0.0.1:${socket.address().port}`, close: () => socket.close() };
}

function questionOf(query: Buffer): { name: string; type: Type; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length).toLowerCase());
    at += length + 1;
  }
  const code = query.readUInt16BE(at + 1);
  const type = (Object.keys(TYPES) as Type[]).find((each) => TYPES[each] === code);
  return { name: labels.join("."), type: type ?? "A", end: at + 5 };
}

function replyTo(question: Buffer, asked: Type, answer: Exclude<Told, "silence">): Buffer {
  const refusal = typeof answer === "string" ? answer : "NOERROR";
  const [type, values] =
    typeof answer === "string" ? [asked, []] : Array.isArray(answer) ? [asked, answer] : (["CNAME", [answer.alias]] as const);
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180 | RCODES[refusal], 2);
  head.writeUInt16BE(values.length, 6);
  head.fill(0, 8, 12);
  const records = values.map((value) => {
    const data = dataOf(type, value);
    const record = Buffer.alloc(12);
    record.writeUInt16BE(0xc00c, 0); // the name of the question
    record.writeUInt16BE(TYPES[type], 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt32BE(60, 6);
    record.writeUInt16BE(data.length, 10);
    return Buffer.concat([record, data]);
  });
  return Buffer.concat([head, ...records]);
}

function dataOf(type: Type, value: string): Buffer {
  switch (type) {
    case "A":
      return Buffer.from(value.split(".").map(Number));
    case "AAAA":
      return Buffer.from(
        value
          .split(":")
          .map((part) => part.padStart(4, "0"))
          .join(""),
        "hex",
      );
    case "TXT":
      return Buffer.concat([Buffer.from([value.length]), Buffer.from(value)]);
    case "MX": {
      const [preference, exchange = ""] = value.split(" ");
      return Buffer.concat([Buffer.from([0, Number(preference)]), nameOf(exchange)]);
    }
    default:
      return nameOf(value);
  }
}

const nameOf = (name: string) =>
  Buffer.concat([
    ...name.split(".").map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ]);
