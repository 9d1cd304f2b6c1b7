import { buffer } from "node:stream/consumers";
import og from "next/og.js";

/**
 * Draws what standard input describes (`{ element, width, height }`) and writes it as PNG. A process of its own: what draws takes
 * some eighty megabytes and does not give them back, and keeps its thread busy for a tenth of a second.
 */
const { element, ...size } = JSON.parse((await buffer(process.stdin)).toString());
process.stdout.write(Buffer.from(await new og.ImageResponse(element, size).arrayBuffer()));
