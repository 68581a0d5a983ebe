import type { WordElement } from "./tree";

/** The first child of that name. */
export const childOf = (element: WordElement | undefined, name: string): WordElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: WordElement | undefined, name: string): WordElement[] =>
  (element?.children ?? []).filter((child) => child.name === name);

/** The value a property states: `<w:jc w:val="center"/>`. */
export const stated = (element: WordElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.val;

/** A whole number a property states; null where there is none. */
export function numberOf(element: WordElement | undefined, name: string): number | null {
  const text = stated(element, name);
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A switch: `<w:b/>` is on, `<w:b w:val="0"/>` off, null where nothing is said. */
export function switchOf(element: WordElement | undefined, name: string): boolean | null {
  const found = childOf(element, name);
  if (found === undefined) return null;
  const value = found.attributes.val;
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}
