import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { LOCALES } from "@/lib/text";

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } };
type Shows = (props: Props) => ReactNode;

/**
 * The element of a component with all that is in it written as HTML at once, as React would write it. Parts of hundreds of elements
 * that only readers without a client get to see cost React several times as much: it goes over them twice. `shown` comes to one
 * HTML element; nothing in it waits, remembers or handles an event.
 */
export function still(shown: ReactElement): ReactElement {
  let element = shown as ReactElement<Props>;
  while (typeof element.type === "function") element = (element.type as Shows)(element.props) as ReactElement<Props>;
  const { children, ...props } = element.props;
  return createElement(element.type, { ...props, dangerouslySetInnerHTML: { __html: htmlOf(children) } });
}

/**
 * A component that is shown still, told anew only when what it is given is another: as long as `lasts` gives the same object, what
 * was last told of it is kept. A component that shows nothing but what it is given.
 */
export function lasting<P extends object>(
  Shows: (props: P) => ReactElement,
  lasts: (props: P) => object,
): (props: P) => ReactElement {
  const kept = new WeakMap<object, { props: P; shown: ReactElement }[]>();
  return (props) => {
    const before = kept.get(lasts(props)) ?? [];
    const known = before.find((each) => sameProps(each.props, props));
    const shown = known?.shown ?? still(createElement(Shows, props));
    if (!known) kept.set(lasts(props), [{ props, shown }, ...before].slice(0, LOCALES.length));
    return shown;
  };
}

const sameProps = <P extends object>(a: P, b: P): boolean =>
  (Object.keys(b) as (keyof P)[]).every((name) => Object.is(a[name], b[name]));

/** What React writes for `node` where nothing is to be taken over by a client. @throws on what only a client makes sense of */
export function htmlOf(node: ReactNode): string {
  if (typeof node === "string") return escaped(node);
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(htmlOf).join("");
  if (!isValidElement<Props>(node)) throw new Error("Only elements, words and numbers can be written.");
  const { type, props } = node;
  if (type === Fragment) return htmlOf(props.children);
  if (typeof type === "function") return htmlOf((type as Shows)(props));
  if (typeof type !== "string" || FORMS.has(type)) throw new Error(`${String(type)} cannot be written.`);
  const tag = `<${type}${attributesOf(props)}`;
  if (VOID.has(type)) return `${tag}/>`;
  return `${tag}>${props.dangerouslySetInnerHTML?.__html ?? htmlOf(props.children)}</${type}>`;
}

const VOID = new Set(["br", "hr", "img", "input", "link", "meta", "wbr"]);
/** React writes what is in these in a way of its own. */
const FORMS = new Set(["option", "pre", "select", "style", "textarea"]);
const CAPITAL = /[A-Z]/;
/** Of these a no is told as well as a yes. */
const TOLD = /^(aria|data)-/;
const BARE = new Set(["hidden", "open"]);
/** Every name with a capital, as it is written. */
const NAMES: Record<string, string> = {
  className: "class",
  colSpan: "colSpan",
  dateTime: "dateTime",
  fillRule: "fill-rule",
  hrefLang: "hrefLang",
  preserveAspectRatio: "preserveAspectRatio",
  strokeDasharray: "stroke-dasharray",
  strokeWidth: "stroke-width",
  textAnchor: "text-anchor",
  vectorEffect: "vector-effect",
  viewBox: "viewBox",
};

function attributesOf(props: Props): string {
  let written = "";
  for (const name in props) {
    const value = props[name];
    if (name === "children" || name === "dangerouslySetInnerHTML" || value === null || value === undefined) continue;
    const bare = typeof value === "boolean" && !TOLD.test(name);
    const called = NAMES[name] ?? name;
    const unknown = called === name && CAPITAL.test(name) && !(name in NAMES);
    if (unknown || typeof value === "object" || typeof value === "function" || (bare && !BARE.has(name)))
      throw new Error(`${name} cannot be written.`);
    if (!bare) written += ` ${called}="${escaped(String(value))}"`;
    else if (value) written += ` ${called}=""`;
  }
  return written;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
