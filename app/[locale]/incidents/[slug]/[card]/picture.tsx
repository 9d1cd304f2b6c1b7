import { type Card, scaleOf, TYPE } from "@/lib/card";

/** The light theme of `components/tokens.css`: what draws the picture knows no style sheet. */
const INK = "#16202c";
const SOFT = "#4d5865";
const EDGE = {
  operational: "#146c40",
  disrupted: "#8a4e00",
  unavailable: "#b3261e",
  paused: "#4a3fa5",
  closed: "#55606e",
  unknown: "#55606e",
  not_offered: "#55606e",
} satisfies Record<Card["status"], string>;

/** Every part keeps its height: none may slide over the next. */
const part = { display: "flex", flexShrink: 0, lineHeight: TYPE.leading } as const;

export function Picture({ card }: { card: Card }) {
  const { mark, site, status, phase, title, scope, lines } = card;
  const scale = scaleOf(card);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        background: "#fff",
        color: INK,
        padding: `${TYPE.top}px ${TYPE.side}px`,
        borderLeft: `${TYPE.edge}px solid ${EDGE[status]}`,
        overflow: "hidden",
      }}
    >
      {mark && <div style={{ ...part, background: INK, color: "#fff", padding: "4px 16px", fontSize: TYPE.note }}>{mark}</div>}
      <div style={{ ...part, fontSize: TYPE.note, color: EDGE[status] }}>{phase}</div>
      <div style={{ ...part, marginTop: TYPE.gap, fontSize: TYPE.title * scale }}>{title}</div>
      <div style={{ ...part, marginTop: TYPE.gap, fontSize: TYPE.scope * scale, color: SOFT }}>{scope}</div>
      {lines.map((line) => (
        <div key={line} style={{ ...part, marginTop: TYPE.gap, fontSize: TYPE.line * scale }}>
          {line}
        </div>
      ))}
      <div style={{ ...part, marginTop: "auto", fontSize: TYPE.note, color: SOFT }}>{site}</div>
    </div>
  );
}
